package dev.guanxi.loyalty.purchase;

import dev.guanxi.platform.alias.Roots;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was not known before: purchases, and lines of returns.
 *
 * @param returned lines of returns, matched to a purchase, waiting for one, or unmatched credits
 */
public record News(List<Purchase> purchases, List<ReturnedLine> returned) {

    public News {
        purchases = List.copyOf(purchases);
        returned = List.copyOf(returned);
    }

    /** Whom it is about, in order of id. */
    public Set<UUID> customers() {
        Set<UUID> customers = new TreeSet<>();
        purchases.forEach(purchase -> customers.add(purchase.customerId()));
        returned.forEach(line -> customers.add(line.customerId()));
        return customers;
    }

    /** The same news, of whom the customers stand for. */
    public News of(Roots roots) {
        return new News(
                purchases.stream()
                        .map(purchase -> purchase.of(roots.of(purchase.customerId())))
                        .toList(),
                returned.stream()
                        .map(line -> line.of(roots.of(line.customerId())))
                        .toList());
    }

    /** Money given back that nobody could tie to a purchase. */
    public List<ReturnedLine> credits() {
        return returned.stream().filter(line -> line.purchaseId() == null).toList();
    }

    Set<UUID> newPurchases() {
        return purchases.stream().map(Purchase::id).collect(Collectors.toSet());
    }

    /** The purchases it touches: the new ones, and those of which something came back. */
    Set<UUID> touched() {
        Set<UUID> touched = newPurchases();
        returned.stream().filter(line -> line.purchaseId() != null).forEach(line -> touched.add(line.purchaseId()));
        return touched;
    }
}
