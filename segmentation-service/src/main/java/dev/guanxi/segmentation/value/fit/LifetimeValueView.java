package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import dev.guanxi.segmentation.value.fit.LifetimeValueService.Answer;
import dev.guanxi.segmentation.value.lifetime.LifetimeValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One customer's lifetime value as it is shown. */
@Schema(name = "LifetimeValue", description = "What to expect of a customer within a horizon", examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","name":"Hangzhou Textile Trading",
                 "asOf":"1998-06-30","currency":"USD","horizonDays":364,"discountRate":0.1,
                 "history":{"firstOn":"1997-01-01","lastOn":"1997-12-12","purchases":4,"spent":100.5},
                 "alive":0.719,"expectedPurchases":1.59,"expectedSpend":24.65,"value":37.47,"method":"BG_NBD",
                 "fitId":"01930d70-1c20-7a41-8f02-6d3e5f7a9b05","calibrationEnd":"1997-09-30","confidence":"MEDIUM",
                 "shortcomings":[],
                 "explanation":"Each week's expected purchases times the expected spend on one, later money discounted."}""")
record LifetimeValueView(
        @Schema(description = "The customer") UUID customerId,
        @Schema(description = "Name of the customer") String name,

        @Schema(description = "Purchases after this day, in UTC, do not count")
        LocalDate asOf,

        @Schema(description = "Currency of all amounts; purchases in others do not count")
        String currency,

        @Schema(description = "Days ahead for which the customer is valued")
        int horizonDays,

        @Schema(description = "By how much money of a year later is worth less, from 0 to 1")
        BigDecimal discountRate,

        @Schema(description = "What the customer bought so far; absent if nothing")
        HistoryView history,

        @Schema(
                description =
                        "Chance, 0 to 1, of still being a customer; absent with the plain formula, which knows none; 1 with NBD")
        BigDecimal alive,

        @Schema(description = "Purchases within the horizon")
        BigDecimal expectedPurchases,

        @Schema(description = "On one purchase") BigDecimal expectedSpend,

        @Schema(description = "What will be spent within the horizon, discounted; costs and returns are not deducted")
        BigDecimal value,

        @Schema(
                description =
                        "How it was computed; NBD is either model where nobody was seen to drop out. Absent if nothing was bought yet: then there is no value")
        ValueMethod method,

        @Schema(description = "The fit of the model, or the one that was found wanting; absent if there is none")
        UUID fitId,

        @Schema(description = "Last day that the fit learned from")
        LocalDate calibrationEnd,

        @Schema(
                description =
                        "How far the value may be relied on: by how well the model foretold its holdout; LOW for the plain formula")
        Confidence confidence,

        @Schema(description = "Why it is by the plain formula; empty if it is by the model")
        List<ShortcomingView> shortcomings,

        @Schema(description = "How the value was computed, for people")
        String explanation) {

    @Schema(name = "PurchaseHistory")
    record HistoryView(
            @Schema(description = "Day of the first purchase, in UTC")
            LocalDate firstOn,

            @Schema(description = "Day of the last purchase, in UTC")
            LocalDate lastOn,

            @Schema(description = "Days with a purchase, the first included")
            int purchases,

            @Schema(description = "Returns not deducted") BigDecimal spent) {

        static HistoryView of(CustomerHistory history, LocalDate asOf) {
            LocalDate first = asOf.minusDays(history.ageDays());
            return new HistoryView(
                    first,
                    first.plusDays(history.recencyDays()),
                    history.repeats() + 1,
                    BigDecimal.valueOf(history.spent()).setScale(2, RoundingMode.HALF_UP));
        }
    }

    static LifetimeValueView of(Answer answer, Texts texts) {
        LifetimeValue value = answer.value();
        boolean known = value != null;
        return new LifetimeValueView(
                answer.customerId(),
                answer.name(),
                answer.asOf(),
                answer.currency(),
                answer.horizon().days(),
                Figures.raw(answer.horizon().discountRate()),
                known ? HistoryView.of(answer.history(), answer.asOf()) : null,
                known && !Double.isNaN(value.alive()) ? Figures.raw(value.alive()) : null,
                known ? Figures.raw(value.purchases()) : null,
                known ? Figures.hundredths(value.spend()) : null,
                known ? Figures.hundredths(value.value()) : null,
                known ? method(answer) : null,
                answer.fit() == null ? null : answer.fit().id(),
                answer.fit() == null ? null : answer.fit().plan().calibrationEnd(),
                answer.byModel() ? answer.fit().result().confidence() : Confidence.LOW,
                ShortcomingView.of(answer.shortcomings(), texts),
                known ? texts.of("lifetime", method(answer)) : texts.of("value.neverBought"));
    }

    private static ValueMethod method(Answer answer) {
        if (!answer.byModel()) {
            return ValueMethod.PLAIN_FORMULA;
        }
        return answer.fit().result().purchases().lacksDropOut()
                ? ValueMethod.NBD
                : ValueMethod.valueOf(answer.fit().plan().model().name());
    }
}
