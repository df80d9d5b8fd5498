package dev.guanxi.customer.relationship;

import dev.guanxi.customer.profile.RelationshipLevel;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The levels that managers set; none is ever changed or removed. */
@Singleton
final class LevelStore {

    private static final String SELECT =
            "select id, customer_id, level, reason, set_by, since from relationship_level ";

    private static final String INSERT = """
            insert into relationship_level (id, customer_id, level, reason, set_by, since)
            select id, "customerId", level, reason, "setBy", since
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              id uuid, "customerId" uuid, level text, reason text, "setBy" text, since timestamptz)""";

    private final JsonRows rows;

    LevelStore(JsonRows rows) {
        this.rows = rows;
    }

    Uni<Void> insert(Mutiny.Session session, LevelSetting setting) {
        return session.createNativeQuery(INSERT)
                .setParameter("rows", rows.of(List.of(setting)))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The setting, null if there is none. */
    Uni<LevelSetting> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SELECT + "where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : setting(row));
    }

    /** One more than the limit of a customer's, the newest first. */
    Uni<List<LevelSetting>> ofCustomer(Mutiny.Session session, UUID customerId, Cursor after, int limit) {
        Conditions where = new Conditions("customer_id = :customerId", customerId)
                .and("(since, id) < (:time, :id)", after, cursor -> cursor.instant(0), cursor -> cursor.uuid(1));
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " order by since desc, id desc limit " + (limit + 1),
                        Object[].class))
                .getResultList()
                .map(found -> found.stream().map(LevelStore::setting).toList());
    }

    private static LevelSetting setting(Object[] row) {
        return new LevelSetting(
                (UUID) row[0],
                (UUID) row[1],
                row[2] == null ? null : RelationshipLevel.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                Columns.instant(row[5]));
    }
}
