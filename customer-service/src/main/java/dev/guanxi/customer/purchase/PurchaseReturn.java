package dev.guanxi.customer.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A return as the API shows it.
 *
 * @param total what was credited: the lines' amounts added up, exactly
 */
public record PurchaseReturn(
        UUID id,
        UUID customerId,
        UUID dealerId,
        String system,
        String reference,
        Instant returnedAt,
        String currency,
        BigDecimal total,
        List<Line> lines) {

    /**
     * Pieces that came back.
     *
     * @param purchaseId the purchase they were bought in; null for an unmatched credit
     * @param purchaseLine number of the line in that purchase
     * @param amount quantity times unit price credited, positive
     */
    public record Line(
            int number,
            String sku,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            UUID purchaseId,
            Integer purchaseLine) {}
}
