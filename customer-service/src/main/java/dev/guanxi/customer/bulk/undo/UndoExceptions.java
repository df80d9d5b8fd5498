package dev.guanxi.customer.bulk.undo;

import dev.guanxi.customer.bulk.effect.RecordKind;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records that undoing left as they are. */
@Singleton
final class UndoExceptions {

    private static final String INSERT = """
            insert into import_undo_exception (import_id, row, kind, record_id, code, detail)
            select :id, "row", kind, "recordId", code, detail
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              "row" bigint, kind text, "recordId" uuid, code text, detail text)""";

    private static final String LIST = """
            select row, kind, record_id, code, detail from import_undo_exception where\s""";

    private final JsonRows rows;

    UndoExceptions(JsonRows rows) {
        this.rows = rows;
    }

    Uni<Void> insert(Mutiny.Session session, UUID importId, List<UndoException> exceptions) {
        if (exceptions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT)
                .setParameter("id", importId)
                .setParameter("rows", rows.of(exceptions))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** One more exception than the limit, in order of rows. */
    Uni<List<UndoException>> list(Mutiny.Session session, UUID importId, Cursor after, int limit) {
        Conditions where = new Conditions("import_id = :id", importId)
                .and(
                        "(row, record_id) > (:row, :record)",
                        after,
                        cursor -> cursor.read(0, Long::valueOf),
                        cursor -> cursor.uuid(1));
        return where.bind(session.createNativeQuery(
                        LIST + where + " order by row, record_id limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new UndoException(
                                (Long) row[0],
                                RecordKind.valueOf((String) row[1]),
                                (UUID) row[2],
                                (String) row[3],
                                (String) row[4]))
                        .toList());
    }
}
