package dev.guanxi.segmentation.shopper.success;

import dev.guanxi.segmentation.text.Figures;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of sessions, by one key. */
@Schema(name = "ShopperSuccess", examples = """
                {"key":"WAIT_AND_SEE","sessions":120,"bought":42,"followedUp":6,
                 "conversion":{"rate":0.35,"low":0.27059,"high":0.438744},
                 "followUp":{"rate":0.05,"low":0.023112,"high":0.104811},
                 "revenue":[{"currency":"CNY","amount":209958.00}],"smallNumber":false}""")
record SuccessView(
        @Schema(description = "The playbook, type, store or promoter")
        String key,

        @Schema(description = "Sessions with an outcome") long sessions,

        @Schema(description = "Of these, how many ended with a purchase")
        long bought,

        @Schema(description = "Became a prospect, or was handed to the supervisor")
        long followedUp,

        @Schema(description = "Share that ended with a purchase")
        Share conversion,

        @Schema(description = "Share that became a prospect or was handed to the supervisor")
        Share followUp,

        @Schema(description = "Amounts of different currencies are never added")
        List<Revenue> revenue,

        @Schema(description = "Fewer than 30 sessions: the rates say little")
        boolean smallNumber) {

    /** A share with Wilson's interval of 95 %. */
    @Schema(name = "ShopperShare")
    record Share(
            @Schema(description = "Share of the sessions, 0 to 1")
            BigDecimal rate,

            @Schema(
                    description =
                            "The true share is not below this, with 95 % confidence (Wilson's interval, both ends together)")
            BigDecimal low,

            @Schema(description = "The true share is not above this, likewise")
            BigDecimal high) {

        static Share of(Proportion of) {
            return new Share(Figures.raw(of.rate()), Figures.raw(of.low()), Figures.raw(of.high()));
        }
    }

    /** What was bought in one currency. */
    @Schema(name = "ShopperRevenue")
    record Revenue(
            @Schema(description = "Currency of the amount") String currency,

            @Schema(description = "Of all that was bought in that currency")
            BigDecimal amount) {}

    static SuccessView of(Success of) {
        return new SuccessView(
                of.key(),
                of.sessions(),
                of.bought(),
                of.followedUp(),
                Share.of(of.conversion()),
                Share.of(of.followUp()),
                of.revenue().entrySet().stream()
                        .map(one -> new Revenue(one.getKey(), Figures.money(one.getValue())))
                        .toList(),
                of.isSmall());
    }
}
