package dev.guanxi.customer.purification;

import dev.guanxi.customer.purchase.PurchaseData;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything about purification that the business may set.
 *
 * @param parts weight of each part; only their proportions count
 * @param discountRate percent a year by which a later margin is worth less today
 * @param currency of the present value, ISO 4217; margins in another count as unknown
 * @param fullPresentValue present value that is worth all points
 * @param nearKm up to this distance a prospect has all points for it
 * @param farKm from this distance on it has none
 * @param riskWeight percent of the value that a risk of 100 % takes: a bird in the hand counts
 * @param unknownRisk percent of risk where nobody judged it
 * @param unknownPoints points, of 100, for a part about which nothing is known
 */
@Schema(examples = WeightsData.EXAMPLE)
public record WeightsData(
        @NotNull Map<@NotNull Part, @NotNull @Min(0) @Max(1000) Integer> parts,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal discountRate,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency,

        @NotNull @DecimalMin("1") @Digits(integer = 12, fraction = 4) BigDecimal fullPresentValue,

        @NotNull @Min(0) @Max(20_000) Integer nearKm,
        @NotNull @Min(1) @Max(21_000) Integer farKm,
        @NotNull @Min(0) @Max(100) Integer riskWeight,
        @NotNull @Min(0) @Max(100) Integer unknownRisk,
        @NotNull @Min(0) @Max(100) Integer unknownPoints,
        @NotNull @Valid GradeBounds grades) {

    static final String EXAMPLE = """
            {"parts":{"PROFILE_FIT":15,"COMPETITION":8,"DISTANCE":7,"GROWTH":10,"STANDING":8,"BOTTLENECK":7,
                      "PRESENT_VALUE":15,"POTENTIAL":10,"LEAD":5,"DEMAND":5,"STRATEGY":5,"RIPENING":5},
             "discountRate":10,"currency":"CNY","fullPresentValue":1000000,"nearKm":20,"farKm":500,"riskWeight":60,
             "unknownRisk":50,"unknownPoints":25,"grades":{"a":70,"b":50,"c":30}}""";

    private static final Set<Part> ALL = EnumSet.allOf(Part.class);

    /**
     * What single values cannot tell.
     *
     * @param pointer where the weights stand in the body
     * @throws Refusal naming the rule
     */
    void check(String pointer) {
        require(parts.keySet().equals(ALL), pointer + "/parts", parts.keySet(), "All of " + ALL + ", each once.");
        require(totalWeight() > 0, pointer + "/parts", parts, "At least one weight above 0.");
        require(nearKm < farKm, pointer + "/farKm", farKm, "More than nearKm.");
        require(grades.descend(), pointer + "/grades", grades, "A above B, and B above C.");
        require(PurchaseData.isCurrency(currency), pointer + "/currency", currency, "A currency of ISO 4217.");
    }

    private static void require(boolean kept, String pointer, Object value, String expected) {
        if (!kept) {
            throw Refusal.unprocessable("WEIGHTS_INVALID", pointer, value, expected);
        }
    }

    int weight(Part part) {
        return parts.get(part);
    }

    int totalWeight() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
