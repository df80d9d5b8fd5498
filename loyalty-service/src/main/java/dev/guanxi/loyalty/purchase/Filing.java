package dev.guanxi.loyalty.purchase;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts purchases and what came back of them together.
 *
 * @param news what is new of it
 * @param older purchases that were known
 * @param returned all lines that came back of any of the purchases, the new ones too
 */
record Filing(News news, List<Purchase> older, List<ReturnedLine> returned) {

    /** A file per purchase, in the order in which they were made. */
    List<PurchaseFile> files() {
        Map<UUID, List<ReturnedLine>> byPurchase = returned.stream()
                .filter(line -> line.purchaseId() != null)
                .collect(Collectors.groupingBy(ReturnedLine::purchaseId));
        Set<ReturnedLineId> fresh =
                news.returned().stream().map(ReturnedLineId::of).collect(Collectors.toSet());
        Set<UUID> newPurchases = new HashSet<>(news.newPurchases());
        return Stream.concat(older.stream(), news.purchases().stream())
                .sorted(Comparator.comparing(Purchase::purchasedAt).thenComparing(Purchase::id))
                .map(purchase -> file(purchase, byPurchase.getOrDefault(purchase.id(), List.of()), fresh, newPurchases))
                .toList();
    }

    /** A return of another customer than the buyer never matches: their points are not each other's. */
    private static PurchaseFile file(
            Purchase purchase, List<ReturnedLine> returned, Set<ReturnedLineId> fresh, Set<UUID> newPurchases) {
        Map<Boolean, List<ReturnedLine>> byFreshness = returned.stream()
                .filter(line -> line.customerId().equals(purchase.customerId()))
                .collect(Collectors.partitioningBy(line -> fresh.contains(ReturnedLineId.of(line))));
        return new PurchaseFile(
                purchase, newPurchases.contains(purchase.id()), byFreshness.get(false), byFreshness.get(true));
    }

    private record ReturnedLineId(UUID returnId, int number) {

        static ReturnedLineId of(ReturnedLine line) {
            return new ReturnedLineId(line.returnId(), line.number());
        }
    }
}
