package dev.guanxi.segmentation.tier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;

/** Every tier model that ever was in use, by version. The configured one is the newest. */
@ApplicationScoped
class TierModelRepository {

    private final TierModel configured;
    private final ObjectMapper json;
    private final Clock clock;

    TierModelRepository(TieringConfig config, ObjectMapper json, Clock clock) {
        this.configured = config.model();
        this.json = json;
        this.clock = clock;
    }

    /** A model under its version. */
    record Version(int number, TierModel model) {}

    /** The configured model; gives it the next version if it differs from the newest. */
    Uni<Version> current(Mutiny.Session session) {
        return newest(session)
                .chain(newest -> newest != null && newest.model().equals(configured)
                        ? Uni.createFrom().item(newest)
                        : add(session, newest == null ? 1 : newest.number() + 1));
    }

    Uni<Version> find(Mutiny.Session session, int version) {
        return session.createNativeQuery(
                        "select version, cast(definition as text) from tier_model where version = :version",
                        Object[].class)
                .setParameter("version", version)
                .getSingleResult()
                .map(this::version);
    }

    private Uni<Version> newest(Mutiny.Session session) {
        return session.createNativeQuery(
                        "select version, cast(definition as text) from tier_model order by version desc limit 1",
                        Object[].class)
                .getSingleResultOrNull()
                .map(columns -> columns == null ? null : version(columns));
    }

    private Uni<Version> add(Mutiny.Session session, int number) {
        return session.createNativeQuery("""
                        insert into tier_model (version, definition, created_at)
                        values (:version, cast(cast(:definition as text) as jsonb), :now)""")
                .setParameter("version", number)
                .setParameter("definition", written(configured))
                .setParameter("now", Row.parameter(clock.instant()))
                .executeUpdate()
                .replaceWith(new Version(number, configured));
    }

    private Version version(Object[] columns) {
        Row row = new Row(columns);
        try {
            return new Version(row.integer(0), json.readValue(row.text(1), TierModel.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Tier model " + row.integer(0) + " cannot be read", e);
        }
    }

    private String written(TierModel model) {
        try {
            return json.writeValueAsString(model);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The tier model cannot be written", e);
        }
    }
}
