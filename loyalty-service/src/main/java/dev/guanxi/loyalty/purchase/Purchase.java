package dev.guanxi.loyalty.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A purchase as it was made; what came back later is told by {@link ReturnedLine}.
 *
 * @param total net amount in {@code currency}: the sum of the lines, checked, because nothing may be earned on figures
 *     that do not add up
 */
public record Purchase(
        UUID id, UUID customerId, Instant purchasedAt, String currency, BigDecimal total, List<PurchaseLine> lines) {

    public Purchase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(purchasedAt, "purchasedAt");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(total, "total");
        lines = List.copyOf(lines);
        requireDistinctNumbers(id, lines);
        BigDecimal sum = lines.stream().map(PurchaseLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total) != 0) {
            throw new IllegalArgumentException(
                    "Purchase " + id + ": total is " + total + ", but its lines add up to " + sum);
        }
    }

    /** The same purchase, another's: its buyer was merged into another customer. */
    Purchase of(UUID customer) {
        return customer.equals(customerId) ? this : new Purchase(id, customer, purchasedAt, currency, total, lines);
    }

    /** The line of this number, or empty where the purchase has none. */
    public Optional<PurchaseLine> line(Integer number) {
        return lines.stream()
                .filter(line -> Integer.valueOf(line.number()).equals(number))
                .findFirst();
    }

    private static void requireDistinctNumbers(UUID id, List<PurchaseLine> lines) {
        Set<Integer> seen = new HashSet<>();
        for (PurchaseLine line : lines) {
            if (!seen.add(line.number())) {
                throw new IllegalArgumentException("Purchase " + id + ": line number " + line.number() + " is twice");
            }
        }
    }
}
