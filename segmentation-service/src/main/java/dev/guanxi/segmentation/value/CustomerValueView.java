package dev.guanxi.segmentation.value;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import dev.guanxi.segmentation.value.ValueService.CustomerValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One customer's value as it is shown. */
@Schema(name = "CustomerValue", description = "Recency, frequency and monetary value of one customer", examples = """
                    {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","name":"Hangzhou Textile Trading",
                     "asOf":"2011-12-11T00:00:00Z",
                     "comparedAsOf":"2011-12-11T00:00:00Z","currency":"GBP","recencyDays":3,"frequency":11,
                     "monetary":5486.3,"scores":{"recency":5,"frequency":5,"monetary":5},"group":"CHAMPIONS",
                     "groupName":"Champions",
                     "meaning":"In the fifth who bought most recently and among the two fifths who bought most often."}""")
record CustomerValueView(
        @Schema(description = "The customer") UUID customerId,
        @Schema(description = "Name of the customer") String name,

        @Schema(description = "Purchases after this time do not count")
        Instant asOf,

        @Schema(description = "Up to when the others' purchases count; absent if nothing was bought")
        Instant comparedAsOf,

        @Schema(description = "Reporting currency", examples = "GBP")
        String currency,

        @Schema(description = "Whole days since the last purchase; absent if nothing was bought")
        Long recencyDays,

        @Schema(description = "Number of different purchases")
        int frequency,

        @Schema(description = "Spent, returns not deducted") BigDecimal monetary,

        @Schema(description = "1 for the worst fifth of the customers to 5 for the best; absent if nothing was bought")
        Scores scores,

        @Schema(description = "Absent if nothing was bought")
        ValueGroup group,

        @Schema(description = "The group in the language asked for; absent if nothing was bought")
        String groupName,

        @Schema(description = "What the group means, or why there is none")
        String meaning) {

    @Schema(name = "RfmScores", description = "In which fifth of the customers this one is", examples = """
                    {"recency":5,"frequency":5,"monetary":4}""")
    record Scores(
            @Schema(
                    description =
                            "5 for the fifth who bought most recently, 1 for the fifth whose last purchase is longest ago")
            int recency,

            @Schema(description = "5 for the fifth with most purchases, 1 for the fifth with fewest")
            int frequency,

            @Schema(description = "5 for the fifth who spent most, 1 for the fifth who spent least")
            int monetary) {

        private static Scores of(RfmScores scores) {
            return scores == null ? null : new Scores(scores.recency(), scores.frequency(), scores.monetary());
        }
    }

    static CustomerValueView of(CustomerValue value, String currency, Texts texts) {
        Buying buying = value.buying();
        ValueGroup group = value.scores() == null ? null : value.scores().group();
        return new CustomerValueView(
                value.customerId(),
                value.name(),
                value.asOf(),
                value.comparedAsOf(),
                currency,
                buying == null ? null : buying.recency(value.asOf()),
                buying == null ? 0 : buying.purchases(),
                Figures.money(buying == null ? BigDecimal.ZERO : buying.spent()),
                Scores.of(value.scores()),
                group,
                group == null ? null : texts.of("group", group),
                group == null ? texts.of("value.neverBought") : texts.of("meaning", group));
    }
}
