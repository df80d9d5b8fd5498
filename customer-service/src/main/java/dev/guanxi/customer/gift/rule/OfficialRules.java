package dev.guanxi.customer.gift.rule;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What public officials may be given, besides what holds for everybody; always with approval.
 *
 * @param perReceiver in a calendar year
 */
@Schema(name = "GiftOfficialRules")
public record OfficialRules(
        @NotNull Set<@NotNull GiftKind> kinds,

        @Schema(examples = "200") @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal capPerItem,

        @Schema(examples = "600") @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal perReceiver) {

    public OfficialRules {
        kinds = KindSets.ordered(kinds);
    }
}
