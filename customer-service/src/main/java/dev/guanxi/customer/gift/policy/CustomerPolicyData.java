package dev.guanxi.customer.gift.policy;

import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.rule.GiftKind;
import dev.guanxi.customer.gift.rule.KindSets;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a customer announced.
 *
 * @param validUntil the first day on which it no longer holds; absent for no end
 * @param reference the letter that says so
 * @param kinds allowed; of meals {@code businessMeals} alone decides
 * @param capPerItem absent for none, in the currency
 * @param capPerPerson in a calendar year, absent for none
 */
@Schema(name = "GiftPolicyData", examples = CustomerPolicyData.EXAMPLE)
public record CustomerPolicyData(
        UUID id,
        @NotNull LocalDate validFrom,
        LocalDate validUntil,
        @NotBlank @Size(max = 200) String reference,
        @NotNull Set<@NotNull GiftKind> kinds,
        @NotNull Boolean businessMeals,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency,

        @DecimalMin("0") @Digits(integer = 9, fraction = 4) BigDecimal capPerItem,
        @DecimalMin("0") @Digits(integer = 9, fraction = 4) BigDecimal capPerPerson) {

    static final String EXAMPLE = """
            {"id":"01930d6e-7a21-7c3e-9d41-5b2f4c8e1a01","validFrom":"2026-01-01",
             "reference":"Letter of the board, 2025-12-01","kinds":["GOODS","SAMPLE"],"businessMeals":true,
             "currency":"EUR","capPerItem":50,"capPerPerson":150}""";

    public CustomerPolicyData {
        kinds = KindSets.ordered(kinds);
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    void check() {
        ExchangeRates.refuseUnknown("/currency", currency);
        if (validUntil != null && !validUntil.isAfter(validFrom)) {
            throw Refusal.unprocessable(
                    "POLICY_PERIOD_EMPTY", "/validUntil", validUntil, "A day after " + validFrom + ".");
        }
    }
}
