package dev.guanxi.customer.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A purchase line of which pieces may still come back.
 *
 * @param open pieces bought and not returned yet
 */
record OpenLine(
        UUID purchaseId,
        int number,
        UUID customerId,
        String sku,
        String currency,
        Instant purchasedAt,
        BigDecimal unitPrice,
        int open) {}
