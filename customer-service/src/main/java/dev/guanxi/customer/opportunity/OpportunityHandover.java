package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.account.HandedKind;
import dev.guanxi.customer.account.Handing;
import dev.guanxi.customer.account.HandoverFollower;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/** Deals under way pass to the next manager (C10); those that are decided stay whose they were. */
@Singleton
final class OpportunityHandover implements HandoverFollower {

    @Override
    public HandedKind kind() {
        return HandedKind.OPPORTUNITY;
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Uni<Long> follow(Mutiny.Session session, Handing handing) {
        return handing.passOn(session, "opportunity", "stage not in ('WON', 'LOST')");
    }
}
