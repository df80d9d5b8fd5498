package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.purchase.PurchaseData;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a product.
 *
 * @param series its product line
 * @param price the amount of a deal that states none
 */
@Schema(examples = """
                {"series":"GTX","price":4821,"currency":"USD"}""")
public record ProductData(
        @NotBlank @Size(max = 60) String series,

        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 4) BigDecimal price,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency) {

    void check() {
        if (!PurchaseData.isCurrency(currency)) {
            throw Refusal.unprocessable("CURRENCY_UNKNOWN", "/currency", currency, "A currency of ISO 4217.");
        }
    }
}
