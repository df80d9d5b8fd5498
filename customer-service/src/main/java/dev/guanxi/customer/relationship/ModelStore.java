package dev.guanxi.customer.relationship;

import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.JsonColumns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Every model that ever held, by version. */
@Singleton
final class ModelStore {

    private static final String SELECT =
            "select version, set_by, since, cast(definition as text) from relationship_model ";

    private final JsonColumns json;

    ModelStore(JsonColumns json) {
        this.json = json;
    }

    Uni<ModelVersion> current(Mutiny.Session session) {
        return session.createNativeQuery(SELECT + "order by version desc limit 1", Object[].class)
                .getSingleResult()
                .map(this::version);
    }

    /** Makes others wait who want to change the model too. */
    Uni<ModelVersion> currentForChange(Mutiny.Session session) {
        return session.createNativeQuery(
                        "select version from relationship_model where version = 1 for update", Integer.class)
                .getSingleResult()
                .chain(() -> current(session));
    }

    /** The version, null if there is none. */
    Uni<ModelVersion> find(Mutiny.Session session, int version) {
        return session.createNativeQuery(SELECT + "where version = :version", Object[].class)
                .setParameter("version", version)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : version(row));
    }

    /** One more than the limit, the newest first. */
    Uni<List<ModelVersion>> list(Mutiny.Session session, int before, int limit) {
        return session.createNativeQuery(
                        SELECT + "where version < :before order by version desc limit " + (limit + 1), Object[].class)
                .setParameter("before", before)
                .getResultList()
                .map(rows -> rows.stream().map(this::version).toList());
    }

    Uni<ModelVersion> add(Mutiny.Session session, ModelVersion version) {
        return session.createNativeQuery("""
                        insert into relationship_model (version, set_by, since, definition)
                        values (:version, :setBy, :since, cast(cast(:definition as text) as json))""")
                .setParameter("version", version.version())
                .setParameter("setBy", version.setBy())
                .setParameter("since", version.since())
                .setParameter("definition", json.write(version.model()))
                .executeUpdate()
                .replaceWith(version);
    }

    private ModelVersion version(Object[] row) {
        return new ModelVersion(
                (Integer) row[0], (String) row[1], Columns.instant(row[2]), json.read(row[3], RelationshipModel.class));
    }
}
