package dev.guanxi.customer.purification;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonColumns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and keeps ideal-customer profiles. */
@Singleton
final class IdealProfileStore {

    private static final String COLUMNS = "select id, version, name, cast(criteria as text) from ideal_profile";

    private final JsonColumns json;

    IdealProfileStore(JsonColumns json) {
        this.json = json;
    }

    /** The profile, null if there is none. */
    Uni<IdealProfile> find(Mutiny.Session session, UUID id) {
        return one(session, COLUMNS + " where id = :id", id);
    }

    /** Reads a profile to change it, and makes others wait who want to do the same. */
    Uni<IdealProfile> findForChange(Mutiny.Session session, UUID id) {
        return one(session, COLUMNS + " where id = :id for update", id);
    }

    private Uni<IdealProfile> one(Mutiny.Session session, String query, UUID id) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : profile(row));
    }

    /** One more profile than the limit, in order of making. */
    Uni<List<IdealProfile>> list(Mutiny.Session session, Cursor after, int limit) {
        Conditions where = new Conditions().and("id > :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createNativeQuery(
                        COLUMNS + " where " + where + " order by id limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(this::profile).toList());
    }

    private IdealProfile profile(Object[] row) {
        Criterion[] criteria = json.read(row[3], Criterion[].class);
        return new IdealProfile((UUID) row[0], (Long) row[1], (String) row[2], List.of(criteria));
    }

    Uni<IdealProfile> insert(Mutiny.Session session, UUID id, IdealProfileData data) {
        return write(session, """
                insert into ideal_profile (id, version, name, criteria)
                values (:id, :version, :name, cast(cast(:criteria as text) as json))""", id, 1, data);
    }

    Uni<IdealProfile> update(Mutiny.Session session, IdealProfile before, IdealProfileData data) {
        return write(session, """
                update ideal_profile
                set version = :version, name = :name, criteria = cast(cast(:criteria as text) as json)
                where id = :id""", before.id(), before.version() + 1, data);
    }

    private Uni<IdealProfile> write(
            Mutiny.Session session, String statement, UUID id, long version, IdealProfileData data) {
        return session.createNativeQuery(statement)
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("name", data.name())
                .setParameter("criteria", json.write(data.criteria()))
                .executeUpdate()
                .replaceWith(new IdealProfile(id, version, data.name(), data.criteria()));
    }
}
