package dev.guanxi.customer.purification;

import dev.guanxi.customer.purchase.PurchaseData;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The margin that a prospect is expected to bring.
 *
 * @param amount per year
 * @param currency ISO 4217
 * @param years for how long, from the end of the first year on
 * @param chance percent of winning it
 */
@Schema(examples = "{\"amount\":80000,\"currency\":\"CNY\",\"years\":5,\"chance\":40}")
public record YearlyMargin(
        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4) BigDecimal amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency,

        @NotNull @Min(1) @Max(20) Integer years,
        @NotNull @Min(0) @Max(100) Integer chance) {

    void check() {
        if (!PurchaseData.isCurrency(currency)) {
            throw Refusal.unprocessable("CURRENCY_UNKNOWN", "/margin/currency", currency, "A currency of ISO 4217.");
        }
    }
}
