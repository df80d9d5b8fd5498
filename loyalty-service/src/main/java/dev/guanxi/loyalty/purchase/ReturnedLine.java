package dev.guanxi.loyalty.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * One line of a return.
 *
 * @param number position in the return, from 1
 * @param purchaseId the purchase it comes from, or null for an unmatched credit: money given back that nobody could tie
 *     to a purchase
 * @param purchaseLine number of the line it comes from, or null
 * @param quantity pieces brought back, above zero
 * @param amount net money given back, zero or more, in {@code currency}
 */
public record ReturnedLine(
        UUID returnId,
        int number,
        UUID customerId,
        Instant returnedAt,
        String currency,
        UUID purchaseId,
        Integer purchaseLine,
        BigDecimal quantity,
        BigDecimal amount) {

    /** The order in which returns are applied where several are applied at once. */
    public static final Comparator<ReturnedLine> BY_TIME = Comparator.comparing(ReturnedLine::returnedAt)
            .thenComparing(ReturnedLine::returnId)
            .thenComparing(ReturnedLine::number);

    public ReturnedLine {
        Objects.requireNonNull(returnId, "returnId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(returnedAt, "returnedAt");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(amount, "amount");
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("Return " + returnId + ": quantity must be above 0, was " + quantity);
        }
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("Return " + returnId + ": amount must not be below 0, was " + amount);
        }
    }

    /** The same line, another's: who brought it back was merged into another customer. */
    ReturnedLine of(UUID customer) {
        return customer.equals(customerId)
                ? this
                : new ReturnedLine(
                        returnId, number, customer, returnedAt, currency, purchaseId, purchaseLine, quantity, amount);
    }

    /**
     * When the return takes effect on what the purchase gave: never before the purchase itself, whatever the clocks of
     * two tills say, so that no balance dips below zero for a while.
     */
    public Instant effectiveAt(Purchase purchase) {
        return returnedAt.isBefore(purchase.purchasedAt()) ? purchase.purchasedAt() : returnedAt;
    }
}
