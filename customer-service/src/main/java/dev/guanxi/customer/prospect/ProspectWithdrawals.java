package dev.guanxi.customer.prospect;

import dev.guanxi.customer.profile.Kept;
import dev.guanxi.platform.event.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes prospects back that never should have been captured, in the transaction of the session it is given. */
@Singleton
public final class ProspectWithdrawals {

    private static final String WORKED_ON = """
            select p.id from prospect p where p.id in (:ids) and (
              exists (select from prospect_follow_up f where f.prospect_id = p.id)
              or exists (select from appraisal a where a.prospect_id = p.id)
              or exists (select from purification_entry e where e.customer_id = p.customer_id and e.prospect_id = p.id))""";

    private final Outbox outbox;
    private final Clock clock;

    ProspectWithdrawals(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes prospects back that nobody has worked on. Those that stay, with their reasons. */
    public Uni<Map<UUID, Kept>> withdraw(Mutiny.Session session, Set<UUID> ids) {
        return session.createSelectionQuery("from Prospect p where p.id in :ids order by p.id", ProspectEntity.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .chain(found -> session.createNativeQuery(WORKED_ON, UUID.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .chain(workedOn -> {
                            Map<UUID, Kept> kept = kept(ids, found, Set.copyOf(workedOn));
                            return remove(session, without(found, kept)).replaceWith(kept);
                        }));
    }

    private static Map<UUID, Kept> kept(Set<UUID> ids, List<ProspectEntity> found, Set<UUID> workedOn) {
        Map<UUID, Kept> kept = new HashMap<>();
        ids.forEach(id -> kept.put(id, Kept.gone()));
        for (ProspectEntity one : found) {
            kept.remove(one.id);
            if (one.version != 1) {
                kept.put(one.id, Kept.changed());
            } else if (workedOn.contains(one.id)) {
                kept.put(one.id, new Kept("RECORD_USED", "It was followed up, appraised or purified since."));
            }
        }
        return kept;
    }

    private static List<ProspectEntity> without(List<ProspectEntity> found, Map<UUID, Kept> kept) {
        return found.stream().filter(one -> !kept.containsKey(one.id)).toList();
    }

    private Uni<Void> remove(Mutiny.Session session, List<ProspectEntity> withdrawn) {
        if (withdrawn.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        return session.createMutationQuery("delete from Prospect p where p.id in :ids")
                .setParameter("ids", withdrawn.stream().map(one -> one.id).collect(Collectors.toSet()))
                .executeUpdate()
                .chain(() -> outbox.appendAll(
                        session,
                        withdrawn.stream()
                                .map(one -> ProspectEvents.withdrawn(one.toProspect(), now))
                                .toList()));
    }
}
