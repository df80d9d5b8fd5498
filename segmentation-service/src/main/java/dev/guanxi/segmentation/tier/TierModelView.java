package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.tier.TierModelRepository.Version;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tier model as it is shown. */
@Schema(name = "TierModel", description = "What a run weighed, and how it cut; all percents", examples = """
                {"version":1,"current":true,"since":"2026-01-05T08:30:00Z","currency":"GBP","margin":2,
                 "quotas":{"KEY":10,"ORDINARY":30,"SMALL":60},"timeShares":{"KEY":40,"ORDINARY":30,"SMALL":30},
                 "factorWeights":{"STRATEGIC_BRAND":20,"PROFIT_CONTRIBUTION":35,"LOYALTY":15,"SALES_ELASTICITY":10,
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
record TierModelView(
        @Schema(description = "From 1; of a what-if, the version that it departs from")
        int version,

        @Schema(description = "Whether the next run uses it; absent where a run's model is shown")
        Boolean current,

        @Schema(description = "From when on runs used it") Instant since,

        @Schema(description = "Subject of the manager's token; absent for the one that came with the installation")
        String setBy,

        @Schema(description = "Why it was made") String reason,

        @Schema(description = "Reporting currency of all amounts", examples = "GBP")
        String currency,

        @Schema(description = "Points by which a newcomer must beat an account that was in the tier before")
        double margin,

        @Schema(description = "Percent of the accounts, by tier; together 100")
        Map<Tier, Integer> quotas,

        @Schema(description = "Percent of sales time, by tier; together 100")
        Map<Tier, Integer> timeShares,

        @Schema(description = "Percent of the score, by factor; together 100")
        Map<Factor, Integer> factorWeights,

        @Schema(description = "Percent of their factor, by part; of each factor together 100")
        Map<Part, Integer> partWeights,

        @Schema(description = "Where the measured parts reach their ends")
        TierModelData.Measures measures) {

    static TierModelView of(int version, TierModel model) {
        return of(new Version(version, model, null, null, null), null);
    }

    /** @param newest the version that the next run uses; null not to tell */
    static TierModelView of(Version version, Integer newest) {
        TierModel model = version.model();
        return new TierModelView(
                version.number(),
                newest == null ? null : version.number() == newest,
                version.since(),
                version.setBy(),
                version.reason(),
                model.currency().getCurrencyCode(),
                model.margin(),
                model.quotas(),
                model.timeShares(),
                model.factorWeights(),
                model.partWeights(),
                TierModelData.measures(model.measures()));
    }
}
