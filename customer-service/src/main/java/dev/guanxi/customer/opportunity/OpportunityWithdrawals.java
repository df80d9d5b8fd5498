package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.profile.Kept;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes deals back that never should have been recorded, in the transaction of the session it is given. */
@Singleton
public final class OpportunityWithdrawals {

    private static final String DELETE = "delete from opportunity where id in (:ids) and version = 1 returning id";
    private static final String LEFT = "select id from opportunity where id in (:ids)";

    /** Takes deals back that nobody has changed. Those that stay, with their reasons. */
    public Uni<Map<UUID, Kept>> withdraw(Mutiny.Session session, Set<UUID> ids) {
        return session.createNativeQuery(DELETE, UUID.class)
                .setParameter("ids", ids)
                .getResultList()
                .chain(gone -> session.createNativeQuery(LEFT, UUID.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .map(left -> kept(ids, Set.copyOf(gone), Set.copyOf(left))));
    }

    private static Map<UUID, Kept> kept(Set<UUID> ids, Set<UUID> withdrawn, Set<UUID> left) {
        Set<UUID> rest = new HashSet<>(ids);
        rest.removeAll(withdrawn);
        Map<UUID, Kept> kept = new HashMap<>();
        rest.forEach(id -> kept.put(id, left.contains(id) ? Kept.changed() : Kept.gone()));
        return kept;
    }
}
