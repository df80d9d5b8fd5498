package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.PurchaseData;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/** A return in a row that is a JSON object; it is told from a purchase by its {@code returnedAt}. */
record ReturnJson(
        @NotNull @Valid ExternalId customer,
        @NotBlank @Size(max = 60) String system,
        @NotBlank @Size(max = 100) String reference,
        @NotNull OffsetDateTime returnedAt,
        @NotBlank @Size(max = 3) String currency,
        @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid Line> lines) {

    /**
     * Pieces that come back.
     *
     * @param unitPrice credited per piece
     */
    record Line(
            @NotBlank @Size(max = 60) String sku,
            @NotNull @Min(1) @Max(10_000_000) Integer quantity,

            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 4) BigDecimal unitPrice) {}

    /** Itself, if its currency is one. */
    ReturnJson checked() throws RowFault {
        if (!PurchaseData.isCurrency(currency)) {
            throw new RowFault("CURRENCY_UNKNOWN", "currency", currency, "A currency of ISO 4217.");
        }
        return this;
    }

    List<PurchaseRow> rows(long row) {
        return lines.stream().map(line -> row(row, line)).toList();
    }

    private PurchaseRow row(long row, Line line) {
        return new PurchaseRow(
                row,
                system,
                reference,
                customer,
                returnedAt.toInstant(),
                currency,
                null,
                line.sku(),
                null,
                null,
                -line.quantity(),
                line.unitPrice(),
                null,
                null);
    }
}
