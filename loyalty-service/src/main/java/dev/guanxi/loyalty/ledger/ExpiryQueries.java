package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.ledger.LedgerStore.LotRow;
import dev.guanxi.loyalty.storage.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds what is due to expire. */
@Singleton
final class ExpiryQueries {

    private static final String DUE = "l.expires_at <= :asOf and l.given - l.reversed - l.expired > 0";

    private final Rows rows;

    ExpiryQueries(Rows rows) {
        this.rows = rows;
    }

    /** Locks some members with something due in any program, passing over those that someone works on. */
    Uni<List<UUID>> anywhere(Mutiny.Session session, Instant asOf, int limit) {
        return members(session, DUE, " skip locked", Map.of("asOf", asOf), limit);
    }

    /** Locks some members with something due in a program, waiting for those that someone works on. */
    Uni<List<UUID>> inProgram(Mutiny.Session session, UUID program, Instant asOf, int limit) {
        return members(
                session, DUE + " and l.program_id = :program", "", Map.of("asOf", asOf, "program", program), limit);
    }

    private static Uni<List<UUID>> members(
            Mutiny.Session session, String which, String locking, Map<String, Object> values, int limit) {
        Mutiny.SelectionQuery<UUID> query = session.createNativeQuery(
                "select c.id from customer c where c.id in (select l.customer_id from lot l where " + which
                        + ") order by c.id limit " + limit + " for update of c" + locking,
                UUID.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** What is due of locked members, in a program, or in all where {@code program} is null. */
    Uni<List<LotRow>> lots(Mutiny.Session session, Collection<UUID> members, UUID program, Instant asOf) {
        Map<String, Object> values = new HashMap<>();
        values.put("ids", Rows.ids(members));
        values.put("asOf", asOf);
        String sql = LedgerStore.LOT_COLUMNS
                + " from lot l where l.customer_id = any(cast(string_to_array(cast(:ids as text), ',') as uuid[])) and "
                + DUE;
        if (program != null) {
            sql += " and l.program_id = :program";
            values.put("program", program);
        }
        return rows.read(session, LotRow.class, sql + " order by l.expires_at, l.id", values);
    }
}
