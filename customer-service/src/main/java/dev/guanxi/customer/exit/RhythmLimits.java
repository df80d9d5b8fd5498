package dev.guanxi.customer.exit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a silence is too long for a customer's rhythm.
 *
 * @param minPurchaseDays days with a purchase below which there is no rhythm to judge by
 * @param factor so many median gaps are still no exit
 * @param quantile a silence as long as this share of the customer's own gaps is still no exit
 * @param floorDays a silence of so many days is never an exit
 */
@Schema(examples = """
                {"minPurchaseDays":3,"factor":3,"quantile":0.95,"floorDays":30}""")
public record RhythmLimits(
        @NotNull @Min(3) @Max(1000) Integer minPurchaseDays,

        @NotNull @DecimalMin("1") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal factor,

        @NotNull @DecimalMin("0.5") @DecimalMax("1") @Digits(integer = 1, fraction = 4) BigDecimal quantile,

        @NotNull @Min(1) @Max(3650) Integer floorDays) {}
