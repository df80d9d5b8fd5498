package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.ledger.LedgerStore.LotRow;
import dev.guanxi.loyalty.storage.Rows;
import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds what is due to expire. */
@Singleton
final class ExpiryQueries {

    private final Rows rows;

    ExpiryQueries(Rows rows) {
        this.rows = rows;
    }

    /** Locks some members with something due in any program, passing over those that someone works on. */
    Uni<List<UUID>> anywhere(Mutiny.Session session, Instant asOf, int limit) {
        return members(session, due(asOf), " skip locked", limit);
    }

    /** Locks some members with something due in a program, waiting for those that someone works on. */
    Uni<List<UUID>> inProgram(Mutiny.Session session, UUID program, Instant asOf, int limit) {
        return members(session, due(asOf).and("l.program_id = :program", program), "", limit);
    }

    private static Conditions due(Instant asOf) {
        return new Conditions("l.expires_at <= :asOf", asOf).and("l.given - l.reversed - l.expired > 0");
    }

    private static Uni<List<UUID>> members(Mutiny.Session session, Conditions which, String locking, int limit) {
        return which.bind(session.createNativeQuery(
                        "select c.id from customer c where c.id in (select l.customer_id from lot l where " + which
                                + ") order by c.id limit " + limit + " for update of c" + locking,
                        UUID.class))
                .getResultList();
    }

    /** What is due of locked members, in a program, or in all where {@code program} is null. */
    Uni<List<LotRow>> lots(Mutiny.Session session, Collection<UUID> members, UUID program, Instant asOf) {
        Conditions where = due(asOf)
                .and("l.customer_id = any(cast(cast(:ids as text) as uuid[]))", ArrayRows.text(members))
                .and("l.program_id = :program", program);
        String sql = LedgerStore.LOT_COLUMNS + " from lot l where " + where + " order by l.expires_at, l.id";
        return rows.read(session, LotRow.class, sql, where.values());
    }
}
