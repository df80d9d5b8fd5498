package dev.guanxi.loyalty.club;

import dev.guanxi.loyalty.purchase.Purchase;
import dev.guanxi.loyalty.purchase.PurchaseFile;
import dev.guanxi.loyalty.purchase.ReturnedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What counts in a club: purchases in its currency and time, less what was given back for them, less unmatched credits of
 * its time. Money given back for a purchase that did not count does not count either.
 */
record Collecting(ClubRule rule) {

    /** All that a purchase and its returns move. */
    List<Movement> all(PurchaseFile file) {
        return movements(file.purchase(), true, file.returned());
    }

    /** What is new of it. */
    List<Movement> fresh(PurchaseFile file) {
        return file.isNew() ? all(file) : movements(file.purchase(), false, file.fresh());
    }

    /** What unmatched credits move. */
    List<Movement> credits(List<ReturnedLine> credits) {
        return credits.stream()
                .filter(line -> rule.counts(line.currency(), line.returnedAt()))
                .map(line -> new Movement(line.returnedAt(), line.amount().negate(), false))
                .toList();
    }

    private List<Movement> movements(Purchase purchase, boolean itself, List<ReturnedLine> returned) {
        if (!rule.counts(purchase.currency(), purchase.purchasedAt())) {
            return List.of();
        }
        List<Movement> movements = new ArrayList<>();
        if (itself) {
            movements.add(new Movement(purchase.purchasedAt(), purchase.total(), true));
        }
        Stream<ReturnedLine> counting =
                returned.stream().filter(line -> line.currency().equals(rule.currency()));
        counting.forEach(line -> movements.add(
                new Movement(line.effectiveAt(purchase), line.amount().negate(), false)));
        return movements;
    }
}
