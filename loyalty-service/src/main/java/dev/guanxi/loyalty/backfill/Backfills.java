package dev.guanxi.loyalty.backfill;

import dev.guanxi.loyalty.storage.Rows;
import dev.guanxi.platform.persistence.ArrayRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which backfills there are and how far they have come. */
@Singleton
public final class Backfills {

    private static final String COLUMNS =
            "select subject_id, subject, state, position, customers, started_at, finished_at from backfill ";

    private final Rows rows;
    private final Clock clock;

    public Backfills(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Has a program or club applied to everything bought so far; starts anew where that was done before. */
    public Uni<Void> start(Mutiny.Session session, UUID subjectId, Subject subject) {
        return session.createNativeQuery("""
                        insert into backfill (subject_id, subject, state, customers, started_at)
                        values (:id, :subject, 'RUNNING', 0, :now)
                        on conflict (subject_id) do update
                        set state = 'RUNNING', position = null, customers = 0, started_at = :now, finished_at = null""")
                .setParameter("id", subjectId)
                .setParameter("subject", subject.name())
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The backfills of these programs or clubs. */
    public Uni<Map<UUID, Backfill>> of(Mutiny.Session session, Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : rows.read(
                                session,
                                Backfill.Row.class,
                                COLUMNS + "where subject_id = any(cast(cast(:ids as text) as uuid[]))",
                                Map.of("ids", ArrayRows.text(subjects)))
                        .map(found ->
                                found.stream().collect(Collectors.toMap(Backfill.Row::subjectId, Backfill.Row::shown)));
    }

    /** One that is not done and that nobody else works on at this moment, locked; null if there is none. */
    Uni<Backfill.Row> next(Mutiny.Session session) {
        return rows.read(
                        session,
                        Backfill.Row.class,
                        COLUMNS + "where state = 'RUNNING' order by started_at limit 1 for update skip locked",
                        Map.of())
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    Uni<Void> advance(Mutiny.Session session, UUID subjectId, List<UUID> done) {
        return session.createNativeQuery(
                        "update backfill set position = :position, customers = customers + :done where subject_id = :id")
                .setParameter("position", done.get(done.size() - 1))
                .setParameter("done", done.size())
                .setParameter("id", subjectId)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> finish(Mutiny.Session session, UUID subjectId) {
        return session.createNativeQuery(
                        "update backfill set state = 'DONE', finished_at = :now where subject_id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", subjectId)
                .executeUpdate()
                .replaceWithVoid();
    }
}
