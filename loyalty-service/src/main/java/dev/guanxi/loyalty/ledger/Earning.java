package dev.guanxi.loyalty.ledger;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a program made of a purchase: there is one for every purchase within the program's validity, also where it earned
 * nothing, so that none is forgotten and none counts twice.
 *
 * @param ruleVersion version of the rule that decided; returns are reckoned by the same one
 * @param lot what it gave; null unless the outcome is {@link Outcome#EARNED}
 */
public record Earning(UUID programId, UUID purchaseId, int ruleVersion, Outcome outcome, Lot lot) {

    /** Why a purchase earned or did not. */
    public enum Outcome {
        /** It opened a lot, with zero points where every line rounds down to zero. */
        EARNED,
        /** It was paid in another currency than the program's; amounts of different currencies are never added. */
        OTHER_CURRENCY,
        /** Its total is below the minimum. */
        BELOW_MINIMUM,
        /** None of its lines is of a product line that earns. */
        NO_EARNING_LINE
    }

    public Earning {
        Objects.requireNonNull(programId, "programId");
        Objects.requireNonNull(purchaseId, "purchaseId");
        if ((outcome == Outcome.EARNED) != (lot != null)) {
            throw new IllegalArgumentException("Only an earning purchase has a lot: " + outcome + ", " + lot);
        }
    }

    public Optional<Lot> openedLot() {
        return Optional.ofNullable(lot);
    }

    Earning with(Lot changed) {
        return new Earning(programId, purchaseId, ruleVersion, outcome, changed);
    }
}
