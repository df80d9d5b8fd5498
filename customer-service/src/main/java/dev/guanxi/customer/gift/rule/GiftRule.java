package dev.guanxi.customer.gift.rule;

import static dev.guanxi.customer.gift.rule.Verdict.DENIED;
import static dev.guanxi.customer.gift.rule.Verdict.NEEDS_APPROVAL;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rules (C12), one by one. Each says nothing of a gift that keeps it. Their texts are in {@code gift-rules.properties}. */
public enum GiftRule {
    HOUSE_KIND("/kind", DENIED, when(gift -> !gift.house().kinds().contains(gift.kind()))),
    HOUSE_ITEM_CAP("/amount", DENIED, above(gift -> gift.house().capPerItem())),
    HOUSE_APPROVAL("/amount", NEEDS_APPROVAL, above(gift -> gift.house().approvalAbove())),
    RECEIVER_LIMIT("/amount", DENIED, beyond(AllowanceKind.RECEIVER)),
    COMPANY_LIMIT("/amount", DENIED, beyond(AllowanceKind.COMPANY)),
    GIVER_LIMIT("/amount", DENIED, beyond(AllowanceKind.GIVER)),

    OFFICIAL_KIND(
            "/kind",
            DENIED,
            when(gift -> gift.official() && !gift.house().officials().kinds().contains(gift.kind()))),
    OFFICIAL_ITEM_CAP(
            "/amount",
            DENIED,
            above(gift -> gift.official() ? gift.house().officials().capPerItem() : null)),
    OFFICIAL_LIMIT("/amount", DENIED, beyond(AllowanceKind.OFFICIAL)),
    OFFICIAL_APPROVAL("/receiver", NEEDS_APPROVAL, when(GiftFacts::official)),

    CUSTOMER_KIND(
            "/kind",
            DENIED,
            when(gift ->
                    gift.kind() != GiftKind.MEAL && !gift.customer().kinds().contains(gift.kind()))),
    CUSTOMER_MEALS(
            "/kind",
            DENIED,
            when(gift -> gift.kind() == GiftKind.MEAL && !gift.customer().businessMeals())),
    CUSTOMER_ITEM_CAP("/amount", DENIED, above(gift -> gift.customer().capPerItem())),
    CUSTOMER_LIMIT("/amount", DENIED, beyond(AllowanceKind.CUSTOMER_POLICY)),

    RECEIVER_ESCALATED("/receiver", DENIED, when(GiftFacts::escalated));

    private final String pointer;
    private final Verdict verdict;
    private final Function<GiftFacts, Breach> breach;

    GiftRule(String pointer, Verdict verdict, Function<GiftFacts, Breach> breach) {
        this.pointer = pointer;
        this.verdict = verdict;
        this.breach = breach;
    }

    /** How a gift breaks a rule: the limit and what is left of it, null where the rule has none. */
    private record Breach(BigDecimal limit, BigDecimal left) {}

    /** What the rule finds, empty if the gift keeps it. */
    Optional<Finding> judge(GiftFacts gift) {
        return Optional.ofNullable(breach.apply(gift)).map(found -> new Finding(this, found.limit(), found.left()));
    }

    /** The member of a request that the rule is about. */
    public String pointer() {
        return pointer;
    }

    public Verdict verdict() {
        return verdict;
    }

    private static Function<GiftFacts, Breach> when(Predicate<GiftFacts> broken) {
        return gift -> broken.test(gift) ? new Breach(null, null) : null;
    }

    /** Worth more than a cap; there may be none. */
    private static Function<GiftFacts, Breach> above(Function<GiftFacts, BigDecimal> capOf) {
        return gift -> {
            BigDecimal cap = capOf.apply(gift);
            return cap != null && gift.value().compareTo(cap) > 0 ? new Breach(cap, null) : null;
        };
    }

    /** Worth more than is left of an allowance, where the gift takes from it. */
    private static Function<GiftFacts, Breach> beyond(AllowanceKind kind) {
        return gift -> gift.allowances().stream()
                .filter(allowance -> allowance.kind() == kind && !allowance.covers(gift.value()))
                .findFirst()
                .map(allowance -> new Breach(allowance.limit(), allowance.left()))
                .orElse(null);
    }
}
