package dev.guanxi.customer.gift.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What our own policy says, in the currency of the limits. Limits "per" somebody are for a calendar year.
 *
 * @param kinds that may be given at all
 * @param capPerItem most that one gift may be worth
 * @param approvalAbove a gift that is worth more needs approval
 * @param managerApprovesUpTo a gift that is worth more is for compliance to approve
 */
@Schema(name = "GiftHouseRules")
public record HouseRules(
        @NotNull Set<@NotNull GiftKind> kinds,

        @Schema(examples = "2000") @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal capPerItem,

        @Schema(examples = "500") @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal approvalAbove,

        @Schema(examples = "1000") @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal managerApprovesUpTo,

        @Schema(examples = "3000") @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal perReceiver,

        @Schema(examples = "20000") @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal perCompany,

        @Schema(examples = "30000") @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal perGiver,

        @NotNull @Valid OfficialRules officials) {

    public HouseRules {
        kinds = KindSets.ordered(kinds);
    }
}
