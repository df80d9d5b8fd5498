package dev.guanxi.customer.purchase;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of a return. The purchase's system and the reference name it: sent twice, it counts once. */
@Schema(examples = """
                {"reference":"C536379","returnedAt":"2010-12-02T09:41:00Z","lines":[{"sku":"85123A","quantity":1}]}""")
public record ReturnData(
        @NotBlank @Size(max = 100) String reference,
        @NotNull OffsetDateTime returnedAt,

        @NotNull @Size(min = 1, max = PurchaseData.MOST_LINES) List<@NotNull @Valid LineData> lines) {

    public ReturnData {
        reference = Referenced.name(reference);
    }

    /**
     * Pieces of one article that come back.
     *
     * @param unitPrice credited per piece, at most the price that was paid; that price if absent
     */
    @Schema(name = "ReturnLineData")
    public record LineData(
            @Schema(examples = "85123A") @NotBlank @Size(max = 60) String sku,

            @Schema(examples = "1") @NotNull @Min(1) @Max(10_000_000) Integer quantity,

            @Schema(examples = "2.55") @DecimalMin("0") @Digits(integer = 9, fraction = 4) BigDecimal unitPrice) {}
}
