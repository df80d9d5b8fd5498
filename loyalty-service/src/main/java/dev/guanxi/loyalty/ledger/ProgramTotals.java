package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.backfill.Backfill;
import dev.guanxi.loyalty.ledger.Earning.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A program's sums as of a moment, exact, for reconciliation.
 *
 * @param backfill complete figures only once it is DONE
 * @param members customers with at least one purchase that earned
 * @param purchases what was made of the purchases within the program's validity, by outcome
 * @param proof three figures kept apart that must agree; about the books as they are now, whatever was asked
 * @param heard what the service has heard of all customers by then, per currency, whatever the program made of it
 */
@Schema(description = "A program's sums as of a moment, exact to the last decimal, for reconciliation.", examples = """
                {"programId":"019a9f00-0000-7000-8000-000000000001","asOf":"2011-12-11T00:00:00Z",
                 "backfill":{"state":"DONE","customers":4372,"startedAt":"2026-01-05T09:00:00Z",
                             "finishedAt":"2026-01-05T09:00:04Z"},
                 "points":{"issued":56,"reversed":15,"expired":0,"lapsed":0,"outstanding":41,"entries":3},
                 "members":1,"amounts":{"currency":"GBP","earnedOn":57.40,"reversedOn":15.30,"net":42.10},
                 "purchases":[{"outcome":"EARNED","currency":"GBP","count":2,"amount":57.40}],
                 "heard":[{"currency":"GBP","purchases":2,"purchased":57.40,"returns":1,"returned":15.30,"net":42.10,
                           "unmatchedCredits":0,"unmatchedCredited":0,"waitingLines":0}],
                 "proof":{"entries":3,"sumOfEntries":41,"lots":2,"sumOfOpenLots":41,"sumOfBalances":41,"agrees":true}}""")
public record ProgramTotals(
        UUID programId,
        Instant asOf,
        Backfill backfill,
        Points points,
        long members,
        Amounts amounts,
        List<Judged> purchases,
        List<Heard> heard,
        Proof proof) {

    /**
     * Points by then.
     *
     * @param lapsed what returns could not take back because it had expired before
     * @param outstanding issued less reversed less expired
     */
    @Schema(name = "PointTotals", description = "Sums of the entries effective by then.")
    public record Points(long issued, long reversed, long expired, long lapsed, long outstanding, long entries) {}

    /**
     * Money behind the points, in the program's currency.
     *
     * @param earnedOn net amount of all lines that earned
     * @param reversedOn the part of it, at the purchases' prices, that was returned
     */
    @Schema(description = "Net amounts on which points were earned and reversed.")
    public record Amounts(String currency, BigDecimal earnedOn, BigDecimal reversedOn, BigDecimal net) {}

    /** Purchases with one outcome in one currency. */
    @Schema(name = "JudgedPurchases", description = "Purchases within the program's validity, by outcome.")
    public record Judged(Outcome outcome, String currency, long count, BigDecimal amount) {}

    /**
     * What was heard in one currency.
     *
     * @param net purchased less returned
     * @param unmatchedCredits lines of returns that name no purchase; they are in {@code returned}
     * @param waitingLines lines of returns whose purchase has not been heard of yet; they are in {@code returned}
     */
    @Schema(name = "HeardTotals", description = "All purchases and returns that the service knows of, per currency.")
    public record Heard(
            String currency,
            long purchases,
            BigDecimal purchased,
            long returns,
            BigDecimal returned,
            BigDecimal net,
            long unmatchedCredits,
            BigDecimal unmatchedCredited,
            long waitingLines) {}

    /** The same sum from all entries, from all lots and from all running balances. */
    @Schema(name = "ProgramProof", description = "The same sum from entries, from lots and from balances, kept apart.")
    public record Proof(
            long entries, long sumOfEntries, long lots, long sumOfOpenLots, long sumOfBalances, boolean agrees) {}

    /** Sums over the entries. */
    record EntrySums(
            long issued,
            long reversed,
            long expired,
            long lapsed,
            long entries,
            long members,
            BigDecimal earnedOn,
            BigDecimal reversedOn) {

        Points points() {
            return new Points(issued, reversed, expired, lapsed, issued - reversed - expired, entries);
        }

        Amounts amounts(String currency) {
            return new Amounts(currency, earnedOn, reversedOn, earnedOn.subtract(reversedOn));
        }
    }
}
