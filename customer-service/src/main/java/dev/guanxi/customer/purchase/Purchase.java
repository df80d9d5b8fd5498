package dev.guanxi.customer.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A purchase as the API shows it. A purchase never changes; what comes back is a return.
 *
 * @param total the lines' amounts added up, exactly
 */
public record Purchase(
        UUID id,
        UUID customerId,
        UUID dealerId,
        String system,
        String reference,
        Instant purchasedAt,
        String currency,
        Channel channel,
        BigDecimal total,
        List<Line> lines) {

    /**
     * One article.
     *
     * @param number from 1, in the order sent
     * @param amount quantity times unit price, exactly
     * @param returned pieces that have come back so far
     */
    public record Line(
            int number,
            String sku,
            String description,
            String productLine,
            int quantity,
            int returned,
            BigDecimal unitPrice,
            BigDecimal amount,
            Map<String, String> configuration) {}
}
