package dev.guanxi.segmentation.tier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.rating.RatingValidity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Every tier model that ever held, by version. The newest is the current one; the configured one is the first. */
@ApplicationScoped
class TierModelRepository implements RatingValidity {

    private static final String SELECT =
            "select version, cast(definition as text), set_by, reason, created_at from tier_model ";

    private final TierModel configured;
    private final ObjectMapper json;
    private final Clock clock;

    TierModelRepository(TieringConfig config, ObjectMapper json, Clock clock) {
        this.configured = config.model();
        this.json = json;
        this.clock = clock;
    }

    /**
     * A model under its version.
     *
     * @param setBy subject of the manager's token; null for the configured one
     * @param reason why it was made; null for the configured one
     */
    record Version(int number, TierModel model, String setBy, String reason, Instant since) {}

    /** The newest; where there is none yet, the configured one becomes the first. */
    Uni<Version> current(Mutiny.Session session) {
        return newest(session)
                .chain(newest -> newest != null
                        ? Uni.createFrom().item(newest)
                        : add(session, new Version(1, configured, null, null, clock.instant()))
                                .chain(() -> newest(session)));
    }

    /** The newest, while others who want to change it wait. */
    Uni<Version> currentForChange(Mutiny.Session session) {
        return current(session)
                .chain(() -> session.createNativeQuery(
                                "select version from tier_model where version = 1 for update", Integer.class)
                        .getSingleResult())
                .chain(() -> newest(session));
    }

    /** Null if there is none. */
    Uni<Version> find(Mutiny.Session session, int version) {
        return session.createNativeQuery(SELECT + "where version = :version", Object[].class)
                .setParameter("version", version)
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : version(columns));
    }

    /** One more than the limit, the newest first. */
    Uni<List<Version>> list(Mutiny.Session session, int before, int limit) {
        return session.createNativeQuery(
                        SELECT + "where version < :before order by version desc limit " + (limit + 1), Object[].class)
                .setParameter("before", before)
                .getResultList()
                .map(rows -> rows.stream().map(this::version).toList());
    }

    /** Where two begin at once, the first one's version 1 stays. */
    Uni<Void> add(Mutiny.Session session, Version version) {
        return session.createNativeQuery("""
                        insert into tier_model (version, definition, set_by, reason, created_at)
                        values (:version, cast(cast(:definition as text) as jsonb), cast(:setBy as text),
                          cast(:reason as text), :since)
                        on conflict do nothing""")
                .setParameter("version", version.number())
                .setParameter("definition", written(version.model()))
                .setParameter("setBy", version.setBy())
                .setParameter("reason", version.reason())
                .setParameter("since", Row.parameter(version.since()))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Duration> ratingValidity(Mutiny.Session session) {
        return newest(session)
                .map(newest -> newest == null ? configured : newest.model())
                .map(model -> model.measures().ratingValidity());
    }

    TierModel read(String definition) {
        try {
            return json.readValue(definition, TierModel.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored tier model cannot be read", e);
        }
    }

    String written(TierModel model) {
        try {
            return json.writeValueAsString(model);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The tier model cannot be written", e);
        }
    }

    private Uni<Version> newest(Mutiny.Session session) {
        return session.createNativeQuery(SELECT + "order by version desc limit 1", Object[].class)
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : version(columns));
    }

    private Version version(Object[] columns) {
        Row row = new Row(columns);
        return new Version(row.integer(0), read(row.text(1)), row.text(2), row.text(3), row.instant(4));
    }
}
