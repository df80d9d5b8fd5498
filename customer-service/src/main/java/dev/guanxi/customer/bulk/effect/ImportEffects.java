package dev.guanxi.customer.bulk.effect;

import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.platform.persistence.JsonColumns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What imports made and changed, so that it can be undone. */
@Singleton
public final class ImportEffects {

    private static final String INSERT = """
            insert into import_effect (import_id, kind, record_id, row, version, before)
            select :id, kind, "recordId", "row", version, before
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              kind text, "recordId" uuid, "row" bigint, version bigint, before json)
            on conflict (import_id, kind, record_id) do update set version = excluded.version""";

    private static final String NEXT = """
            select kind, record_id, row, version, cast(before as text) from import_effect
            where import_id = :id and kind = :kind order by record_id limit :limit""";

    private static final String DELETE = """
            delete from import_effect where import_id = :id and kind = :kind and record_id in (:records)""";

    private final JsonRows rows;
    private final JsonColumns json;

    ImportEffects(JsonRows rows, JsonColumns json) {
        this.rows = rows;
        this.json = json;
    }

    /** Adds what a batch did. */
    public Uni<Void> insert(Mutiny.Session session, UUID importId, Collection<ImportEffect> effects) {
        if (effects.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT)
                .setParameter("id", importId)
                .setParameter("rows", rows.of(effects))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The next effects of one kind, in order of the records' ids. */
    public Uni<List<ImportEffect>> next(Mutiny.Session session, UUID importId, RecordKind kind, int limit) {
        return session.createNativeQuery(NEXT, Object[].class)
                .setParameter("id", importId)
                .setParameter("kind", kind.name())
                .setParameter("limit", limit)
                .getResultList()
                .map(found -> found.stream().map(this::effect).toList());
    }

    private ImportEffect effect(Object[] row) {
        return new ImportEffect(
                RecordKind.valueOf((String) row[0]),
                (UUID) row[1],
                (Long) row[2],
                (Long) row[3],
                json.read(row[4], CustomerData.class));
    }

    /** Forgets effects of one kind that were undone or left for good. */
    public Uni<Void> delete(Mutiny.Session session, UUID importId, List<ImportEffect> effects) {
        return session.createNativeQuery(DELETE)
                .setParameter("id", importId)
                .setParameter("kind", effects.get(0).kind().name())
                .setParameter(
                        "records", effects.stream().map(ImportEffect::recordId).toList())
                .executeUpdate()
                .replaceWithVoid();
    }
}
