package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Rows that imports did not take. */
@Singleton
final class Rejections {

    private static final String INSERT = """
            insert into import_rejection (import_id, row, code, pointer, value, detail)
            select :id, "row", code, pointer, value, detail
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              "row" bigint, code text, pointer text, value text, detail text)
            on conflict do nothing""";

    private final JsonRows rows;

    Rejections(JsonRows rows) {
        this.rows = rows;
    }

    Uni<Void> insert(Mutiny.Session session, UUID id, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("rows", rows.of(rejections))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** One more rejection than the limit, in order of rows. */
    Uni<List<Rejection>> list(Mutiny.Session session, UUID id, String code, Cursor after, int limit) {
        Conditions where = new Conditions("import_id = :id", id)
                .and("row > :after", after, cursor -> cursor.read(0, Long::valueOf))
                .and("code = :code", code);
        return where.bind(session.createNativeQuery(
                        "select row, code, pointer, value, detail from import_rejection where " + where
                                + " order by row limit " + (limit + 1),
                        Object[].class))
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new Rejection(
                                (Long) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                        .toList());
    }
}
