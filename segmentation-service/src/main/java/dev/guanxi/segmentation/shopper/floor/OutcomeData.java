package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.money.Money;
import dev.guanxi.segmentation.shopper.ShopperType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a session ended.
 *
 * @param playbook whose advice was followed; null for that of the type which was answered
 * @param endedAt null for now
 * @param prospect who they are, if a group buyer or a dealer is to be followed up
 */
@Schema(name = "NewShopperOutcome", examples = """
                {"confirmedType":"GROUP_BUYER","outcome":"BECAME_PROSPECT","endedAt":"2026-03-01T10:20:00+08:00",
                 "prospect":{"organisation":"Acme PC","contactName":"Chen Jing","phone":"+8657188880000",
                 "need":"30 notebooks for a classroom, installed by August","quantity":30}}""")
record OutcomeData(
        @NotNull @Schema(description = "The type that the shopper turned out to be")
        ShopperType confirmedType,

        @NotNull @Schema(description = "How the session ended")
        Outcome outcome,

        @Schema(description = "Whose advice was followed; that of the answered type if absent")
        ShopperType playbook,

        @Schema(description = "Of what was bought; with BOUGHT, and only with it")
        @Positive @Digits(integer = 16, fraction = 4) BigDecimal amount,

        @Pattern(regexp = "[A-Z]{3}") @Schema(description = "ISO 4217 code of the amount's currency; with an amount, and only with it")
        String currency,

        @Schema(
                description = "Now if absent; at most 5 minutes ahead of the server's clock. Up to 5 minutes before the"
                        + " session's start counts as the start, what is earlier is refused")
        Instant endedAt,

        @Schema(description = "Who they are; of a group buyer, or of a dealer among industry professionals") @Valid ShopperProspectData prospect) {

    OutcomeData {
        amount = amount == null ? null : amount.stripTrailingZeros();
    }

    /** Whose advice was followed, if it is said; else that. */
    ShopperType playbookOr(ShopperType unsaid) {
        return playbook == null ? unsaid : playbook;
    }

    /**
     * What single values cannot tell; {@link #requireProspect} aside.
     *
     * @throws Refusal naming the rule
     */
    void check() {
        boolean bought = outcome == Outcome.BOUGHT;
        if (bought != (amount != null) || bought != (currency != null)) {
            throw Refusal.unprocessable(
                    "SHOPPER_AMOUNT_MISPLACED", "/amount", amount, "BOUGHT has amount and currency, nothing else has.");
        }
        if (currency != null && !Money.isCode(currency)) {
            throw Refusal.unprocessable(
                    "CURRENCY_UNKNOWN", "/currency", currency, "Money with a code of ISO 4217, such as CNY.");
        }
        checkType();
    }

    private void checkType() {
        boolean follows = prospect != null || outcome == Outcome.BECAME_PROSPECT;
        boolean fits = confirmedType == ShopperType.GROUP_BUYER || confirmedType == ShopperType.INDUSTRY_PROFESSIONAL;
        if (follows && !fits) {
            throw Refusal.unprocessable(
                    "SHOPPER_PROSPECT_MISPLACED",
                    "/confirmedType",
                    confirmedType,
                    "A group buyer, or a dealer among industry professionals, becomes a prospect.");
        }
    }

    /** Whether the supervisor is wanted at once. */
    boolean callsSupervisor() {
        return confirmedType == ShopperType.GROUP_BUYER || outcome == Outcome.HANDED_TO_SUPERVISOR;
    }

    /**
     * Whoever becomes a prospect is told of, and so must be named once.
     *
     * @throws Refusal if they are not
     */
    void requireProspect() {
        if (outcome == Outcome.BECAME_PROSPECT && prospect == null) {
            throw Refusal.unprocessable(
                    "SHOPPER_PROSPECT_MISSING", "/prospect", null, "Who they are: organisation and how to reach them.");
        }
    }

    /** Equal for repeats; who the prospect is cannot be read out of it. */
    String fingerprint() {
        return Fingerprints.of(toString());
    }
}
