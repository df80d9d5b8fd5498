package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.program.EarningPlan;
import dev.guanxi.loyalty.purchase.PurchaseFile;
import dev.guanxi.loyalty.purchase.Takeback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has to be entered so that a program's ledger agrees with a purchase and its returns.
 *
 * <p>The same answer serves a purchase that just came in, a return that came before its purchase, and a program that was
 * set up long after both: a purchase without an earning is earned on and all its returns applied; one with an earning
 * has its fresh returns applied. Hence the order in which things become known does not matter, and settling twice
 * changes nothing.
 *
 * @param opened whether {@code earning} is new
 * @param earning the earning after all {@code entries}
 */
public record Settlement(boolean opened, Earning earning, List<Entry> entries) {

    public Settlement {
        entries = List.copyOf(entries);
    }

    /**
     * @param known the program's earning of this purchase so far, if any
     * @return empty where the program has nothing to do with the purchase, or nothing is new
     */
    public static Optional<Settlement> of(EarningPlan plan, PurchaseFile file, Optional<Earning> known) {
        if (known.isPresent()) {
            return file.fresh().isEmpty() ? Optional.empty() : fresh(plan, file, known.get());
        }
        if (!plan.covers(file.purchase().purchasedAt())) {
            return Optional.empty();
        }
        return Optional.of(whole(plan, file));
    }

    private static Settlement whole(EarningPlan plan, PurchaseFile file) {
        Earned earned = Earned.on(plan, file.purchase());
        List<Entry> entries = new ArrayList<>();
        earned.entry().ifPresent(entries::add);
        Earning after = earned.earning()
                .openedLot()
                .map(lot -> reverse(plan, earned.earning(), file.takebacks(lot.expiresAt()), file, entries))
                .orElse(earned.earning());
        return new Settlement(true, after, entries);
    }

    private static Optional<Settlement> fresh(EarningPlan plan, PurchaseFile file, Earning known) {
        List<Entry> entries = new ArrayList<>();
        return known.openedLot()
                .map(lot -> reverse(plan, known, file.freshTakebacks(lot.expiresAt()), file, entries))
                .filter(after -> !entries.isEmpty())
                .map(after -> new Settlement(false, after, entries));
    }

    private static Earning reverse(
            EarningPlan plan, Earning earning, List<Takeback> takebacks, PurchaseFile file, List<Entry> entries) {
        Reversal reversal = new Reversal(plan.rule(earning.ruleVersion()).rule(), earning.lot());
        entries.addAll(reversal.of(file.purchase(), takebacks));
        return earning.with(reversal.lot());
    }
}
