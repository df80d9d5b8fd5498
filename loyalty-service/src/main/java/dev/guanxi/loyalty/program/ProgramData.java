package dev.guanxi.loyalty.program;

import dev.guanxi.loyalty.terms.Terms;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a program to set it up.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param currency ISO 4217; purchases in other currencies earn nothing
 * @param validFrom first moment at which purchases earn; may be in the past
 * @param validTo first moment at which they no longer do; absent: open end
 */
@Schema(
        description = "A frequency program (L1): purchases made within [validFrom, validTo) earn points by its rule.",
        examples = """
                {"name":"Spring points","currency":"GBP","validFrom":"2010-12-01T00:00:00Z",
                 "rule":{"pointsPerUnit":1,"minimumPurchase":20,"validityMonths":24}}""")
public record ProgramData(
        UUID id,
        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency,

        @NotNull Instant validFrom,
        Instant validTo,
        @NotNull @Valid RuleData rule) {

    public ProgramData {
        name = name == null ? null : name.strip();
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    void check() {
        Terms.requireCurrency("/currency", currency);
        Terms.requirePeriod("/validFrom", validFrom, "/validTo", validTo);
        if (rule.from() != null) {
            throw Refusal.unprocessable(
                    "RULE_FROM_GIVEN",
                    "/rule/from",
                    rule.from(),
                    "The first rule starts with the program at validFrom: leave from out.");
        }
    }
}
