package dev.guanxi.customer.gift.rule;

import java.util.Collection;
import java.util.Comparator;

/** Whether something may be given, from the mildest to the strictest. */
public enum Verdict {
    ALLOWED,
    NEEDS_APPROVAL,
    DENIED;

    /** The strictest of the verdicts of all rules that apply; allowed if none does. */
    static Verdict strictest(Collection<Verdict> verdicts) {
        return verdicts.stream().max(Comparator.naturalOrder()).orElse(ALLOWED);
    }
}
