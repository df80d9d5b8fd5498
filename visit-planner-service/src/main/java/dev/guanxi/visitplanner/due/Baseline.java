package dev.guanxi.visitplanner.due;

import java.time.Instant;

/**
 * The last contact with a customer, from which the rhythm counts. A purchase is a contact like a visit: the later of
 * the two counts. With neither, it is the registration.
 */
public record Baseline(Kind kind, Instant at) {

    /** What the contact was. */
    public enum Kind {
        VISIT,
        PURCHASE,
        REGISTRATION
    }

    static Baseline of(AccountFacts facts) {
        Instant visit = facts.lastVisit();
        Instant purchase = facts.lastPurchase();
        if (visit != null && (purchase == null || !purchase.isAfter(visit))) {
            return new Baseline(Kind.VISIT, visit);
        }
        return purchase != null
                ? new Baseline(Kind.PURCHASE, purchase)
                : new Baseline(Kind.REGISTRATION, facts.registeredAt());
    }
}
