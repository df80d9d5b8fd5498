package dev.guanxi.segmentation.budget;

import dev.guanxi.segmentation.tier.Tier;
import dev.guanxi.segmentation.tier.TierShares.Moves;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the moves of a run cost in sales time, as it is shown. */
@Schema(
        name = "TierRunSalesTime",
        description = "Sales time per account and week before and after a run",
        examples = """
                {"tierRunId":"01930d70-1c20-7a41-8f02-6d3e5f7a9b01","accountManagers":4,"hoursPerWeek":40,
                 "tiers":[{"tier":"KEY","accountsBefore":434,"accountsAfter":434,"shareBefore":40,"shareAfter":40,
                           "minutesPerWeekBefore":3840.0,"minutesPerWeekAfter":3840.0,
                           "minutesPerAccountBefore":8.84,"minutesPerAccountAfter":8.84}],
                 "moves":[{"from":"ORDINARY","to":"KEY","accounts":12,"minutesPerAccount":6.64,
                           "minutesPerWeek":79.68}]}""")
record TierRunTimeView(
        @Schema(description = "The run") UUID tierRunId,

        @Schema(description = "How many account managers share the work")
        int accountManagers,

        @Schema(description = "Sales time of one account manager")
        int hoursPerWeek,

        @Schema(description = "The best first") List<TierTime> tiers,

        @Schema(description = "Accounts that stay are not in it")
        List<MoveTime> moves) {

    @Schema(name = "TierRunSalesTimeOfTier", description = "Minutes in a week; shares in percent of all sales time")
    record TierTime(
            @Schema(description = "The tier") Tier tier,

            @Schema(description = "Accounts in it before the run")
            long accountsBefore,

            @Schema(description = "Accounts in it after the run")
            long accountsAfter,

            @Schema(description = "Percent of sales time before the run")
            int shareBefore,

            @Schema(description = "Percent of sales time after the run")
            int shareAfter,

            @Schema(description = "Minutes a week of all its accounts together, before the run")
            BigDecimal minutesPerWeekBefore,

            @Schema(description = "The same after the run") BigDecimal minutesPerWeekAfter,
            @Schema(description = "Cut to a hundredth") BigDecimal minutesPerAccountBefore,

            @Schema(description = "Likewise") BigDecimal minutesPerAccountAfter) {}

    @Schema(name = "TierRunSalesTimeOfMove")
    record MoveTime(
            @Schema(description = "Absent for accounts that had no tier")
            Tier from,

            @Schema(description = "The tier after the run") Tier to,

            @Schema(description = "How many accounts move so")
            long accounts,

            @Schema(description = "What one account gains in a week; negative where it loses")
            BigDecimal minutesPerAccount,

            @Schema(description = "The same for all of them together, rounded once")
            BigDecimal minutesPerWeek) {}

    static TierRunTimeView of(Moves moves, Capacity capacity) {
        TimeBudget before = new TimeBudget(moves.sharesBefore(), capacity.perWeek());
        TimeBudget after = new TimeBudget(moves.sharesAfter(), capacity.perWeek());
        MoveCost cost = new MoveCost(before, moves.accountsBefore(), after, moves.accountsAfter());
        return new TierRunTimeView(
                moves.tierRunId(),
                capacity.accountManagers(),
                capacity.hoursPerWeek(),
                Arrays.stream(Tier.values())
                        .map(tier -> time(tier, moves, before, after, cost))
                        .toList(),
                moves.moves().stream().map(move -> time(move, cost)).toList());
    }

    private static TierTime time(Tier tier, Moves moves, TimeBudget before, TimeBudget after, MoveCost cost) {
        return new TierTime(
                tier,
                moves.accountsBefore().getOrDefault(tier, 0L),
                moves.accountsAfter().getOrDefault(tier, 0L),
                before.percent(tier),
                after.percent(tier),
                before.minutes(tier),
                after.minutes(tier),
                cost.minutesBefore(tier),
                cost.minutesAfter(tier));
    }

    private static MoveTime time(Moves.Move move, MoveCost cost) {
        return new MoveTime(
                move.from(),
                move.to(),
                move.accounts(),
                cost.ofMove(move.from(), move.to(), 1),
                cost.ofMove(move.from(), move.to(), move.accounts()));
    }
}
