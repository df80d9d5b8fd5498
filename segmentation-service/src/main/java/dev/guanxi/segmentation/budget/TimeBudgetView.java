package dev.guanxi.segmentation.budget;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import dev.guanxi.segmentation.tier.Tier;
import dev.guanxi.segmentation.tier.TierShares.InEffect;
import dev.guanxi.segmentation.tier.TierShares.Share;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time budget as it is shown; shares in percent. */
@Schema(name = "TimeBudget", description = "Sales time per tier beside accounts and revenue", examples = """
                {"tierRunId":"01930d70-1c20-7a41-8f02-6d3e5f7a9b01","asOf":"2011-12-11T00:00:00Z","currency":"GBP",
                 "accountManagers":4,"hoursPerWeek":40,
                 "items":[{"tier":"KEY","name":"Key account","accounts":434,"shareOfAccounts":10.0,
                           "netRevenue":5063210.44,"shareOfRevenue":61.0,"shareOfSalesTime":40,
                           "minutesPerWeek":3840,"minutesPerAccountAndWeek":8.84},
                          {"tier":"ORDINARY","name":"Ordinary account","accounts":1302,"shareOfAccounts":30.01,
                           "netRevenue":2241180.12,"shareOfRevenue":27.0,"shareOfSalesTime":30,
                           "minutesPerWeek":2880,"minutesPerAccountAndWeek":2.21},
                          {"tier":"SMALL","name":"Small account","accounts":2603,"shareOfAccounts":59.99,
                           "netRevenue":995675.25,"shareOfRevenue":12.0,"shareOfSalesTime":30,"minutesPerWeek":2880,
                           "minutesPerAccountAndWeek":1.1}]}""")
record TimeBudgetView(
        @Schema(description = "The run in effect, whose tiers these are")
        UUID tierRunId,

        @Schema(description = "Trade after this time did not count in that run")
        Instant asOf,

        @Schema(description = "Reporting currency of all amounts", examples = "GBP")
        String currency,

        @Schema(description = "How many account managers share the work")
        int accountManagers,

        @Schema(description = "Sales time of one account manager")
        int hoursPerWeek,

        @Schema(description = "The three tiers, the best first") @NotNull List<TierLine> items) {

    @Schema(name = "TimeBudgetLine")
    record TierLine(
            @Schema(description = "The tier") Tier tier,

            @Schema(description = "The tier in the language asked for")
            String name,

            @Schema(description = "How many accounts it has")
            long accounts,

            @Schema(description = "Percent of all ranked accounts")
            BigDecimal shareOfAccounts,

            @Schema(description = "Bought less given back by these accounts, in the reporting currency")
            BigDecimal netRevenue,

            @Schema(description = "Percent of all net revenue")
            BigDecimal shareOfRevenue,

            @Schema(description = "Percent of all sales time that the tier model gives it")
            int shareOfSalesTime,

            @Schema(description = "For all accounts of the tier together")
            BigDecimal minutesPerWeek,

            @Schema(description = "Cut to a hundredth; absent without accounts")
            BigDecimal minutesPerAccountAndWeek) {}

    static TimeBudgetView of(InEffect tiers, Capacity capacity, Texts texts) {
        TimeBudget budget = new TimeBudget(tiers.timeShares(), capacity.perWeek());
        return new TimeBudgetView(
                tiers.tierRunId(),
                tiers.asOf(),
                tiers.currency(),
                capacity.accountManagers(),
                capacity.hoursPerWeek(),
                tiers.shares().stream()
                        .map(share -> line(share, tiers, budget, texts))
                        .toList());
    }

    private static TierLine line(Share share, InEffect tiers, TimeBudget budget, Texts texts) {
        return new TierLine(
                share.tier(),
                texts.of("tier", share.tier()),
                share.accounts(),
                Figures.percent(BigDecimal.valueOf(share.accounts()), BigDecimal.valueOf(tiers.accounts())),
                Figures.money(share.netRevenue()),
                Figures.percent(share.netRevenue(), tiers.netRevenue()),
                budget.percent(share.tier()),
                budget.minutes(share.tier()),
                budget.minutesPerAccount(share.tier(), share.accounts()).orElse(null));
    }
}
