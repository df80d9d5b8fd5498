package dev.guanxi.platform.alias;

import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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

    private final AliasStore store;

    Aliases(AliasStore store) {
        this.store = store;
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
        return store.read(session, ids);
    }

    /** Each of the ids with those that stand for it, directly or by way of others, whatever it stands for itself. */
    public Uni<Map<UUID, Set<UUID>>> under(Mutiny.Session session, Set<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : store.family(session, List.copyOf(ids))
                        .map(links -> ids.stream().collect(Collectors.toMap(id -> id, id -> Roots.under(id, links))));
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
                .chain(() -> store.keep(session, known.values()))
                .chain(() -> store.family(session, touched))
                .chain(family -> renew(session, family));
    }

    /**
     * Takes links that events tell of. Nobody else changes links until the transaction ends, even if there are none to take.
     *
     * @param follow moves what is filed under ids that stand for another one than before; not asked if none does
     */
    public Uni<List<Moved>> take(
            Mutiny.Session session,
            List<IncomingEvent> events,
            LinkEvents types,
            Function<List<Moved>, Uni<Void>> follow) {
        return events.isEmpty()
                ? hold(session).replaceWith(List.of())
                : take(session, events.stream().map(types::link).toList())
                        .call(moved -> moved.isEmpty() ? Uni.createFrom().voidItem() : follow.apply(moved));
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
        return store.execute(session, sql, moved);
    }

    private Uni<List<Moved>> renew(Mutiny.Session session, List<Link> family) {
        List<UUID> ids = family.stream().map(Link::aliasId).distinct().toList();
        Roots now = Roots.of(family);
        return read(session, ids).chain(before -> {
            List<Moved> moved = ids.stream()
                    .filter(id -> !before.of(id).equals(now.of(id)))
                    .map(id -> new Moved(id, before.of(id), now.of(id)))
                    .toList();
            return store.write(session, moved).replaceWith(moved);
        });
    }

    private static Uni<Void> lock(Mutiny.Session session, String function) {
        return session.createNativeQuery("select cast(" + function + "(" + KEY + ") as text)", String.class)
                .getSingleResult()
                .replaceWithVoid();
    }
}
