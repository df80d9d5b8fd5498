package dev.guanxi.platform.alias;

import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps links and what they come to, in the tables {@code alias_link} and {@code alias}.
 *
 * <p>Who files something under an id holds the lock shared until the end of the transaction, who changes links holds it
 * alone. So whatever is filed is either filed under the right id, or there for the change to move.
 */
@Singleton
public final class Aliases {

    /** Any number, as long as nothing else in a service's database uses it. */
    private static final long KEY = 8080_0001L;

    private static final String KEEP = """
            insert into alias_link (id, alias_id, target_id, linked_at, ended)
            select id, "aliasId", "targetId", at, ended
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
              as r(id uuid, "aliasId" uuid, "targetId" uuid, at timestamptz, ended boolean)
            on conflict (id) do update set ended = alias_link.ended or excluded.ended""";

    private static final String FAMILY = """
            with recursive family(id) as (
              select cast(id as uuid) from regexp_split_to_table(cast(:ids as text), ',') as id
              union
              select case when l.alias_id = f.id then l.target_id else l.alias_id end
              from family f join alias_link l on l.alias_id = f.id or l.target_id = f.id)
            """;

    private final JsonRows rows;

    public Aliases(JsonRows rows) {
        this.rows = rows;
    }

    /** Lets nobody change links until the transaction ends. */
    public Uni<Void> hold(Mutiny.Session session) {
        return lock(session, "pg_advisory_xact_lock_shared");
    }

    /**
     * The id, if it stands for no other.
     *
     * @throws IdMoved if it does: whoever asked for it is sent to the other
     */
    public Uni<UUID> requireOwn(Mutiny.Session session, UUID id) {
        return read(session, List.of(id)).map(roots -> {
            if (!roots.of(id).equals(id)) {
                throw new IdMoved(id, roots.of(id));
            }
            return id;
        });
    }

    /** What these ids stand for at present. */
    public Uni<Roots> read(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(new Roots(Map.of()));
        }
        return session.createNativeQuery("""
                        select id, root_id from alias
                        where id = any(cast(string_to_array(cast(:ids as text), ',') as uuid[]))""", Object[].class)
                .setParameter("ids", text(ids))
                .getResultList()
                .map(found -> new Roots(
                        found.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]))));
    }

    /** Takes links, in whichever order and however often they come; which ids stand for another one than before. */
    public Uni<List<Moved>> take(Mutiny.Session session, Collection<Link> links) {
        Map<UUID, Link> known = new TreeMap<>();
        links.forEach(link -> known.merge(link.id(), link, Link::or));
        List<UUID> touched = links.stream()
                .flatMap(link -> Stream.of(link.aliasId(), link.targetId()))
                .distinct()
                .toList();
        return lock(session, "pg_advisory_xact_lock")
                .chain(() -> execute(session, KEEP, "rows", rows.of(known.values())))
                .chain(() -> family(session, touched))
                .chain(family -> renew(session, family));
    }

    /**
     * Files a table's rows under the ids that theirs stand for now. Each row has a column {@code told_as}: the id under
     * which it was told, null where that is the id in {@code column} itself; so the way back is exact.
     */
    public Uni<Void> refile(Mutiny.Session session, List<Moved> moved, String table, String column) {
        String sql = """
                update %1$s t set %2$s = m."to", told_as = case when m."to" = m.id then null else m.id end
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as m(id uuid, "from" uuid, "to" uuid)
                where t.%2$s = m."from" and coalesce(t.told_as, t.%2$s) = m.id""".formatted(table, column);
        return execute(session, sql, "rows", rows.of(moved));
    }

    private Uni<List<Link>> family(Mutiny.Session session, List<UUID> ids) {
        String sql = FAMILY + "select l.id, l.alias_id, l.target_id, l.linked_at, l.ended from alias_link l"
                + " where l.alias_id in (select id from family)";
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", text(ids))
                .getResultList()
                .map(found -> found.stream().map(LinkRow::link).toList());
    }

    private Uni<List<Moved>> renew(Mutiny.Session session, List<Link> family) {
        List<UUID> ids = family.stream().map(Link::aliasId).distinct().toList();
        Roots now = Roots.of(family);
        return read(session, ids).chain(before -> {
            List<Moved> moved = ids.stream()
                    .filter(id -> !before.of(id).equals(now.of(id)))
                    .map(id -> new Moved(id, before.of(id), now.of(id)))
                    .toList();
            return write(session, moved).replaceWith(moved);
        });
    }

    private Uni<Void> write(Mutiny.Session session, List<Moved> moved) {
        if (moved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return execute(session, """
                        insert into alias (id, root_id)
                        select id, "to" from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id uuid, "to" uuid)
                        on conflict (id) do update set root_id = excluded.root_id""", "rows", rows.of(moved))
                .chain(() -> session.createNativeQuery("delete from alias where id = root_id")
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> execute(Mutiny.Session session, String sql, String name, String value) {
        return session.createNativeQuery(sql)
                .setParameter(name, value)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> lock(Mutiny.Session session, String function) {
        return session.createNativeQuery("select cast(" + function + "(" + KEY + ") as text)", String.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    private static String text(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
