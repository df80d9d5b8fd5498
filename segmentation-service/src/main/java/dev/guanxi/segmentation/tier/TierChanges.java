package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes of tiers by a manager's word, for the capability that keeps the overrides. */
@ApplicationScoped
public class TierChanges {

    private final TierLockRepository lock;
    private final TierChangeRepository changes;

    TierChanges(TierLockRepository lock, TierChangeRepository changes) {
        this.lock = lock;
        this.changes = changes;
    }

    /** Whether changes may be written now; if so, no effective run begins before the transaction ends. */
    public Uni<Boolean> mayChange(Mutiny.Session session) {
        return lock.forChange(session);
    }

    /** @throws Refusal while an effective run is under way */
    public Uni<Void> requireNoRun(Mutiny.Session session) {
        return mayChange(session)
                .invoke(may -> {
                    if (!may) {
                        throw Refusal.conflict(
                                "TIER_RUN_IN_PROGRESS", "A tier run is under way; ask again when it has taken effect.");
                    }
                })
                .replaceWithVoid();
    }

    /** @throws Refusal for an account that has no tier yet */
    public Uni<Void> override(Mutiny.Session session, UUID customer, Tier tier, UUID override, Instant now) {
        return changes.present(session, List.of(customer)).chain(found -> {
            if (found.isEmpty()) {
                throw Refusal.conflict(
                        "NOT_TIERED", "No tier run in effect knows the account yet; it has no tier to override.");
            }
            PresentTier present = found.get(0);
            return present.tier() == tier
                    ? Uni.createFrom().voidItem()
                    : changes.add(session, present.overridden(tier, override, now));
        });
    }

    /** What the account earned itself counts again. */
    public Uni<Void> overrideEnded(Mutiny.Session session, UUID customer, UUID override, Instant end, Instant now) {
        return changes.present(session, List.of(customer)).chain(found -> {
            boolean stays =
                    found.isEmpty() || found.get(0).tier() == found.get(0).earned();
            return stays
                    ? Uni.createFrom().voidItem()
                    : changes.add(session, found.get(0).overrideEnded(override, end, now));
        });
    }
}
