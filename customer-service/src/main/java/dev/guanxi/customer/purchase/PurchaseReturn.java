package dev.guanxi.customer.purchase;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A return as the API shows it.
 *
 * @param total what was credited: the lines' amounts added up, exactly
 */
@Schema(name = "Return", examples = """
                {"id":"01930d6e-7a14-7c01-9e00-0123456789ab","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "system":"pos","reference":"C536379","returnedAt":"2010-12-02T09:41:00Z","currency":"GBP","total":2.55,
                 "lines":[{"number":1,"sku":"85123A","quantity":1,"unitPrice":2.55,"amount":2.55,
                           "purchaseId":"01930d6e-7a11-7f02-8c11-90ab12cd34ef","purchaseLine":1}]}""")
public record PurchaseReturn(
        @NotNull UUID id,
        @NotNull UUID customerId,
        UUID dealerId,
        @NotNull String system,
        @NotNull String reference,
        @NotNull Instant returnedAt,
        @NotNull String currency,
        @NotNull BigDecimal total,
        List<Line> lines) {

    /**
     * Pieces that came back.
     *
     * @param purchaseId the purchase they were bought in; null for an unmatched credit
     * @param purchaseLine number of the line in that purchase
     * @param amount quantity times unit price credited, positive
     */
    @Schema(name = "ReturnLine")
    public record Line(
            int number,
            String sku,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            UUID purchaseId,
            Integer purchaseLine) {}
}
