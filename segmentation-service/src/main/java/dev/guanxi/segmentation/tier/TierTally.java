package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.tier.TierRunResult.Excluded;
import dev.guanxi.segmentation.tier.TierRunResult.Move;
import dev.guanxi.segmentation.tier.TierRunResult.TierSum;
import dev.guanxi.segmentation.tier.TierRunResult.Totals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what a run decides while it decides it. */
final class TierTally {

    private final Map<Tier, Long> accounts = new EnumMap<>(Tier.class);
    private final Map<Tier, BigDecimal> revenue = new EnumMap<>(Tier.class);
    private final Map<Step, Long> moves = new HashMap<>();

    private record Step(Tier from, Tier to) {}

    void count(Assignment assignment) {
        accounts.merge(assignment.tier(), 1L, Long::sum);
        revenue.merge(assignment.tier(), assignment.netRevenue(), BigDecimal::add);
        if (assignment.moved()) {
            moves.merge(new Step(assignment.previousTier(), assignment.tier()), 1L, Long::sum);
        }
    }

    /** What was counted of different accounts, together. */
    static TierTally sum(List<TierTally> tallies) {
        TierTally sum = new TierTally();
        tallies.forEach(sum::add);
        return sum;
    }

    private void add(TierTally other) {
        other.accounts.forEach((tier, count) -> accounts.merge(tier, count, Long::sum));
        other.revenue.forEach((tier, amount) -> revenue.merge(tier, amount, BigDecimal::add));
        other.moves.forEach((step, count) -> moves.merge(step, count, Long::sum));
    }

    TierRunResult result(Cut cut, Totals totals, List<Excluded> excluded) {
        long all = accounts.values().stream().mapToLong(Long::longValue).sum();
        List<TierSum> tiers =
                Arrays.stream(Tier.values()).map(tier -> sum(tier, cut)).toList();
        return new TierRunResult(all, totals, tiers, moves(), excluded);
    }

    private TierSum sum(Tier tier, Cut cut) {
        return new TierSum(
                tier,
                accounts.getOrDefault(tier, 0L),
                revenue.getOrDefault(tier, BigDecimal.ZERO),
                cut.lowestScore(tier).orElse(null),
                cut.entryScore(tier).orElse(null),
                cut.tiedOut(tier));
    }

    private List<Move> moves() {
        return moves.entrySet().stream()
                .map(entry -> new Move(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                .sorted(Comparator.comparing(Move::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Move::to))
                .toList();
    }
}
