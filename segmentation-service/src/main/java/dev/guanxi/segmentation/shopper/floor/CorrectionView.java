package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.text.Figures;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction as it is shown. */
@Schema(
        name = "ShopperOutcomeCorrection",
        description = "What was confirmed wrongly, and why it is corrected",
        examples = """
                {"id":"0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f8","reason":"Asked for one notebook, not for thirty",
                 "correctedBy":"wang.lei","correctedAt":"2026-03-02T01:00:00Z",
                 "replaced":{"confirmedType":"GROUP_BUYER","outcome":"BECAME_PROSPECT","playbook":"GROUP_BUYER"}}""")
record CorrectionView(
        @Schema(description = "The correction") @NotNull UUID id,

        @Schema(description = "Why what was confirmed was wrong") @NotNull String reason,

        @Schema(description = "Subject of the token") @NotNull String correctedBy,

        @Schema(description = "When it was corrected") @NotNull Instant correctedAt,

        @Schema(description = "What the session said before")
        ReplacedView replaced) {

    /** What the session said before. */
    @Schema(name = "ReplacedShopperOutcome")
    record ReplacedView(
            @Schema(description = "The type that was confirmed")
            ShopperType confirmedType,

            @Schema(description = "How the session was said to have ended")
            Outcome outcome,

            @Schema(description = "Whose advice was said to be followed")
            ShopperType playbook,

            @Schema(description = "Of what was said to be bought; absent if nothing was")
            BigDecimal amount,

            @Schema(description = "Currency of the amount; absent likewise")
            String currency) {}

    static CorrectionView of(Correction correction) {
        Correction.Replaced before = correction.replaced();
        return new CorrectionView(
                correction.id(),
                correction.reason(),
                correction.by(),
                correction.at(),
                new ReplacedView(
                        before.confirmedType(),
                        before.outcome(),
                        before.playbook(),
                        before.amount() == null ? null : Figures.money(before.amount()),
                        before.currency()));
    }
}
