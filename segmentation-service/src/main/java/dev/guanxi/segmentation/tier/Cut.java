package dev.guanxi.segmentation.tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts ranked and cut into tiers by quota (S3).
 *
 * <p>Tiers fill from the best. Whoever held a tier or a better one before competes for it with the margin added to the
 * score, so an account loses its seat only to one that beats it by more than the margin, and accounts near a cut do not
 * flap. Seats are counted first, so the margin never changes how many there are.
 */
final class Cut {

    private final int[] ranks;
    private final Tier[] tiers;
    private final Map<Tier, Double> lowest = new EnumMap<>(Tier.class);
    private final double margin;

    private Cut(int accounts, double margin) {
        this.ranks = new int[accounts];
        this.tiers = new Tier[accounts];
        this.margin = margin;
    }

    static Cut of(TierModel model, List<Standing> accounts) {
        Cut cut = new Cut(accounts.size(), model.margin());
        Map<Tier, Integer> seats = Quota.seats(model.quotas(), accounts.size());
        List<Integer> waiting = cut.rank(accounts);
        for (Tier tier : Tier.values()) {
            waiting = cut.fill(tier, seats.get(tier), waiting, accounts);
        }
        return cut;
    }

    /** Position by score, from 1, of the account at {@code index} of the list that was cut. */
    int rank(int index) {
        return ranks[index];
    }

    Tier tier(int index) {
        return tiers[index];
    }

    /** The lowest score inside a tier; empty for a tier without accounts. */
    Optional<Double> lowestScore(Tier tier) {
        return Optional.ofNullable(lowest.get(tier));
    }

    /** The score that an account from below must beat next time: the lowest inside plus the margin. */
    Optional<Double> entryScore(Tier tier) {
        return lowestScore(tier).map(score -> Math.round((score + margin) * 100) / 100.0);
    }

    private List<Integer> rank(List<Standing> accounts) {
        List<Integer> order = new ArrayList<>(accounts.size());
        for (int index = 0; index < accounts.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.comparing(accounts::get, Standing.BEST_FIRST));
        int rank = 1;
        for (int index : order) {
            ranks[index] = rank++;
        }
        return order;
    }

    /** Gives the tier's seats to the best of those waiting, who come in order of rank; returns who still waits. */
    private List<Integer> fill(Tier tier, int seats, List<Integer> waiting, List<Standing> accounts) {
        List<Integer> contest = new ArrayList<>(waiting);
        contest.sort(Comparator.comparingLong((Integer index) -> -claim(accounts.get(index), tier))
                .thenComparing(index -> !accounts.get(index).wasAtLeast(tier))
                .thenComparingInt(index -> ranks[index]));
        contest.subList(0, seats).forEach(index -> seat(index, tier, accounts.get(index)));
        List<Integer> left = new ArrayList<>(waiting.size() - seats);
        for (int index : waiting) {
            if (tiers[index] == null) {
                left.add(index);
            }
        }
        return left;
    }

    private long claim(Standing account, Tier tier) {
        return account.hundredths(account.wasAtLeast(tier) ? margin : 0);
    }

    private void seat(int index, Tier tier, Standing account) {
        tiers[index] = tier;
        lowest.merge(tier, account.score(), Math::min);
    }
}
