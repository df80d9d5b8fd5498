package dev.guanxi.customer.party;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
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

    private static final String BY_GAP = """
            with account as (
              select customer_id,
                     round(avg(satisfaction) filter (where role = 'BUYER'), 2) as buyers,
                     round(avg(satisfaction) filter (where role <> 'BUYER'), 2) as users,
                     count(*) filter (where role = 'BUYER') as buyer_count,
                     count(*) filter (where role <> 'BUYER') as user_count,
                     min(satisfaction) filter (where role <> 'BUYER') as least_satisfied,
                     max(satisfied_at) as last_measured_at
              from party where satisfaction is not null and satisfied_at >= :since %s
              group by customer_id
            ), worst as (
              select *, buyers - users as gap from account where buyers > users %s
              order by buyers - users desc, customer_id limit :most
            )
            select w.customer_id, c.name, w.buyers, w.users, w.gap, w.buyer_count, w.user_count, w.least_satisfied,
                   w.last_measured_at
            from worst w join customer c on c.id = w.customer_id order by w.gap desc, w.customer_id""";

    private static final String OF_DEALER = "and customer_id in (select id from customer where dealer_id = :dealer)";

    private static final String AFTER =
            "and (buyers - users < :gap or (buyers - users = :gap and customer_id > :customer))";

    /** One more account than the limit, the largest gap first. */
    Uni<List<DissatisfiedUsers>> list(Mutiny.Session session, Scope scope, Instant since, Cursor after, int limit) {
        boolean ofDealer = scope.dealerId() != null;
        String sql = BY_GAP.formatted(ofDealer ? OF_DEALER : "", after == null ? "" : AFTER);
        var query = session.createNativeQuery(sql, Object[].class)
                .setParameter("since", since)
                .setParameter("most", limit + 1);
        if (ofDealer) {
            query.setParameter("dealer", scope.dealerId());
        }
        if (after != null) {
            query.setParameter("gap", after.read(0, BigDecimal::new)).setParameter("customer", after.uuid(1));
        }
        return query.getResultList()
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
