package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.ledger.Earning.Outcome;
import dev.guanxi.loyalty.program.EarningPlan;
import dev.guanxi.loyalty.program.EarningRule;
import dev.guanxi.loyalty.program.RuleVersion;
import dev.guanxi.loyalty.purchase.Purchase;
import dev.guanxi.loyalty.purchase.PurchaseLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A purchase judged by a program's rule: the earning, and the entry that opens its lot where it earned. */
record Earned(Earning earning, Optional<Entry> entry) {

    static Earned on(EarningPlan plan, Purchase purchase) {
        RuleVersion version = plan.ruleAt(purchase.purchasedAt());
        Outcome outcome = outcome(plan, version.rule(), purchase);
        if (outcome != Outcome.EARNED) {
            Earning nothing = new Earning(plan.programId(), purchase.id(), version.number(), outcome, null);
            return new Earned(nothing, Optional.empty());
        }
        Entry.Earn entry = entry(version.rule(), purchase);
        Lot lot = Lot.opened(
                entry.points(), purchase.purchasedAt(), version.rule().expiryOf(purchase.purchasedAt()));
        return new Earned(
                new Earning(plan.programId(), purchase.id(), version.number(), outcome, lot), Optional.of(entry));
    }

    private static Outcome outcome(EarningPlan plan, EarningRule rule, Purchase purchase) {
        if (!purchase.currency().equals(plan.currency())) {
            return Outcome.OTHER_CURRENCY;
        }
        if (!rule.reachesMinimum(purchase)) {
            return Outcome.BELOW_MINIMUM;
        }
        return rule.earningLines(purchase).isEmpty() ? Outcome.NO_EARNING_LINE : Outcome.EARNED;
    }

    private static Entry.Earn entry(EarningRule rule, Purchase purchase) {
        List<PurchaseLine> earning = rule.earningLines(purchase);
        List<LinePoints> lines = earning.stream()
                .map(line -> new LinePoints(line.number(), line.quantity(), rule.points(line, line.quantity())))
                .toList();
        long points = lines.stream().mapToLong(LinePoints::points).reduce(0, Math::addExact);
        BigDecimal base = earning.stream().map(PurchaseLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Entry.Earn(points, purchase.purchasedAt(), base, lines);
    }
}
