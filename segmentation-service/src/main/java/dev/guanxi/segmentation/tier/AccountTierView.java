package dev.guanxi.segmentation.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account's tier as it is shown, with its reasons in the reader's language. */
@Schema(name = "AccountTier", description = "An account's tier and everything that explains it")
record AccountTierView(
        UUID customerId,
        String name,
        Tier tier,
        @Schema(examples = "Key account") String tierName,

        @Schema(description = "Points from 0 to 100", examples = "63.41")
        BigDecimal score,

        @Schema(description = "Position by score, from 1") int rank,

        @Schema(description = "How many accounts were ranked")
        long accounts,

        @Schema(description = "From when on the account has had this tier")
        Instant since,

        @Schema(description = "Trade after this time did not count")
        Instant asOf,

        UUID tierRunId,
        int modelVersion,

        @Schema(description = "Reporting currency of all amounts", examples = "GBP")
        String currency,

        @Schema(description = "Grows by one whenever the tier changes")
        long version,

        @JsonInclude(JsonInclude.Include.ALWAYS) Tier previousTier,
        @Schema(description = "The same in sentences") List<String> explanation,
        List<FactorView> factors,

        @Schema(description = "What would lift the account; absent for key accounts")
        LiftView lift,

        @Schema(description = "How accounts of this tier are handled")
        String strategy) {

    @Schema(name = "TierLift", description = "Each way on its own, everything else as it was in the run")
    record LiftView(
            Tier to,

            @Schema(description = "The lowest score that takes a seat there next time")
            BigDecimal neededScore,

            BigDecimal missingPoints,

            @Schema(description = "The smallest further revenue that would do; absent if no revenue alone would")
            BigDecimal moreRevenue,

            @Schema(description = "Factors that could do it alone, the smallest step first")
            List<FactorStepView> factors) {}

    @Schema(name = "TierLiftFactor")
    record FactorStepView(
            Factor factor,
            String name,

            @Schema(description = "Points now; absent without data")
            BigDecimal from,

            @Schema(description = "Points needed") BigDecimal to) {}

    static AccountTierView of(AccountTier account, Texts texts) {
        Assignment assignment = account.assignment();
        TierRun run = account.run();
        return new AccountTierView(
                account.customerId(),
                account.name(),
                assignment.tier(),
                texts.of("tier", assignment.tier()),
                Figures.hundredths(assignment.score()),
                assignment.rank(),
                run.result().accounts(),
                account.since(),
                run.asOf(),
                run.id(),
                run.modelVersion(),
                account.model().currency().getCurrencyCode(),
                assignment.version(),
                assignment.previousTier(),
                new TierExplanation(account, texts).sentences(),
                assignment.accountScore().factors().stream()
                        .map(factor -> FactorView.of(factor, texts))
                        .toList(),
                account.lift().map(lift -> view(lift, texts)).orElse(null),
                texts.of("strategy", assignment.tier()));
    }

    private static LiftView view(Lift lift, Texts texts) {
        return new LiftView(
                lift.target(),
                Figures.hundredths(lift.neededScore()),
                Figures.hundredths(lift.missingPoints()),
                lift.moreRevenue().map(Figures::money).orElse(null),
                lift.factors().stream()
                        .map(step -> new FactorStepView(
                                step.factor(),
                                texts.of("factor", step.factor()),
                                step.from().map(Figures::hundredths).orElse(null),
                                Figures.hundredths(step.to())))
                        .toList());
    }
}
