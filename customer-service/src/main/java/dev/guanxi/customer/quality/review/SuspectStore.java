package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.quality.matching.Agreement;
import dev.guanxi.customer.quality.matching.Evidence;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.customer.quality.review.Suspect.Side;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Suspects as rows. */
@Singleton
final class SuspectStore {

    private static final String PUT = """
            insert into duplicate_suspect as s (id, version, customer_id, other_id, dealer_id, score, agreements,
              fingerprint, state, scan_id, found_at, last_found_at)
            select id, 1, "customerId", "otherId", "dealerId", score, agreements, fingerprint, 'OPEN',
              cast(:scan as uuid), :now, :now
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              id uuid, "customerId" uuid, "otherId" uuid, "dealerId" uuid, score int, agreements text, fingerprint uuid)
            where exists (select from customer c where c.id = r."customerId" for key share)
              and not exists (select from erased_person e where e.id in (r."customerId", r."otherId"))
            order by "customerId", "otherId"
            on conflict (customer_id, other_id) do update set score = excluded.score, agreements = excluded.agreements,
              fingerprint = excluded.fingerprint, state = 'OPEN', scan_id = excluded.scan_id,
              last_found_at = excluded.last_found_at, reason = null, decided_by = null, decided_at = null,
              version = s.version + case when s.fingerprint = excluded.fingerprint then 0 else 1 end
            where s.state = 'OPEN' or s.fingerprint <> excluded.fingerprint""";

    private static final String SELECT = """
            select s.id, s.version, s.state, s.score, a.id, a.version, a.name, b.id, b.version, b.name, s.agreements,
              s.found_at, s.reason, s.decided_by, s.decided_at, s.dealer_id
            from (select * from duplicate_suspect where %s) s
            join customer a on a.id = s.customer_id join customer b on b.id = s.other_id
            order by s.score desc, s.id desc""";

    private final JsonRows rows;
    private final Clock clock;

    SuspectStore(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Pairs that were found, are still there and were not erased, are open, unless they were decided on as they read now.
     *
     * @param scanId which scan found them; null if a contact that was written led to them
     */
    Uni<Void> put(Mutiny.Session session, UUID scanId, List<FoundPair> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(PUT)
                .setParameter("rows", rows.of(found))
                .setParameter("scan", scanId)
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Open pairs that were there when the scan began and that it did not find again are gone. */
    Uni<Void> forgetUnconfirmed(Mutiny.Session session, UUID scanId) {
        return session.createNativeQuery("""
                        delete from duplicate_suspect where state = 'OPEN' and scan_id is distinct from :scan
                          and coalesce(last_found_at, found_at) < (select requested_at from duplicate_scan where id = :scan)""")
                .setParameter("scan", scanId)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The pair, null if there is none. */
    Uni<Suspect> find(Mutiny.Session session, UUID id, Reasons reasons) {
        return session.createNativeQuery(SELECT.formatted("id = :id"), Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : suspect(row, reasons));
    }

    /** One more than the limit, the highest score first. */
    Uni<List<Suspect>> list(
            Mutiny.Session session, Scope scope, SuspectState state, Cursor after, int limit, Reasons reasons) {
        Conditions where = new Conditions("state = :state", state.name())
                .and("dealer_id = :dealer", scope.dealerId())
                .and(
                        "(score, id) < (:score, :id)",
                        after,
                        cursor -> cursor.read(0, Integer::valueOf),
                        cursor -> cursor.uuid(1));
        String page = where + " order by score desc, id desc limit " + (limit + 1);
        return where.bind(session.createNativeQuery(SELECT.formatted(page), Object[].class))
                .getResultList()
                .map(found -> found.stream().map(row -> suspect(row, reasons)).toList());
    }

    /** Whether the pair still had this version. */
    Uni<Boolean> dismiss(Mutiny.Session session, Suspect suspect, String reason, String caller) {
        return session.createNativeQuery("""
                        update duplicate_suspect set state = 'NOT_A_DUPLICATE', reason = :reason, decided_by = :caller,
                          decided_at = :now, version = version + 1 where id = :id and version = :version""")
                .setParameter("reason", reason)
                .setParameter("caller", caller)
                .setParameter("now", clock.instant())
                .setParameter("id", suspect.id())
                .setParameter("version", suspect.version())
                .executeUpdate()
                .map(updated -> updated == 1);
    }

    private static Suspect suspect(Object[] row, Reasons reasons) {
        return new Suspect(
                (UUID) row[0],
                (Long) row[1],
                SuspectState.valueOf((String) row[2]),
                (Integer) row[3],
                new Side((UUID) row[4], (Long) row[5], (String) row[6]),
                new Side((UUID) row[7], (Long) row[8], (String) row[9]),
                Evidence.of(agreements((String) row[10]), reasons),
                Columns.instant(row[11]),
                (String) row[12],
                (String) row[13],
                Columns.instant(row[14]),
                (UUID) row[15]);
    }

    private static List<Agreement> agreements(String names) {
        return Arrays.stream(names.split(",")).map(Agreement::valueOf).toList();
    }
}
