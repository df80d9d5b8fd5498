package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.tier.TierRunResult.Excluded;
import dev.guanxi.segmentation.tier.TierRunResult.Move;
import dev.guanxi.segmentation.tier.TierRunResult.TierSum;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run as it is shown. Members that only a finished run has are absent before. */
@Schema(name = "TierRun", description = "One run of the tiering", examples = """
                {"id":"01930d70-1c20-7a41-8f02-6d3e5f7a9b01","preview":false,"asOf":"2011-12-11T00:00:00Z",
                 "state":"DONE","modelVersion":1,"whatIf":false,"currency":"GBP","requestedBy":"manager",
                 "startedAt":"2026-05-04T01:00:00Z","finishedAt":"2026-05-04T01:00:02.481Z","accounts":4339,
                 "totals":{"purchases":18536,"grossRevenue":8911407.904,"returns":3654,"returned":611342.094,
                           "netRevenue":8300065.81},
                 "tiers":[{"tier":"KEY","accounts":434,"shareOfAccounts":10.0,"netRevenue":5063210.44,
                           "shareOfRevenue":61.0,"shareOfSalesTime":40,"lowestScore":79.43,"entryScore":81.43,"tiedOut":0},
                          {"tier":"ORDINARY","accounts":1302,"shareOfAccounts":30.01,"netRevenue":2241180.12,
                           "shareOfRevenue":27.0,"shareOfSalesTime":30,"lowestScore":41.2,"entryScore":43.2,"tiedOut":0},
                          {"tier":"SMALL","accounts":2603,"shareOfAccounts":59.99,"netRevenue":995675.25,
                           "shareOfRevenue":12.0,"shareOfSalesTime":30,"lowestScore":3.17,"entryScore":5.17,"tiedOut":0}],
                 "moves":[{"from":"SMALL","to":"ORDINARY","accounts":87},
                          {"from":"ORDINARY","to":"SMALL","accounts":87}],
                 "excluded":[{"reason":"OTHER_CURRENCY","currency":"EUR","purchases":3,"returns":0}]}""")
record TierRunView(
        @NotNull UUID id,

        @Schema(description = "A preview shows who would move and changes nothing")
        boolean preview,

        @Schema(description = "Trade after this time does not count")
        @NotNull Instant asOf,

        @NotNull TierRun.State state,
        int modelVersion,

        @Schema(description = "Whether a preview's model departs from that version; GET …/model shows it")
        boolean whatIf,

        @Schema(description = "Reporting currency of all amounts", examples = "GBP")
        String currency,

        @NotNull String requestedBy,
        @NotNull Instant startedAt,
        Instant finishedAt,

        @Schema(description = "The later effective run that decides instead")
        UUID supersededBy,

        @Schema(description = "Why it failed, where it did") String failure,

        @Schema(description = "How many accounts were ranked")
        Long accounts,

        Totals totals,
        List<TierLine> tiers,
        @Schema(description = "Who changed tier, counted") List<Move> moves,
        @Schema(description = "Trade that was left out") List<ExcludedView> excluded) {

    @Schema(name = "TierRunTotals", description = "Trade that counted")
    record Totals(long purchases, BigDecimal grossRevenue, long returns, BigDecimal returned, BigDecimal netRevenue) {}

    @Schema(name = "TierLine", description = "One tier in a run; shares in percent")
    record TierLine(
            Tier tier,
            long accounts,
            @Schema(examples = "10.00") BigDecimal shareOfAccounts,
            BigDecimal netRevenue,
            BigDecimal shareOfRevenue,
            int shareOfSalesTime,
            @Schema(description = "The lowest score inside") BigDecimal lowestScore,

            @Schema(description = "What an account from below must beat next time")
            BigDecimal entryScore,

            @Schema(
                    description =
                            "How many have the lowest score too and yet no seat: of equals, higher net revenue comes"
                                    + " first, then earlier registration, then smaller id")
            Integer tiedOut) {}

    @Schema(name = "TierRunExcluded", description = "Trade in one currency that was left out for one reason")
    record ExcludedView(Excluded.Reason reason, String currency, long purchases, long returns) {

        private static ExcludedView of(Excluded left) {
            return new ExcludedView(left.reason(), left.currency(), left.purchases(), left.returns());
        }
    }

    static TierRunView of(TierRun run, TierModel model) {
        TierRunResult result = run.result();
        return new TierRunView(
                run.id(),
                run.preview(),
                run.asOf(),
                run.state(),
                run.modelVersion(),
                run.whatIf() != null,
                model.currency().getCurrencyCode(),
                run.requestedBy(),
                run.startedAt(),
                run.finishedAt(),
                run.supersededBy(),
                run.failure(),
                result == null ? null : result.accounts(),
                result == null ? null : totals(result.totals()),
                result == null
                        ? null
                        : result.tiers().stream()
                                .map(sum -> line(sum, result, model))
                                .toList(),
                result == null ? null : result.moves(),
                result == null
                        ? null
                        : result.excluded().stream().map(ExcludedView::of).toList());
    }

    private static Totals totals(TierRunResult.Totals totals) {
        return new Totals(
                totals.purchases(),
                Figures.money(totals.gross()),
                totals.returns(),
                Figures.money(totals.returned()),
                Figures.money(totals.net()));
    }

    private static TierLine line(TierSum sum, TierRunResult result, TierModel model) {
        return new TierLine(
                sum.tier(),
                sum.accounts(),
                Figures.percent(BigDecimal.valueOf(sum.accounts()), BigDecimal.valueOf(result.accounts())),
                Figures.money(sum.netRevenue()),
                Figures.percent(sum.netRevenue(), result.totals().net()),
                model.timeShares().get(sum.tier()),
                sum.lowestScore() == null ? null : Figures.hundredths(sum.lowestScore()),
                sum.entryScore() == null ? null : Figures.hundredths(sum.entryScore()),
                sum.tiedOut());
    }
}
