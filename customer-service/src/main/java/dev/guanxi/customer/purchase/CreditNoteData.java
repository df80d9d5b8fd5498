package dev.guanxi.customer.purchase;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a return that names its customer and no purchase, as a credit note does (C8). System and reference name
 * it: the same pair sent twice counts once.
 *
 * @param currency ISO 4217
 */
@Schema(examples = """
                {"customer":{"system":"pos","id":"17850"},"system":"pos","reference":"C536391",
                 "returnedAt":"2010-12-05T10:24:00Z","currency":"GBP",
                 "lines":[{"sku":"71053","quantity":10,"unitPrice":3.39}]}""")
public record CreditNoteData(
        UUID id,
        @NotNull @Valid CustomerReference customer,
        @NotBlank @Size(max = 60) String system,
        @NotBlank @Size(max = 100) String reference,
        @NotNull OffsetDateTime returnedAt,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        String currency,

        @NotNull @Size(min = 1, max = PurchaseData.MOST_LINES) List<@NotNull @Valid Line> lines) {

    public CreditNoteData {
        system = Referenced.name(system);
        reference = Referenced.name(reference);
    }

    /**
     * Pieces of one article that come back.
     *
     * @param unitPrice credited per piece; over HTTP at most what was paid, where a purchase accounts for it
     */
    @Schema(name = "CreditNoteLineData")
    public record Line(
            @Schema(examples = "71053") @NotBlank @Size(max = 60) String sku,

            @Schema(examples = "10") @NotNull @Min(1) @Max(10_000_000) Integer quantity,

            @Schema(examples = "3.39") @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 4) BigDecimal unitPrice) {

        private BigDecimal amount() {
            return unitPrice.multiply(BigDecimal.valueOf(quantity));
        }
    }

    /**
     * What patterns cannot tell.
     *
     * @throws Refusal naming the rule
     */
    public void check() {
        PurchaseData.check(currency, lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
