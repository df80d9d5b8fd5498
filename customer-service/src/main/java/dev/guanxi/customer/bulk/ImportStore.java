package dev.guanxi.customer.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Imports and their rejections as rows. */
@Singleton
final class ImportStore {

    private static final String COLUMNS = """
            select id, kind, format, state, dealer_id, bytes, read, accepted, duplicates, rejected,
                   cast(rejected_by_code as text), customers, purchases, returns, unmatched_lines, failure, created_at,
                   finished_at
            from import""";

    private static final String INSERT = """
            insert into import (id, kind, format, state, dealer_id, created_by, created_at, options)
            values (:id, :kind, :format, 'RECEIVING', :dealer, :createdBy, :now, cast(cast(:options as text) as json))""";

    private static final String INSERT_REJECTIONS = """
            insert into import_rejection (import_id, row, code, pointer, value, detail)
            select :id, "row", code, pointer, value, detail
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              "row" bigint, code text, pointer text, value text, detail text)
            on conflict do nothing""";

    private final ObjectMapper json;
    private final Clock clock;

    ImportStore(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Uni<Void> insert(Mutiny.Session session, UUID id, NewImport wanted) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("kind", wanted.kind().name())
                .setParameter("format", wanted.format().name())
                .setParameter("dealer", wanted.scope().dealerId())
                .setParameter("createdBy", wanted.caller())
                .setParameter("now", clock.instant())
                .setParameter("options", text(wanted.options()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The content is complete: any instance may start to work on it. */
    Uni<Void> received(Mutiny.Session session, UUID id, long bytes) {
        return session.createNativeQuery("update import set state = 'RUNNING', bytes = :bytes where id = :id")
                .setParameter("bytes", bytes)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The upload broke off: there is nothing to work on. */
    Uni<Void> discard(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("delete from import where id = :id and state = 'RECEIVING'")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The import, if it is within reach; null if not. */
    Uni<Import> find(Mutiny.Session session, Scope scope, UUID id) {
        return session.createNativeQuery(COLUMNS + " where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null || !scope.reaches((UUID) row[4]) ? null : toImport(row));
    }

    /** One more import than the limit, the newest first. */
    Uni<List<Import>> list(Mutiny.Session session, Scope scope, Cursor after, int limit) {
        String where = " where true" + (scope.dealerId() == null ? "" : " and dealer_id = :dealer")
                + (after == null ? "" : " and id < :after");
        var query =
                session.createNativeQuery(COLUMNS + where + " order by id desc limit " + (limit + 1), Object[].class);
        if (scope.dealerId() != null) {
            query.setParameter("dealer", scope.dealerId());
        }
        if (after != null) {
            query.setParameter("after", after.uuid(0));
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(this::toImport).toList());
    }

    Uni<Void> insertRejections(Mutiny.Session session, UUID id, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT_REJECTIONS)
                .setParameter("id", id)
                .setParameter("rows", text(rejections))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** One more rejection than the limit, in order of rows. */
    Uni<List<Rejection>> rejections(Mutiny.Session session, UUID id, String code, Cursor after, int limit) {
        String where = " where import_id = :id and row > :after" + (code == null ? "" : " and code = :code");
        var query = session.createNativeQuery(
                        "select row, code, pointer, value, detail from import_rejection" + where
                                + " order by row limit " + (limit + 1),
                        Object[].class)
                .setParameter("id", id)
                .setParameter("after", after == null ? 0L : after.read(0, Long::valueOf));
        if (code != null) {
            query.setParameter("code", code);
        }
        return query.getResultList().map(rows -> rows.stream()
                .map(row -> new Rejection(
                        (Long) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList());
    }

    private Import toImport(Object[] row) {
        return new Import(
                (UUID) row[0],
                ImportKind.valueOf((String) row[1]),
                ImportFormat.valueOf((String) row[2]),
                ImportState.valueOf((String) row[3]),
                (UUID) row[4],
                (Long) row[5],
                (Long) row[6],
                (Long) row[7],
                (Long) row[8],
                (Long) row[9],
                parse((String) row[10], new TypeReference<Map<String, Long>>() {}),
                (Long) row[11],
                (Long) row[12],
                (Long) row[13],
                (Long) row[14],
                (String) row[15],
                Columns.instant(row[16]),
                Columns.instant(row[17]));
    }

    <T> T parse(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("We wrote this JSON ourselves", e);
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows are plain values and always writable", e);
        }
    }
}
