package dev.guanxi.loyalty.purchase;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One line of a purchase.
 *
 * @param number position in the purchase, from 1
 * @param productLine the vendor's name of the product line, or null where the seller gave none
 * @param quantity pieces bought, above zero
 * @param unitPrice net price of one piece in the purchase's currency, zero for a free one
 */
public record PurchaseLine(int number, String productLine, BigDecimal quantity, BigDecimal unitPrice) {

    public PurchaseLine {
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(unitPrice, "unitPrice");
        if (number < 1) {
            throw new IllegalArgumentException("A line's number starts at 1, but was " + number);
        }
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("Line " + number + ": quantity must be above 0, but was " + quantity);
        }
        if (unitPrice.signum() < 0) {
            throw new IllegalArgumentException("Line " + number + ": unitPrice must not be below 0, was " + unitPrice);
        }
    }

    /** Net amount of this many pieces of the line, exact. */
    public BigDecimal amountOf(BigDecimal pieces) {
        return unitPrice.multiply(pieces);
    }

    /** Net amount of the whole line, exact. */
    public BigDecimal amount() {
        return amountOf(quantity);
    }
}
