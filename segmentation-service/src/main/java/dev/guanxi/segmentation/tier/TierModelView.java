package dev.guanxi.segmentation.tier;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tier model as it is shown. */
@Schema(name = "TierModel", description = "What a run weighed, and how it cut; all percents", examples = """
                {"version":1,"currency":"GBP","margin":2,"quotas":{"KEY":10,"ORDINARY":30,"SMALL":60},
                 "timeShares":{"KEY":40,"ORDINARY":30,"SMALL":30},
                 "factorWeights":{"STRATEGIC_BRAND":20,"PROFIT_CONTRIBUTION":35,"LOYALTY":15,"SALES_ELASTICITY":10,
                                  "FUTURE_VALUE":20},
                 "partWeights":{"STRATEGIC_FIT":50,"BRAND_VALUE":50,"PAST_TRADE":30,"CONTRIBUTION_SHARE":20,
                                "PURCHASE_FREQUENCY":15,"NET_PROFIT":20,"CREDIT_STANDING":15,"TENURE":25,
                                "REGULARITY":30,"RETURN_RATE":20,"COMPETITOR_ATTITUDE":25,"RESOURCE_RESPONSE":100,
                                "REVENUE_TREND":40,"RECENT_ACTIVITY":30,"INDUSTRY_TREND":30},
                 "measures":{"fullTenureDays":730,"hopelesslyOverdue":4,"revenueMultiple":100,"halfYearDays":182,
                             "activityHalfLifeDays":90}}""")
record TierModelView(
        int version,

        @Schema(description = "Reporting currency of all amounts", examples = "GBP")
        String currency,

        @Schema(description = "Points by which a newcomer must beat an account that was in the tier before")
        double margin,

        Map<Tier, Integer> quotas,
        Map<Tier, Integer> timeShares,
        Map<Factor, Integer> factorWeights,
        Map<Part, Integer> partWeights,
        MeasuresView measures) {

    @Schema(name = "TierModelMeasures", description = "Where the measured parts reach their ends")
    record MeasuresView(
            @Schema(description = "Days as a customer that are worth all points of TENURE")
            long fullTenureDays,

            @Schema(description = "Own rhythms since the last purchase that leave no point of REGULARITY")
            int hopelesslyOverdue,

            @Schema(description = "Times the average revenue that is worth all points of CONTRIBUTION_SHARE")
            int revenueMultiple,

            @Schema(description = "Days of each of the two spans that REVENUE_TREND compares")
            long halfYearDays,

            @Schema(description = "Days in which RECENT_ACTIVITY halves")
            long activityHalfLifeDays) {}

    static TierModelView of(int version, TierModel model) {
        TierModel.Measures measures = model.measures();
        return new TierModelView(
                version,
                model.currency().getCurrencyCode(),
                model.margin(),
                model.quotas(),
                model.timeShares(),
                model.factorWeights(),
                model.partWeights(),
                new MeasuresView(
                        measures.fullTenure().toDays(),
                        measures.hopelesslyOverdue(),
                        measures.revenueMultiple(),
                        measures.halfYear().toDays(),
                        measures.activityHalfLife().toDays()));
    }
}
