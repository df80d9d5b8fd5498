package dev.guanxi.loyalty.purchase;

import java.math.BigDecimal;

/**
 * What one returned line does to the line it comes from.
 *
 * @param before pieces the customer still had of the line
 * @param after pieces left after the return; equal to {@code before} where everything had come back already
 * @param late whether what the purchase gave was expired by the time of the return
 */
public record Takeback(ReturnedLine returned, PurchaseLine line, BigDecimal before, BigDecimal after, boolean late) {

    /** Pieces really taken back: no line gives back more than was bought. */
    public BigDecimal quantity() {
        return before.subtract(after);
    }
}
