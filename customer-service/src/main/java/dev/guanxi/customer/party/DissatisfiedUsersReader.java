package dev.guanxi.customer.party;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Finds accounts whose users are less satisfied than their buyers. Each party has one voice, its latest satisfaction,
 * however often it was asked; direct and indirect users count alike; an account of which only one side was asked is not
 * compared.
 */
@Singleton
final class DissatisfiedUsersReader {

    /** By the index in order of the gap, or where few accounts have one since then, by that on the time. */
    private static final String BY_GAP = """
            select g.customer_id, c.name, g.buyers, g.users, g.gap, g.buyer_count, g.user_count, g.least_satisfied,
                   g.last_measured_at
            from satisfaction_gap g join customer c on c.id = g.customer_id
            where %s
            order by - g.gap, g.customer_id limit :most""";

    /** One more account than the limit, the largest gap first. */
    Uni<List<DissatisfiedUsers>> list(Mutiny.Session session, Scope scope, Instant since, Cursor after, int limit) {
        Conditions where = new Conditions("g.since @> cast(:since as timestamptz)", since)
                .and("g.dealer_id = :dealer", scope.dealerId())
                .and(
                        "(- g.gap, g.customer_id) > (- cast(:gap as numeric), :customer)",
                        after,
                        cursor -> cursor.read(0, BigDecimal::new),
                        cursor -> cursor.uuid(1));
        return where.bind(session.createNativeQuery(BY_GAP.formatted(where), Object[].class))
                .setParameter("most", limit + 1)
                .getResultList()
                .map(rows -> rows.stream().map(DissatisfiedUsersReader::account).toList());
    }

    private static DissatisfiedUsers account(Object[] row) {
        return new DissatisfiedUsers(
                (UUID) row[0],
                (String) row[1],
                Columns.decimal(row[2]),
                Columns.decimal(row[3]),
                Columns.decimal(row[4]),
                (Long) row[5],
                (Long) row[6],
                (Integer) row[7],
                Columns.instant(row[8]));
    }
}
