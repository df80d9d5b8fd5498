package dev.guanxi.loyalty.program;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The part of a program that decides what a purchase earns: its currency, its validity {@code [validFrom, validTo)} and
 * its rule, version by version.
 *
 * @param validTo first moment at which purchases no longer earn, or null for an open end
 * @param rules oldest first, at least one, the first from {@code validFrom}
 */
public record EarningPlan(
        UUID programId, String currency, Instant validFrom, Instant validTo, List<RuleVersion> rules) {

    public EarningPlan {
        Objects.requireNonNull(programId, "programId");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(validFrom, "validFrom");
        rules = List.copyOf(rules);
        if (validTo != null && !validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("validFrom %s must be before validTo %s".formatted(validFrom, validTo));
        }
        if (rules.isEmpty() || !rules.get(0).from().equals(validFrom)) {
            throw new IllegalArgumentException("The first rule must start at validFrom " + validFrom + ": " + rules);
        }
        for (int i = 1; i < rules.size(); i++) {
            requireFollows(rules.get(i - 1), rules.get(i));
        }
    }

    /** Whether purchases of this moment are the program's business at all. */
    public boolean covers(Instant purchasedAt) {
        return !purchasedAt.isBefore(validFrom) && (validTo == null || purchasedAt.isBefore(validTo));
    }

    /** The rule for purchases of a covered moment. */
    public RuleVersion ruleAt(Instant purchasedAt) {
        RuleVersion found = rules.get(0);
        for (RuleVersion version : rules) {
            if (!version.from().isAfter(purchasedAt)) {
                found = version;
            }
        }
        return found;
    }

    public RuleVersion rule(int number) {
        return rules.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Program %s has no rule version %d, only %s".formatted(programId, number, rules)));
    }

    private static void requireFollows(RuleVersion earlier, RuleVersion later) {
        if (!earlier.from().isBefore(later.from()) || earlier.number() >= later.number()) {
            throw new IllegalArgumentException("Rule versions must follow one another: " + earlier + ", " + later);
        }
    }
}
