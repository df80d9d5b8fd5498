package dev.guanxi.customer.prospect;

import dev.guanxi.customer.purchase.PurchaseData;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What it cost to find a prospect: its share of the stand, the advertisement, the bought cards.
 *
 * @param amount at most 4 decimals
 * @param currency ISO 4217
 */
@Schema(examples = "{\"amount\":120.5,\"currency\":\"CNY\"}")
public record CaptureCost(
        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 4) BigDecimal amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency) {

    void check() {
        if (!PurchaseData.isCurrency(currency)) {
            throw Refusal.unprocessable("CURRENCY_UNKNOWN", "/cost/currency", currency, "A currency of ISO 4217.");
        }
    }

    /** Whether both are the same amount, however many zeros they are written with. */
    boolean sameAs(CaptureCost other) {
        return other != null && currency.equals(other.currency) && amount.compareTo(other.amount) == 0;
    }
}
