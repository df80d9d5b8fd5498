package dev.guanxi.customer.quality.review;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Scans as rows. */
@Singleton
final class ScanStore {

    private static final String COLUMNS = """
            select id, state, requested_by, requested_at, finished_at, customers, compared, suspects, failure
            from duplicate_scan""";

    private final Clock clock;

    ScanStore(Clock clock) {
        this.clock = clock;
    }

    /** False if one is running, as a unique index lets in one at a time, or if there is one with the id. */
    Uni<Boolean> insert(Mutiny.Session session, UUID id, String caller) {
        return session.createNativeQuery("""
                        insert into duplicate_scan (id, state, requested_by, requested_at)
                        values (:id, 'RUNNING', :caller, :now) on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("caller", caller)
                .setParameter("now", clock.instant())
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    /** The scan, null if there is none. */
    Uni<DuplicateScan> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(COLUMNS + " where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : scan(row));
    }

    /** One more scan than the limit, the newest first. */
    Uni<List<DuplicateScan>> list(Mutiny.Session session, Cursor after, int limit) {
        Conditions where = new Conditions().and("id < :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createNativeQuery(
                        COLUMNS + " where " + where + " order by id desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(ScanStore::scan).toList());
    }

    private static DuplicateScan scan(Object[] row) {
        return new DuplicateScan(
                (UUID) row[0],
                ScanState.valueOf((String) row[1]),
                (String) row[2],
                Columns.instant(row[3]),
                Columns.instant(row[4]),
                (Long) row[5],
                (Long) row[6],
                (Long) row[7],
                (String) row[8]);
    }
}
