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

    /** Gifts and requests of people name a contact together with its customer, and are found that way. */
    private static final String USED = """
            select contact_id, 'party' from party where contact_id in (:ids)
            union all select contact_id, 'interaction' from interaction_contact where contact_id in (:ids)
            union all select contact_id, 'occasion' from occasion where contact_id in (:ids)
            union all select source_id, 'greeting' from greeting where source_id in (:ids)
            union all select r.contact_id, 'gift_receiver' from contact c
              join gift_receiver r on r.customer_id = c.customer_id and r.contact_id = c.id where c.id in (:ids)
            union all select r.contact_id, 'data_subject_request' from contact c
              join data_subject_request r on r.customer_id = c.customer_id and r.contact_id = c.id where c.id in (:ids)""";

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
        return session.createNativeQuery(USED, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .invoke(found -> found.forEach(row -> kept.putIfAbsent((UUID) row[0], Kept.used((String) row[1]))))
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
