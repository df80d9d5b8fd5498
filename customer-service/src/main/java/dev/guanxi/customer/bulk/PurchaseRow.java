package dev.guanxi.customer.bulk;

import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.Channel;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One line of a purchase or, with a negative quantity, of a return.
 *
 * @param row its number in the file
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
        BigDecimal unitPrice) {

    boolean isReturn() {
        return quantity < 0;
    }
}
