package dev.guanxi.segmentation.override;

import dev.guanxi.segmentation.tier.TierChanges;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** How an override ends: it is marked, and the account has again what it earned itself. */
@ApplicationScoped
class TierOverrideEnds {

    private final TierOverrideRepository overrides;
    private final TierChanges changes;
    private final Clock clock;

    TierOverrideEnds(TierOverrideRepository overrides, TierChanges changes, Clock clock) {
        this.overrides = overrides;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param by null where it ends by itself */
    Uni<Void> end(Mutiny.Session session, TierOverride held, Instant end, String by, String reason) {
        return overrides
                .end(session, held.id(), end, by, reason)
                .chain(() -> changes.overrideEnded(session, held.customerId(), held.id(), end, clock.instant()));
    }
}
