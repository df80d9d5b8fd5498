package dev.guanxi.segmentation.tier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads tier runs. */
@ApplicationScoped
class TierRunReader {

    private static final String SELECT = """
            select id, preview, as_of, model_version, state, requested_by, started_at, finished_at, superseded_by, failure,
              cast(result as text), cast(what_if as text), announced_at
            from tier_run\s""";

    /** What decides the tiers: done, no preview, and not overridden by a later run. */
    static final String IN_EFFECT = "state = 'DONE' and not preview and superseded_by is null";

    /** Id of the run that decides the tiers of the present, as a subquery. */
    static final String CURRENT = "(select id from tier_run where " + IN_EFFECT + " order by as_of desc limit 1)";

    private final ObjectMapper json;
    /** Kept, because it never changes, is long, and almost every question is about the run in effect; null at first. */
    private volatile KnownPopulation lastPopulation;

    private record KnownPopulation(UUID run, Population population) {}

    TierRunReader(ObjectMapper json) {
        this.json = json;
    }

    /** Null if there is none. */
    Uni<TierRun> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SELECT + "where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(this::run);
    }

    /** Null if none is under way. */
    Uni<TierRun> running(Mutiny.Session session) {
        return session.createNativeQuery(SELECT + "where state = 'RUNNING'", Object[].class)
                .getSingleResultOrNull()
                .map(this::run);
    }

    /** The run that decides the tiers of that time, of the present if it is null; null if there was none yet. */
    Uni<TierRun> inEffect(Mutiny.Session session, Instant asOf) {
        String until = asOf == null ? "" : " and as_of <= :asOf";
        var query = session.createNativeQuery(
                SELECT + "where " + IN_EFFECT + until + " order by as_of desc limit 1", Object[].class);
        if (asOf != null) {
            query.setParameter("asOf", Row.parameter(asOf));
        }
        return query.getSingleResultOrNull().map(this::run);
    }

    /** The run whose tiers this one went on from, as they were when it began; null for the first. */
    Uni<TierRun> inEffectBefore(Mutiny.Session session, TierRun run) {
        return session.createNativeQuery(
                        SELECT + "where state = 'DONE' and not preview and finished_at <= :began and id <> :id"
                                + " order by finished_at desc limit 1",
                        Object[].class)
                .setParameter("began", Row.parameter(run.startedAt()))
                .setParameter("id", run.id())
                .getSingleResultOrNull()
                .map(this::run);
    }

    /** One more run than the limit, the latest first. */
    Uni<List<TierRun>> list(Mutiny.Session session, Cursor after, int limit) {
        String from = after == null ? "" : "where (started_at, id) < (:started, :id) ";
        var query = session.createNativeQuery(
                SELECT + from + "order by started_at desc, id desc limit " + (limit + 1), Object[].class);
        if (after != null) {
            query.setParameter("started", Row.parameter(after.instant(0))).setParameter("id", after.uuid(1));
        }
        return query.getResultList().map(rows -> rows.stream().map(this::run).toList());
    }

    /** What accounts were compared with in a run that is done. */
    Uni<Population> population(Mutiny.Session session, UUID id) {
        KnownPopulation known = lastPopulation;
        return known != null && known.run().equals(id)
                ? Uni.createFrom().item(known.population())
                : session.createNativeQuery(
                                "select cast(population as text) from tier_run where id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult()
                        .map(text -> read(text, StoredPopulation.class).population())
                        .invoke(population -> lastPopulation = new KnownPopulation(id, population));
    }

    private TierRun run(Object[] columns) {
        if (columns == null) {
            return null;
        }
        Row row = new Row(columns);
        return new TierRun(
                row.uuid(0),
                row.flag(1),
                row.instant(2),
                row.integer(3),
                row.text(11) == null ? null : read(row.text(11), TierModel.class),
                row.name(4, TierRun.State.class),
                row.text(5),
                row.instant(6),
                row.instant(7),
                row.instant(12),
                row.uuid(8),
                row.text(9),
                row.text(10) == null ? null : read(row.text(10), TierRunResult.class));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
