package dev.guanxi.segmentation.shopper.learning;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.shopper.classifier.ShopperModel;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the versions of the model. */
@Singleton
final class ModelRepository {

    /** Everybody's key of the one lock under which versions are made. */
    private static final long MAKING = 7_310_001;

    private static final String SELECT = """
            select version, id, reset, expert_version, since, as_of, sessions, created_at, created_by,
              cast(content - 'stores' as text)
            from shopper_model\s""";

    private final ModelJson json;
    private final ShopperModel expert;

    ModelRepository(ModelJson json, ShopperModel expert) {
        this.json = json;
        this.expert = expert;
    }

    /** Versions are made one after the other. */
    Uni<Void> lock(Mutiny.Session session) {
        return session.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:key)) as locked", Integer.class)
                .setParameter("key", MAKING)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** The version in use at that time, now if it is null; null if nothing was learned yet. */
    Uni<ModelVersion> inUse(Mutiny.Session session, Instant asOf) {
        Conditions where = new Conditions().and("created_at <= :asOf", asOf, Row::parameter);
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " order by version desc limit 1", Object[].class))
                .getSingleResultOrNull()
                .map(this::version);
    }

    Uni<ModelVersion> find(Mutiny.Session session, int version) {
        return session.createNativeQuery(SELECT + "where version = :version", Object[].class)
                .setParameter("version", version)
                .getSingleResultOrNull()
                .map(this::version);
    }

    Uni<ModelVersion> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SELECT + "where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(this::version);
    }

    /** One more than the limit, the latest first. */
    Uni<List<ModelVersion>> list(Mutiny.Session session, Cursor after, int limit) {
        Conditions where = new Conditions().and("version < :after", after, cursor -> cursor.read(0, Integer::valueOf));
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " order by version desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(this::version).toList());
    }

    /** A store's outcomes in a version, in the order of the types; null if it has none. */
    Uni<double[]> storeCounts(Mutiny.Session session, int version, String store) {
        return session.createNativeQuery(
                        "select cast(content -> 'stores' -> cast(:store as text) as text) from shopper_model where version = :version",
                        String.class)
                .setParameter("store", store)
                .setParameter("version", version)
                .getSingleResultOrNull()
                .map(json::counts);
    }

    Uni<Void> insert(Mutiny.Session session, ModelVersion made, OutcomeCounts counts) {
        return session.createNativeQuery("""
                        insert into shopper_model (version, id, reset, expert_version, since, as_of, sessions, content,
                          created_at, created_by)
                        values (:version, :id, :reset, :expert, cast(nullif(:since, '') as timestamptz), :asOf, :sessions,
                          cast(cast(:content as text) as jsonb), :created, :by)""")
                .setParameter("version", made.version())
                .setParameter("id", made.id())
                .setParameter("reset", made.reset())
                .setParameter("expert", made.expertVersion())
                .setParameter("since", made.since() == null ? "" : made.since().toString())
                .setParameter("asOf", Row.parameter(made.asOf()))
                .setParameter("sessions", made.sessions())
                .setParameter("content", json.write(made.model(), counts))
                .setParameter("created", Row.parameter(made.createdAt()))
                .setParameter("by", made.createdBy())
                .executeUpdate()
                .replaceWithVoid();
    }

    private ModelVersion version(Object[] columns) {
        if (columns == null) {
            return null;
        }
        Row row = new Row(columns);
        int version = row.integer(0);
        return new ModelVersion(
                version,
                row.uuid(1),
                row.flag(2),
                row.integer(3),
                row.instant(4),
                row.instant(5),
                row.number(6),
                row.instant(7),
                row.text(8),
                json.read(version, row.text(9), expert));
    }
}
