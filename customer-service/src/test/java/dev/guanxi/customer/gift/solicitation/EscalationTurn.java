package dev.guanxi.customer.gift.solicitation;

import dev.guanxi.platform.persistence.Blocking;
import jakarta.inject.Singleton;

/** One turn of the schedule, which tests take themselves. */
@Singleton
public class EscalationTurn {

    private final Escalations escalations;

    EscalationTurn(Escalations escalations) {
        this.escalations = escalations;
    }

    public void take() {
        Blocking.await(escalations::moveUpOverdue);
    }
}
