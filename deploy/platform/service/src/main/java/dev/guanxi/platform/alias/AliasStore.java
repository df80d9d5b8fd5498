package dev.guanxi.platform.alias;

import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The tables {@code alias_link} and {@code alias}. */
@Singleton
final class AliasStore {

    private static final String KEEP = """
            insert into alias_link (id, alias_id, target_id, linked_at, ended)
            select id, "aliasId", "targetId", at, ended
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
              as r(id uuid, "aliasId" uuid, "targetId" uuid, at timestamptz, ended boolean)
            on conflict (id) do update set ended = alias_link.ended or excluded.ended""";

    private static final String FAMILY = """
            with recursive family(id) as (
              select id from unnest(cast(cast(:ids as text) as uuid[])) as id
              union
              select case when l.alias_id = f.id then l.target_id else l.alias_id end
              from family f join alias_link l on l.alias_id = f.id or l.target_id = f.id)
            """;

    private final JsonRows rows;

    AliasStore(JsonRows rows) {
        this.rows = rows;
    }

    Uni<Void> keep(Mutiny.Session session, Collection<Link> links) {
        return execute(session, KEEP, links);
    }

    /** What these ids stand for at present. */
    Uni<Roots> read(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(new Roots(Map.of()));
        }
        return session.createNativeQuery("""
                        select id, root_id from alias
                        where id = any(cast(cast(:ids as text) as uuid[]))""", Object[].class)
                .setParameter("ids", ArrayRows.text(ids))
                .getResultList()
                .map(found -> new Roots(
                        found.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]))));
    }

    /** All links of the ids that these ids are linked with, over however many links. */
    Uni<List<Link>> family(Mutiny.Session session, List<UUID> ids) {
        String sql = FAMILY + "select l.id, l.alias_id, l.target_id, l.linked_at, l.ended from alias_link l"
                + " where l.alias_id in (select id from family)";
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", ArrayRows.text(ids))
                .getResultList()
                .map(found -> found.stream().map(AliasStore::link).toList());
    }

    /** Writes what ids stand for now. */
    Uni<Void> write(Mutiny.Session session, List<Moved> moved) {
        if (moved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return execute(session, """
                        insert into alias (id, root_id)
                        select id, "to" from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id uuid, "to" uuid)
                        on conflict (id) do update set root_id = excluded.root_id""", moved)
                .chain(() -> session.createNativeQuery("delete from alias where id = root_id")
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Link link(Object[] row) {
        return new Link((UUID) row[0], (UUID) row[1], (UUID) row[2], Columns.instant(row[3]), (Boolean) row[4]);
    }

    /** Runs a statement that takes its rows from {@code jsonb_to_recordset(cast(cast(:rows as text) as jsonb))}. */
    Uni<Void> execute(Mutiny.Session session, String sql, Collection<?> records) {
        return session.createNativeQuery(sql)
                .setParameter("rows", rows.of(records))
                .executeUpdate()
                .replaceWithVoid();
    }
}
