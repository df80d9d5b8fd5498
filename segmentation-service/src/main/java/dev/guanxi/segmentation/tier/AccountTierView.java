package dev.guanxi.segmentation.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.text.Texts;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account's tier as it is shown, with its reasons in the reader's language. */
@Schema(name = "AccountTier", description = "An account's tier and everything that explains it", examples = """
                {"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","name":"Hangzhou Textile Trading",
                 "tier":"ORDINARY","tierName":"Ordinary account","score":68.2,"rank":512,"accounts":4339,
                 "since":"2011-06-01T00:00:00Z","cause":"RUN","earnedTier":"ORDINARY","asOf":"2011-12-11T00:00:00Z",
                 "tierRunId":"01930d70-1c20-7a41-8f02-6d3e5f7a9b01","modelVersion":1,"currency":"GBP","version":2,
                 "previousTier":"SMALL",
                 "explanation":[
                     "Ordinary account: 68.20 points, rank 512 of 4,339; the lowest score in this tier is 41.20.",
                     "Profit and contribution: 60.16 points at 50 % of the score give 30.08."],
                 "factors":[{"factor":"STRATEGIC_BRAND","name":"Strategic and brand value","weight":20,
                             "effectiveWeight":0,
                             "parts":[{"part":"STRATEGIC_FIT","name":"Fit with our strategy","unit":"POINTS",
                                       "weight":50,"effectiveWeight":0,"noData":"NOT_RATED",
                                       "noDataText":"No manager has rated this."},
                                      {"part":"BRAND_VALUE","name":"Value for our brand","unit":"POINTS",
                                       "weight":50,"effectiveWeight":0,"noData":"NOT_RATED",
                                       "noDataText":"No manager has rated this."}]},
                            {"factor":"PROFIT_CONTRIBUTION","name":"Profit and contribution","value":60.16,
                             "weight":35,"effectiveWeight":50,
                             "parts":[{"part":"PAST_TRADE","name":"Past trade with us","value":88.4,"raw":5391.21,
                                       "unit":"MONEY","weight":30,"effectiveWeight":46.15},
                                      {"part":"CONTRIBUTION_SHARE","name":"Share of all revenue","value":2.81,
                                       "raw":0.00065,"unit":"SHARE","weight":20,"effectiveWeight":30.77},
                                      {"part":"PURCHASE_FREQUENCY","name":"Number of purchases","value":80.15,
                                       "raw":11,"unit":"PURCHASES","weight":15,"effectiveWeight":23.08},
                                      {"part":"NET_PROFIT","name":"Net profit","unit":"POINTS","weight":20,
                                       "effectiveWeight":0,"noData":"NOT_RATED",
                                       "noDataText":"No manager has rated this."},
                                      {"part":"CREDIT_STANDING","name":"Credit standing","unit":"POINTS",
                                       "weight":15,"effectiveWeight":0,"noData":"RATING_STALE",
                                       "noDataText":"The last rating is too old to count."}]}],
                 "lift":{"to":"KEY","neededScore":79.43,"missingPoints":11.23,"moreRevenue":3120.5,
                         "ratings":[{"part":"STRATEGIC_FIT","name":"Fit with our strategy","to":92}],
                         "factors":[{"factor":"PROFIT_CONTRIBUTION","name":"Profit and contribution","from":60.16,
                                     "to":82.62}]},
                 "strategy":"Win deals by active measures, deliver, consolidate, watch satisfaction."}""")
record AccountTierView(
        @Schema(description = "The account") UUID customerId,
        @Schema(description = "Name of the account") String name,

        @Schema(description = "The tier at the time asked for")
        Tier tier,

        @Schema(description = "The tier in the language asked for", examples = "Key account")
        String tierName,

        @Schema(description = "Points from 0 to 100", examples = "63.41")
        BigDecimal score,

        @Schema(description = "Position by score, from 1") int rank,

        @Schema(description = "How many accounts were ranked")
        long accounts,

        @Schema(description = "From when on the account has had this tier")
        Instant since,

        @Schema(description = "What gave it") TierCause cause,

        @Schema(description = "What the run's score came to; another than the tier where it was promoted or overridden")
        Tier earnedTier,

        @Schema(description = "The manager's word that decides; absent without one")
        OverrideView override,

        @Schema(description = "Trade after this time did not count")
        Instant asOf,

        @Schema(description = "The run that scored the account")
        UUID tierRunId,

        @Schema(description = "Version of the tier model that the run used, from 1")
        int modelVersion,

        @Schema(description = "Reporting currency of all amounts", examples = "GBP")
        String currency,

        @Schema(description = "Grows by one whenever the tier changes")
        long version,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "The tier before this one; null for the account's first")
        Tier previousTier,

        @Schema(description = "The same in sentences") List<String> explanation,

        @Schema(description = "The five factors of the score, each with its parts")
        List<FactorView> factors,

        @Schema(description = "What would lift the account; absent for key accounts")
        LiftView lift,

        @Schema(description = "How accounts of this tier are handled")
        String strategy) {

    @Schema(name = "HeldTierOverride", examples = """
                    {"id":"01930d72-3c10-7e31-9d02-6f5a7b8c9d01","reason":"Opens three branches this spring",
                     "setBy":"m.chen","until":"2027-06-30T00:00:00Z"}""")
    record OverrideView(
            @Schema(description = "The override") @NotNull UUID id,

            @Schema(description = "Why the manager set the tier") @NotNull String reason,

            @Schema(description = "Subject of the manager's token") @NotNull String setBy,

            @Schema(description = "When it ends by itself") @NotNull Instant until) {}

    static AccountTierView of(AccountTier account, Texts texts) {
        Assignment assignment = account.assignment();
        TierRun run = account.run();
        return new AccountTierView(
                account.customerId(),
                account.name(),
                account.tier(),
                texts.of("tier", account.tier()),
                Figures.hundredths(assignment.score()),
                assignment.rank(),
                run.result().accounts(),
                account.period().from(),
                account.period().cause(),
                assignment.earned(),
                account.override()
                        .map(held -> new OverrideView(held.id(), held.reason(), held.setBy(), held.until()))
                        .orElse(null),
                run.asOf(),
                run.id(),
                run.modelVersion(),
                account.model().currency().getCurrencyCode(),
                account.version(),
                account.previous().orElse(null),
                new TierExplanation(account, texts).sentences(),
                assignment.accountScore().factors().stream()
                        .map(factor -> FactorView.of(factor, texts))
                        .toList(),
                account.lift().map(lift -> LiftView.of(lift, texts)).orElse(null),
                texts.of("strategy", account.tier()));
    }
}
