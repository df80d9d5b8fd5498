package dev.guanxi.segmentation.budget;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import dev.guanxi.segmentation.tier.Tier;
import dev.guanxi.segmentation.tier.TierShares.InEffect;
import dev.guanxi.segmentation.tier.TierShares.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time budget as it is shown; shares in percent. */
@Schema(name = "TimeBudget", description = "Sales time per tier beside accounts and revenue")
record TimeBudgetView(
        UUID tierRunId,
        Instant asOf,

        @Schema(description = "Reporting currency of all amounts", examples = "GBP")
        String currency,

        int accountManagers,

        @Schema(description = "Sales time of one account manager")
        int hoursPerWeek,

        List<TierLine> items) {

    @Schema(name = "TimeBudgetLine")
    record TierLine(
            Tier tier,
            String name,
            long accounts,
            BigDecimal shareOfAccounts,
            BigDecimal netRevenue,
            BigDecimal shareOfRevenue,
            int shareOfSalesTime,

            @Schema(description = "For all accounts of the tier together")
            BigDecimal minutesPerWeek,

            @Schema(description = "Cut to a tenth; absent without accounts")
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
