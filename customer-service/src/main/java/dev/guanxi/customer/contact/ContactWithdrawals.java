package dev.guanxi.customer.contact;

import dev.guanxi.customer.profile.Kept;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes contacts back that never should have been recorded, in the transaction of the session it is given. */
@Singleton
public final class ContactWithdrawals {

    /** Who wants to name or change one of them waits. */
    private static final String LOCK = "select id, version from contact where id in (:ids) order by id for update";

    /** Takes contacts back that nobody has changed and that nothing names. Those that stay, with their reasons. */
    public Uni<Map<UUID, Kept>> withdraw(Mutiny.Session session, Set<UUID> ids) {
        return session.createNativeQuery(LOCK, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> touched(ids, found))
                .chain(kept -> keepUsed(session, ids, kept)
                        .chain(() -> remove(session, ids, kept))
                        .replaceWith(kept));
    }

    private static Map<UUID, Kept> touched(Set<UUID> ids, List<Object[]> found) {
        Map<UUID, Kept> kept = new HashMap<>();
        ids.forEach(id -> kept.put(id, Kept.gone()));
        found.forEach(row -> {
            if ((Long) row[1] == 1) {
                kept.remove((UUID) row[0]);
            } else {
                kept.put((UUID) row[0], Kept.changed());
            }
        });
        return kept;
    }

    private static Uni<Void> keepUsed(Mutiny.Session session, Set<UUID> ids, Map<UUID, Kept> kept) {
        return ContactUses.of(session, ids)
                .invoke(used -> used.forEach((id, table) -> kept.putIfAbsent(id, Kept.used(table))))
                .replaceWithVoid();
    }

    private static Uni<Void> remove(Mutiny.Session session, Set<UUID> ids, Map<UUID, Kept> kept) {
        List<UUID> free = ids.stream().filter(id -> !kept.containsKey(id)).toList();
        return free.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery("delete from contact where id in (:ids)")
                        .setParameter("ids", free)
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
