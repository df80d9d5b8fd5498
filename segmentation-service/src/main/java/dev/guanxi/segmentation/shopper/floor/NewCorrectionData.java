package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.segmentation.shopper.ShopperType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An outcome that was confirmed wrongly, as it should have been.
 *
 * @param id made by the client; null for one made here
 * @param playbook whose advice was followed; null if that stays as it is
 * @param prospect who they are; null if that was told before
 */
@Schema(name = "NewShopperOutcomeCorrection", examples = """
                {"reason":"Asked for one notebook, not for thirty","confirmedType":"WAIT_AND_SEE","outcome":"LEFT"}""")
record NewCorrectionData(
        @Schema(description = "Made by the client, so that the request can be repeated")
        UUID id,

        @NotBlank @Size(max = 500) @Schema(description = "Why what was confirmed is wrong, at most 500 characters")
        String reason,

        @NotNull @Schema(description = "The type that the shopper really was")
        ShopperType confirmedType,

        @NotNull @Schema(description = "How the session really ended")
        Outcome outcome,

        @Schema(description = "Whose advice was followed; stays as it is if absent")
        ShopperType playbook,

        @Schema(description = "Of what was bought; with BOUGHT, and only with it")
        @Positive @Digits(integer = 16, fraction = 4) BigDecimal amount,

        @Pattern(regexp = "[A-Z]{3}") @Schema(description = "ISO 4217 code of the amount's currency; with an amount, and only with it")
        String currency,

        @Schema(description = "Who they are. Absent if customer-service was told before: a prospect is named once")
        @Valid ShopperProspectData prospect) {

    OutcomeData said() {
        return new OutcomeData(confirmedType, outcome, playbook, amount, currency, null, prospect);
    }

    /** Equal for repeats; who the prospect is cannot be read out of it. */
    String fingerprint() {
        return Fingerprints.of(reason.strip() + said());
    }
}
