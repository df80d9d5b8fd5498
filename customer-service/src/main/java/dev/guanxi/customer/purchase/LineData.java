package dev.guanxi.customer.purchase;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One article of a purchase.
 *
 * @param unitPrice per piece, in the purchase's currency, at most 4 decimals; 0 for a gift
 * @param configuration what the customer had built (C8), part by part
 * @param listPrice per piece before any discount; null if it is not told
 */
@Schema(name = "PurchaseLineData")
public record LineData(
        @Schema(examples = "85123A") @NotBlank @Size(max = 60) String sku,

        @Size(max = 300) String description,
        @Schema(examples = "notebooks") @Size(max = 60) String productLine,

        @Schema(examples = "6") @NotNull @Min(1) @Max(10_000_000) Integer quantity,

        @Schema(examples = "2.55") @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 4) BigDecimal unitPrice,

        @Schema(examples = "{\"memory\":\"32 GB\",\"disk\":\"1 TB NVMe\"}") @Size(max = 50) Map<@NotBlank @Size(max = 60) String, @NotBlank @Size(max = 200) String> configuration,

        @Schema(description = "Per piece before any discount: tells how much of one was given", examples = "2.95")
        @DecimalMin("0") @Digits(integer = 9, fraction = 4) BigDecimal listPrice) {

    private static final int LONGEST_PRICE = 9;

    public LineData {
        unitPrice = plain(unitPrice);
        listPrice = plain(listPrice);
        configuration = configuration == null || configuration.isEmpty() ? null : new TreeMap<>(configuration);
    }

    /** One form per number: 2E+1 and 20.0 are 20; numbers far out of range stay as they are. */
    private static BigDecimal plain(BigDecimal price) {
        if (price == null) {
            return null;
        }
        BigDecimal stripped = price.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -LONGEST_PRICE ? stripped.setScale(0) : stripped;
    }

    BigDecimal amount() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
