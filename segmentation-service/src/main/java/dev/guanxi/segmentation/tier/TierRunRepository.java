package dev.guanxi.segmentation.tier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Leads tier runs through their life: running, then done or failed; those in effect superseded by later ones. */
@ApplicationScoped
class TierRunRepository {

    private final ObjectMapper json;

    TierRunRepository(ObjectMapper json) {
        this.json = json;
    }

    /** False if a run is under way, or one with this id came a moment earlier: a unique index lets in one at a time. */
    Uni<Boolean> insert(Mutiny.Session session, TierRun run) {
        return session.createNativeQuery("""
                        insert into tier_run
                          (id, preview, as_of, model_version, what_if, state, requested_by, started_at, heartbeat_at)
                        values (:id, :preview, :asOf, :model, cast(cast(:whatIf as text) as jsonb), 'RUNNING', :caller,
                          :now, :now)
                        on conflict do nothing""")
                .setParameter("id", run.id())
                .setParameter("preview", run.preview())
                .setParameter("asOf", Row.parameter(run.asOf()))
                .setParameter("model", run.modelVersion())
                .setParameter("whatIf", run.whatIf() == null ? null : written(run.whatIf()))
                .setParameter("caller", run.requestedBy())
                .setParameter("now", Row.parameter(run.startedAt()))
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    /** A failed run that is asked for again under its id starts over; false if a run is under way. */
    Uni<Boolean> restart(Mutiny.Session session, UUID id, TierModelChoices.Chosen model, Instant now) {
        return session.createNativeQuery("""
                        update tier_run set state = 'RUNNING', model_version = :model,
                          what_if = cast(cast(:whatIf as text) as jsonb), started_at = :now, heartbeat_at = :now,
                          finished_at = null, failure = null
                        where id = :id and state = 'FAILED'
                          and not exists (select from tier_run where state = 'RUNNING')""")
                .setParameter("id", id)
                .setParameter("model", model.version())
                .setParameter("whatIf", model.whatIf() == null ? null : written(model.whatIf()))
                .setParameter("now", Row.parameter(now))
                .executeUpdate()
                .map(updated -> updated == 1);
    }

    Uni<Void> heartbeat(Mutiny.Session session, UUID id, Instant now) {
        return session.createNativeQuery("update tier_run set heartbeat_at = :now where id = :id and state = 'RUNNING'")
                .setParameter("id", id)
                .setParameter("now", Row.parameter(now))
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Fails runs that showed no sign of life since {@code limit}: their process is gone, or slept so long that what they read
     * is no longer true.
     */
    Uni<Void> failLost(Mutiny.Session session, Instant limit, Instant now) {
        return session.createNativeQuery("""
                        update tier_run set state = 'FAILED', finished_at = :now,
                          failure = 'The process that ran it ended before it was done.'
                        where state = 'RUNNING' and heartbeat_at < :limit""")
                .setParameter("limit", Row.parameter(limit))
                .setParameter("now", Row.parameter(now))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Removes what failed runs wrote. */
    Uni<Void> clearFailed(Mutiny.Session session) {
        return session.createNativeQuery(
                        "delete from tier_assignment where run_id in (select id from tier_run where state = 'FAILED')")
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> fail(Mutiny.Session session, UUID id, String failure, Instant now) {
        return session.createNativeQuery("""
                        update tier_run set state = 'FAILED', finished_at = :now, failure = :failure
                        where id = :id and state = 'RUNNING'""")
                .setParameter("id", id)
                .setParameter("failure", failure)
                .setParameter("now", Row.parameter(now))
                .executeUpdate()
                .chain(() -> clearFailed(session));
    }

    /** An effective run overrides all that are in effect from its as-of day on. */
    Uni<Void> supersede(Mutiny.Session session, TierRun run) {
        return session.createNativeQuery(
                        "update tier_run set superseded_by = :id where as_of >= :asOf and " + TierRunReader.IN_EFFECT)
                .setParameter("id", run.id())
                .setParameter("asOf", Row.parameter(run.asOf()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** @throws IllegalStateException if the run was given up meanwhile; nothing of it must take effect then */
    Uni<Void> finish(
            Mutiny.Session session,
            UUID id,
            Population population,
            TierRunResult result,
            String traceparent,
            Instant now) {
        return session.createNativeQuery("""
                        update tier_run set state = 'DONE', finished_at = :now, traceparent = :traceparent,
                          population = cast(cast(:population as text) as jsonb),
                          result = cast(cast(:result as text) as jsonb)
                        where id = :id and state = 'RUNNING'""")
                .setParameter("id", id)
                .setParameter("now", Row.parameter(now))
                .setParameter("population", written(StoredPopulation.of(population)))
                .setParameter("result", written(result))
                .setParameter("traceparent", traceparent)
                .executeUpdate()
                .invoke(updated -> {
                    if (updated != 1) {
                        throw new IllegalStateException("Run " + id + " was given up as lost while it was under way");
                    }
                })
                .replaceWithVoid();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON: " + value.getClass(), e);
        }
    }
}
