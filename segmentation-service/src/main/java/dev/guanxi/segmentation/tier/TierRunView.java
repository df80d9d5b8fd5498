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
                 "startedAt":"2026-05-04T01:00:00Z","finishedAt":"2026-05-04T01:00:02.481Z",
                 "announcedAt":"2026-05-04T01:00:02.967Z","accounts":4339,
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
                 "excluded":[{"reason":"OTHER_CURRENCY","currency":"EUR","purchases":3,"amount":912.40,"returns":0,
                              "returned":0.00}]}""")
record TierRunView(
        @Schema(description = "The run") @NotNull UUID id,

        @Schema(description = "A preview shows who would move and changes nothing")
        boolean preview,

        @Schema(description = "Trade after this time does not count") @NotNull Instant asOf,

        @Schema(description = "RUNNING, DONE or FAILED") @NotNull TierRun.State state,

        @Schema(description = "Version of the tier model, from 1")
        int modelVersion,

        @Schema(description = "Whether a preview's model departs from that version; GET …/model shows it")
        boolean whatIf,

        @Schema(description = "Reporting currency of all amounts", examples = "GBP")
        String currency,

        @Schema(description = "Subject of the token that asked for it") @NotNull String requestedBy,

        @Schema(description = "When it began") @NotNull Instant startedAt,

        @Schema(description = "When it ended, and took effect unless it is a preview; absent while it runs")
        Instant finishedAt,

        @Schema(description = "When the last event of it was written; absent until then and for previews")
        Instant announcedAt,

        @Schema(description = "The later effective run that decides instead")
        UUID supersededBy,

        @Schema(description = "Why it failed, where it did") String failure,

        @Schema(description = "How many accounts were ranked")
        Long accounts,

        @Schema(description = "The trade that counted, of all accounts together")
        Totals totals,

        @Schema(description = "What each tier came to, the best first")
        List<TierLine> tiers,

        @Schema(description = "Who changed tier, counted") List<MoveView> moves,
        @Schema(description = "Trade that was left out") List<ExcludedView> excluded) {

    @Schema(name = "TierRunTotals", description = "Trade that counted")
    record Totals(
            @Schema(description = "Number of purchases") long purchases,

            @Schema(description = "Amount of the purchases, in the reporting currency")
            BigDecimal grossRevenue,

            @Schema(description = "Number of returns") long returns,

            @Schema(description = "Amount of the returns, in the reporting currency")
            BigDecimal returned,

            @Schema(description = "Gross revenue less returns, in the reporting currency")
            BigDecimal netRevenue) {}

    @Schema(name = "TierLine", description = "One tier in a run; shares in percent")
    record TierLine(
            @Schema(description = "The tier") Tier tier,

            @Schema(description = "How many accounts it has")
            long accounts,

            @Schema(description = "Percent of all ranked accounts", examples = "10.00")
            BigDecimal shareOfAccounts,

            @Schema(description = "Bought less given back by these accounts, in the reporting currency")
            BigDecimal netRevenue,

            @Schema(description = "Percent of all net revenue")
            BigDecimal shareOfRevenue,

            @Schema(description = "Percent of all sales time that the model gives it")
            int shareOfSalesTime,

            @Schema(description = "The lowest score inside") BigDecimal lowestScore,

            @Schema(description = "What an account from below must beat next time")
            BigDecimal entryScore,

            @Schema(
                    description =
                            "How many have the lowest score too and yet no seat: of equals, higher net revenue comes"
                                    + " first, then earlier registration, then smaller id")
            Integer tiedOut) {}

    @Schema(name = "TierRunMove", description = "Accounts that change tier in the same way", examples = """
                    {"from":"SMALL","to":"ORDINARY","accounts":87}""")
    record MoveView(
            @Schema(description = "The tier before; absent for accounts that had none")
            Tier from,

            @Schema(description = "The tier after") Tier to,

            @Schema(description = "How many accounts move so")
            long accounts) {

        private static MoveView of(Move move) {
            return new MoveView(move.from(), move.to(), move.accounts());
        }
    }

    @Schema(name = "TierRunExcluded", description = "Trade in one currency that was left out for one reason")
    record ExcludedView(
            @Schema(description = "Why it was left out") Excluded.Reason reason,
            @Schema(description = "Currency of that trade") String currency,

            @Schema(description = "How many purchases were left out")
            long purchases,

            @Schema(description = "Amount of these purchases, in that currency; absent for runs that did not tell it")
            BigDecimal amount,

            @Schema(description = "How many returns were left out")
            long returns,

            @Schema(description = "Amount of these returns, in that currency; absent likewise")
            BigDecimal returned) {

        private static ExcludedView of(Excluded left) {
            return new ExcludedView(
                    left.reason(),
                    left.currency(),
                    left.purchases(),
                    left.amount() == null ? null : Figures.money(left.amount()),
                    left.returns(),
                    left.returned() == null ? null : Figures.money(left.returned()));
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
                run.announcedAt(),
                run.supersededBy(),
                run.failure(),
                result == null ? null : result.accounts(),
                result == null ? null : totals(result.totals()),
                result == null
                        ? null
                        : result.tiers().stream()
                                .map(sum -> line(sum, result, model))
                                .toList(),
                result == null
                        ? null
                        : result.moves().stream().map(MoveView::of).toList(),
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
