package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * One line of a purchase or, with a negative quantity, of a return.
 *
 * @param row its number in the file; lines of one JSON object share it
 * @param configuration what the customer had built, null if unknown
 * @param listPrice per piece before any discount, null if unknown
 */
record PurchaseRow(
        long row,
        String system,
        String reference,
        ExternalId customer,
        Instant at,
        String currency,
        Channel channel,
        String sku,
        String description,
        String productLine,
        int quantity,
        BigDecimal unitPrice,
        Map<String, String> configuration,
        BigDecimal listPrice) {

    boolean isReturn() {
        return quantity < 0;
    }
}
