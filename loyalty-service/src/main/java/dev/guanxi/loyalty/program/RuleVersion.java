package dev.guanxi.loyalty.program;

import java.time.Instant;
import java.util.Objects;

/**
 * An earning rule and the purchases it is for: those made at {@code from} or later, until the next version's {@code
 * from}.
 *
 * @param number 1, 2, 3…
 */
public record RuleVersion(int number, Instant from, EarningRule rule) {

    public RuleVersion {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(rule, "rule");
        if (number < 1) {
            throw new IllegalArgumentException("A rule's version starts at 1, but was " + number);
        }
    }
}
