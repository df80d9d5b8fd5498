package dev.guanxi.loyalty.program;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An earning rule as callers say it.
 *
 * @param from purchases made from then on earn by it; only for a change, now if absent
 */
@Schema(
        description =
                "Each line of a purchase earns floor(pointsPerUnit × its net amount); a return takes back the points"
                        + " that the pieces still kept no longer justify.",
        examples = """
                {"pointsPerUnit":1.5,"minimumPurchase":20,"productLines":["Notebooks"],"validityMonths":24}""")
public record RuleData(
        @Schema(description = "For a change: purchases made from then on earn by the new rule; now if absent.")
        Instant from,

        @Schema(description = "Points for one unit of the program's currency.")
        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000") @Digits(integer = 4, fraction = EarningRule.MAX_SCALE) BigDecimal pointsPerUnit,

        @Schema(
                description =
                        "Least total of a purchase that earns, judged on the purchase as it was made; 0 if absent.")
        @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal minimumPurchase,

        @Schema(description = "Product lines that earn; all, if absent or empty.") @Size(max = 100) List<@NotBlank @Size(max = 60) String> productLines,

        @Schema(description = "Months from the purchase, in UTC, after which its points expire.")
        @NotNull @Min(1) @Max(EarningRule.MAX_VALIDITY_MONTHS) Integer validityMonths) {

    static RuleData of(Program.Rule rule) {
        return new RuleData(
                null, rule.pointsPerUnit(), rule.minimumPurchase(), rule.productLines(), rule.validityMonths());
    }

    EarningRule rule() {
        return new EarningRule(
                pointsPerUnit.stripTrailingZeros(),
                minimumPurchase == null ? BigDecimal.ZERO : minimumPurchase.stripTrailingZeros(),
                productLines == null ? Set.of() : new TreeSet<>(productLines),
                validityMonths);
    }
}
