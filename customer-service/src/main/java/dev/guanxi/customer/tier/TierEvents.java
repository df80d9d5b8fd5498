package dev.guanxi.customer.tier;

import dev.guanxi.platform.event.EventHandler;
import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Learns from segmentation-service the tier of each account. */
@ApplicationScoped
class TierEvents implements EventHandler {

    static final String TIER_CHANGED = "dev.guanxi.segmentation.account-tier-changed.v1";

    private final TierStore tiers;

    TierEvents(TierStore tiers) {
        this.tiers = tiers;
    }

    @Override
    public Set<String> types() {
        return Set.of(TIER_CHANGED);
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<IncomingEvent> events) {
        return tiers.keep(session, events);
    }
}
