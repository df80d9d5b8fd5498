package dev.guanxi.customer.bulk;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanxi.customer.access.NewestFirst;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.request.ImportFormat;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.bulk.request.ImportRequest;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonColumns;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Imports and their rejections as rows. */
@Singleton
final class ImportStore {

    private static final String COLUMNS = """
            select id, kind, format, state, dealer_id, bytes, read, accepted, duplicates, rejected,
                   cast(rejected_by_code as text), customers, purchases, returns, unmatched_lines, failure, created_at,
                   finished_at, dry_run, opportunities, prospects, contacts, undone, kept, undone_at
            from import""";

    private static final String INSERT = """
            insert into import (id, kind, format, state, dealer_id, created_by, created_at, dry_run, options)
            values (:id, :kind, :format, 'RECEIVING', :dealer, :createdBy, :now, :dryRun,
              cast(cast(:options as text) as json))""";

    private final JsonColumns json;
    private final Clock clock;

    ImportStore(JsonColumns json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Uni<Void> insert(Mutiny.Session session, UUID id, ImportRequest wanted) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("kind", wanted.kind().name())
                .setParameter("format", wanted.format().name())
                .setParameter("dealer", wanted.scope().dealerId())
                .setParameter("createdBy", wanted.caller())
                .setParameter("now", clock.instant())
                .setParameter("dryRun", wanted.dryRun())
                .setParameter("options", json.write(wanted.options()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The content is complete: any instance may start to work on it. Refused (in the result) if it went by age. */
    Uni<Void> received(Mutiny.Session session, UUID id, long bytes) {
        return session.createNativeQuery("update import set state = 'RUNNING', bytes = :bytes where id = :id")
                .setParameter("bytes", bytes)
                .setParameter("id", id)
                .executeUpdate()
                .invoke(updated -> {
                    if (updated == 0) {
                        throw ImportChunks.tooSlow();
                    }
                })
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
    private Uni<Import> find(Mutiny.Session session, Scope scope, UUID id) {
        return session.createNativeQuery(COLUMNS + " where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null || !scope.reaches((UUID) row[4]) ? null : toImport(row));
    }

    /** The import; refused (in the result) if it is not within reach. */
    Uni<Import> reached(Mutiny.Session session, Scope scope, UUID id) {
        return find(session, scope, id).invoke(found -> {
            if (found == null) {
                throw Refusal.unknown("IMPORT_UNKNOWN", "No import has the id " + id + ".");
            }
        });
    }

    /** One more import than the limit, the newest first. */
    Uni<List<Import>> list(Mutiny.Session session, Scope scope, Cursor after, int limit) {
        Conditions where = NewestFirst.after(scope, after);
        return where.bind(session.createNativeQuery(
                        COLUMNS + " where " + where + " order by id desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(this::toImport).toList());
    }

    private Import toImport(Object[] row) {
        return new Import(
                (UUID) row[0],
                ImportKind.valueOf((String) row[1]),
                ImportFormat.valueOf((String) row[2]),
                ImportState.valueOf((String) row[3]),
                (UUID) row[4],
                (Boolean) row[18],
                (Long) row[5],
                (Long) row[6],
                (Long) row[7],
                (Long) row[8],
                (Long) row[9],
                json.read(row[10], new TypeReference<>() {}),
                (Long) row[11],
                (Long) row[12],
                (Long) row[13],
                (Long) row[19],
                (Long) row[20],
                (Long) row[21],
                (Long) row[14],
                (String) row[15],
                Columns.instant(row[16]),
                Columns.instant(row[17]),
                (Long) row[22],
                (Long) row[23],
                Columns.instant(row[24]));
    }
}
