package dev.guanxi.customer.exit;

import dev.guanxi.customer.prospect.CreditRecord;
import dev.guanxi.customer.purchase.PurchaseData;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a customer who stopped buying.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param reason UNKNOWN if absent
 * @param valueLost what a year without this customer costs; its purchases less returns of the 12 months up to its last
 *     purchase, in that purchase's currency, if absent when the case is opened
 * @param currency ISO 4217; comes with the value or not at all
 * @param creditRecord how it paid, as far as the finance department says; known of the prospect that a lost customer is again
 * @param owner who shall win the customer back, as tokens name them
 * @param state OPEN if absent
 * @param outcome how it ended, in words; needed to be LOST
 */
@Schema(examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","reason":"COMPETITOR","competitor":"Hooli",
                 "valueLost":1200.5,"currency":"GBP","owner":"manager-17","winBackBy":"2011-09-30"}""")
public record ExitCaseData(
        UUID id,
        @NotNull UUID customerId,
        ExitReason reason,
        @Size(min = 1, max = 100) String competitor,

        @DecimalMin("0") @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 4) BigDecimal valueLost,

        @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency,

        CreditRecord creditRecord,
        @Size(min = 1, max = 200) String owner,
        LocalDate winBackBy,
        ExitState state,
        @Size(min = 1, max = 1000) String outcome) {

    public ExitCaseData {
        competitor = competitor == null ? null : competitor.strip();
        reason = reason == null ? ExitReason.UNKNOWN : reason;
        state = state == null ? ExitState.OPEN : state;
        valueLost = Columns.decimal(valueLost);
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    void check() {
        if ((valueLost == null) != (currency == null)) {
            throw Refusal.unprocessable(
                    "VALUE_INCOMPLETE", "/currency", currency, "Value and currency come together or not at all.");
        }
        if (currency != null && !PurchaseData.isCurrency(currency)) {
            throw Refusal.unprocessable("CURRENCY_UNKNOWN", "/currency", currency, "A currency of ISO 4217.");
        }
    }

    /** The same of a customer's case that has an id. */
    ExitCaseData of(UUID customer, UUID newId) {
        return new ExitCaseData(
                newId,
                customer,
                reason,
                competitor,
                valueLost,
                currency,
                creditRecord,
                owner,
                winBackBy,
                state,
                outcome);
    }

    ExitCaseData withValue(BigDecimal amount, String inCurrency) {
        return new ExitCaseData(
                id, customerId, reason, competitor, amount, inCurrency, creditRecord, owner, winBackBy, state, outcome);
    }
}
