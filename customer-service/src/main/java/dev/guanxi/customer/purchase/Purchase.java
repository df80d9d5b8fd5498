package dev.guanxi.customer.purchase;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A purchase as the API shows it. A purchase never changes; what comes back is a return.
 *
 * @param total the lines' amounts added up, exactly
 */
@Schema(examples = """
                {"id":"01930d6e-7a11-7f02-8c11-90ab12cd34ef","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "system":"pos","reference":"536365","purchasedAt":"2010-12-01T08:26:00Z","currency":"GBP","total":15.3,
                 "lines":[{"number":1,"sku":"85123A","description":"WHITE HANGING HEART","quantity":6,"returned":1,
                           "unitPrice":2.55,"amount":15.3}]}""")
public record Purchase(
        @NotNull UUID id,
        @NotNull UUID customerId,
        UUID dealerId,
        @NotNull String system,
        @NotNull String reference,
        @NotNull Instant purchasedAt,
        @NotNull String currency,
        Channel channel,
        @NotNull BigDecimal total,
        List<Line> lines) {

    /** 1 when recorded; grows with every piece that comes back. */
    @JsonIgnore
    public long version() {
        return 1 + lines.stream().mapToLong(Line::returned).sum();
    }

    /** As it was when it was to be recorded. */
    NewPurchase asNew() {
        return new NewPurchase(
                id,
                customerId,
                dealerId,
                system,
                reference,
                purchasedAt,
                currency,
                channel,
                lines.stream().map(Line::data).toList());
    }

    /**
     * One article.
     *
     * @param number from 1, in the order sent
     * @param amount quantity times unit price, exactly
     * @param returned pieces that have come back so far
     * @param listPrice per piece before any discount; absent if it was not told
     */
    @Schema(name = "PurchaseLine")
    public record Line(
            int number,
            String sku,
            String description,
            String productLine,
            int quantity,
            int returned,
            BigDecimal unitPrice,
            BigDecimal amount,
            Map<String, String> configuration,
            BigDecimal listPrice) {

        /** The line as it was sent. */
        LineData data() {
            return new LineData(sku, description, productLine, quantity, unitPrice, configuration, listPrice);
        }
    }
}
