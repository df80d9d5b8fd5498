package dev.guanxi.segmentation.value;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ten value groups as they are shown. */
@Schema(
        name = "ValueGroups",
        description = "Everybody who bought up to a time, in ten groups by recency and frequency",
        examples = """
                    {"asOf":"2011-12-11T00:00:00Z","currency":"GBP","customers":4339,
                     "totals":{"purchases":18536,"spent":8911407.904,"returns":3654,"returned":611342.094},
                     "items":[{"group":"CHAMPIONS","name":"Champions",
                               "meaning":"In the fifth who bought most recently and among the two fifths who bought most often.",
                               "customers":633,"share":14.59,"averageRecencyDays":6.362,"averageFrequency":12.417,
                               "averageMonetary":6857.964}],"excluded":[{"currency":"EUR","purchases":3,"spent":912.40}]}""")
record ValueGroupsView(
        @Schema(description = "Purchases after this time do not count")
        Instant asOf,

        @Schema(description = "Reporting currency of all amounts", examples = "GBP")
        String currency,

        @Schema(description = "Customers who bought") long customers,

        @Schema(description = "The trade of all customers together")
        Totals totals,

        @Schema(description = "All ten groups, empty ones too") @NotNull List<GroupView> items,

        @Schema(description = "Purchases in other currencies, which were left out")
        List<ExcludedView> excluded) {

    @Schema(name = "ValueGroupsTotals", description = "Over all customers, those included that are not registered yet")
    record Totals(
            @Schema(description = "Number of purchases") long purchases,
            @Schema(description = "Returns not deducted") BigDecimal spent,
            @Schema(description = "Number of returns") long returns,
            @Schema(description = "Amount of the returns") BigDecimal returned) {}

    @Schema(name = "ValueGroupLine")
    record GroupView(
            @Schema(description = "Code of the group") ValueGroup group,

            @Schema(description = "The group in the language asked for")
            String name,

            @Schema(description = "Who belongs to it, in one sentence")
            String meaning,

            @Schema(description = "How many customers it has")
            long customers,

            @Schema(description = "Percent of the customers")
            BigDecimal share,

            @Schema(description = "Whole days since the last purchase; absent without customers")
            BigDecimal averageRecencyDays,

            @Schema(description = "Purchases; absent without customers")
            BigDecimal averageFrequency,

            @Schema(description = "Spent, returns not deducted; absent without customers")
            BigDecimal averageMonetary) {}

    @Schema(name = "ValueGroupsExcluded", description = "Purchases in one other currency")
    record ExcludedView(
            @Schema(description = "Currency of the purchases")
            String currency,

            @Schema(description = "How many purchases were left out")
            long purchases,

            @Schema(
                    description =
                            "Their amount, in that currency, returns not deducted; absent until it is next summed up")
            BigDecimal spent) {

        private static ExcludedView of(ValueSnapshot.Excluded left) {
            return new ExcludedView(
                    left.currency(), left.purchases(), left.spent() == null ? null : Figures.money(left.spent()));
        }
    }

    static ValueGroupsView of(ValueSnapshot snapshot, String currency, Texts texts) {
        return new ValueGroupsView(
                snapshot.asOf(),
                currency,
                snapshot.customers(),
                new Totals(
                        snapshot.purchases(),
                        Figures.money(snapshot.spent()),
                        snapshot.returns().count(),
                        Figures.money(snapshot.returns().total())),
                snapshot.groups().stream()
                        .map(group -> view(group, snapshot.customers(), texts))
                        .toList(),
                snapshot.excluded().stream().map(left -> ExcludedView.of(left)).toList());
    }

    private static GroupView view(GroupSum sum, long all, Texts texts) {
        return new GroupView(
                sum.group(),
                texts.of("group", sum.group()),
                texts.of("meaning", sum.group()),
                sum.customers(),
                Figures.percent(BigDecimal.valueOf(sum.customers()), BigDecimal.valueOf(all)),
                average(BigDecimal.valueOf(sum.recencyDays()), sum.customers()),
                average(BigDecimal.valueOf(sum.purchases()), sum.customers()),
                average(sum.spent(), sum.customers()));
    }

    private static BigDecimal average(BigDecimal total, long customers) {
        return customers == 0 ? null : total.divide(BigDecimal.valueOf(customers), 3, RoundingMode.HALF_UP);
    }
}
