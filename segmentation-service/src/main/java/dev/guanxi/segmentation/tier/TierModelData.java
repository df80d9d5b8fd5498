package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tier model as managers write it; {@link TierModel} says what its members mean. */
@Schema(name = "TierModelData", description = "What a run weighs, and how it cuts; all percents", examples = """
                {"reason":"Loyalty counts for more from this year on","currency":"GBP","margin":2,
                 "quotas":{"KEY":10,"ORDINARY":30,"SMALL":60},"timeShares":{"KEY":40,"ORDINARY":30,"SMALL":30},
                 "factorWeights":{"STRATEGIC_BRAND":20,"PROFIT_CONTRIBUTION":30,"LOYALTY":20,"SALES_ELASTICITY":10,
                                  "FUTURE_VALUE":20},
                 "partWeights":{"STRATEGIC_FIT":50,"BRAND_VALUE":50,"PAST_TRADE":30,"CONTRIBUTION_SHARE":20,
                                "PURCHASE_FREQUENCY":15,"NET_PROFIT":20,"CREDIT_STANDING":15,"TENURE":20,
                                "REGULARITY":20,"RETURN_RATE":15,"SATISFACTION":15,"EXITS":10,"PRODUCT_LINES":5,
                                "COMPETITOR_ATTITUDE":15,"SITE_RESPONSE":25,"REGION_RESPONSE":25,
                                "ADVERTISING_RESPONSE":25,"WEBSITE_RESPONSE":25,"REVENUE_TREND":40,
                                "RECENT_ACTIVITY":30,"INDUSTRY_TREND":30},
                 "measures":{"fullTenureDays":730,"hopelesslyOverdue":4,"revenueMultiple":100,"halfYearDays":182,
                             "activityHalfLifeDays":90,"exitMemoryDays":730,"fullBreadth":5,
                             "ratingValidityDays":365}}""")
record TierModelData(
        @NotBlank @Size(max = 500) @Schema(description = "Why this version is made")
        String reason,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters (ISO 4217)")
        @Schema(
                description =
                        "ISO 4217 code of the reporting currency, in which trade is measured; trade in others is left out")
        String currency,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(description = "Points, 0 to 100, by which a newcomer must beat an account that was in the tier before")
        BigDecimal margin,

        @NotNull @Schema(description = "Percent of the accounts, by tier; together 100")
        Map<Tier, @NotNull @Min(0) @Max(100) Integer> quotas,

        @NotNull @Schema(description = "Percent of sales time, by tier; together 100")
        Map<Tier, @NotNull @Min(0) @Max(100) Integer> timeShares,

        @NotNull @Schema(description = "Percent of the score, by factor; together 100")
        Map<Factor, @NotNull @Min(0) @Max(100) Integer> factorWeights,

        @NotNull @Schema(description = "Percent of their factor, by part; of each factor together 100")
        Map<Part, @NotNull @Min(0) @Max(100) Integer> partWeights,

        @NotNull @Valid @Schema(description = "Where the measured parts reach their ends")
        Measures measures) {

    @Schema(name = "TierModelMeasures", description = "Where the measured parts reach their ends")
    record Measures(
            @NotNull @Min(1) @Max(36_500) @Schema(description = "Days as a customer that are worth all points of TENURE")
            Integer fullTenureDays,

            @NotNull @Min(2) @Max(1000) @Schema(description = "Own rhythms since the last purchase that leave no point of REGULARITY")
            Integer hopelesslyOverdue,

            @NotNull @Min(2) @Max(1_000_000) @Schema(description = "Times the average revenue that is worth all points of CONTRIBUTION_SHARE")
            Integer revenueMultiple,

            @NotNull @Min(1) @Max(36_500) @Schema(description = "Days of each of the two spans that REVENUE_TREND compares")
            Integer halfYearDays,

            @NotNull @Min(1) @Max(36_500) @Schema(description = "Days in which RECENT_ACTIVITY halves")
            Integer activityHalfLifeDays,

            @NotNull @Min(1) @Max(36_500) @Schema(description = "Days after which an exit case is forgotten by EXITS")
            Integer exitMemoryDays,

            @NotNull @Min(1) @Max(1000) @Schema(description = "Product lines that are worth all points of PRODUCT_LINES")
            Integer fullBreadth,

            @NotNull @Min(1) @Max(36_500) @Schema(description = "Days for which a manager's rating counts")
            Integer ratingValidityDays) {}

    static TierModelData of(TierModel model) {
        return new TierModelData(
                null,
                model.currency().getCurrencyCode(),
                BigDecimal.valueOf(model.margin()),
                model.quotas(),
                model.timeShares(),
                model.factorWeights(),
                model.partWeights(),
                measures(model.measures()));
    }

    static Measures measures(TierModel.Measures measures) {
        return new Measures(
                (int) measures.fullTenure().toDays(),
                measures.hopelesslyOverdue(),
                measures.revenueMultiple(),
                (int) measures.halfYear().toDays(),
                (int) measures.activityHalfLife().toDays(),
                (int) measures.exitMemory().toDays(),
                measures.fullBreadth(),
                (int) measures.ratingValidity().toDays());
    }

    /** The same with that reason; a reason belongs to one version and is not handed on. */
    TierModelData because(String why) {
        return new TierModelData(why, currency, margin, quotas, timeShares, factorWeights, partWeights, measures);
    }

    /**
     * @param at where the model is in the request, for the refusal
     * @throws Refusal naming the first rule that the members break together
     */
    TierModel checked(String at) {
        requireCurrency(at);
        Percents.requireHundred(at + "/quotas", quotas, Set.of(Tier.values()));
        Percents.requireHundred(at + "/timeShares", timeShares, Set.of(Tier.values()));
        Percents.requireHundred(at + "/factorWeights", factorWeights, Set.of(Factor.values()));
        for (Factor factor : Factor.values()) {
            Percents.requireHundred(
                    at + "/partWeights", Percents.weightsOf(factor, partWeights), Set.copyOf(factor.parts()));
        }
        return new TierModel(
                factorWeights,
                partWeights,
                quotas,
                timeShares,
                margin.doubleValue(),
                Currency.getInstance(currency),
                new TierModel.Measures(
                        Duration.ofDays(measures.fullTenureDays()),
                        measures.hopelesslyOverdue(),
                        measures.revenueMultiple(),
                        Duration.ofDays(measures.halfYearDays()),
                        Duration.ofDays(measures.activityHalfLifeDays()),
                        Duration.ofDays(measures.exitMemoryDays()),
                        measures.fullBreadth(),
                        Duration.ofDays(measures.ratingValidityDays())));
    }

    private void requireCurrency(String at) {
        if (!Money.isCode(currency)) {
            throw Refusal.unprocessable(
                    "CURRENCY_UNKNOWN", at + "/currency", currency, "Money with a code of ISO 4217, such as CNY.");
        }
    }
}
