package dev.guanxi.segmentation.tier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts ranked and cut into tiers by quota (S3).
 *
 * <p>Whoever a manager's override puts into a tier takes one of its seats first. The other seats fill from the best.
 * Whoever held a tier or a better one before competes for it with the margin added to the score, so an account loses its
 * seat only to one that beats it by more than the margin, and accounts near a cut do not flap. Seats are counted first,
 * so the margin never changes how many there are.
 */
final class Cut {

    private final Standings accounts;
    private final int marginHundredths;
    private final int[] ranks;
    private final Tier[] tiers;
    private final Map<Tier, Integer> lowest = new EnumMap<>(Tier.class);
    private final Map<Tier, Integer> tiedOut = new EnumMap<>(Tier.class);

    private Cut(Standings accounts, double margin) {
        this.accounts = accounts;
        this.marginHundredths = (int) Math.round(margin * 100);
        this.ranks = new int[accounts.size()];
        this.tiers = new Tier[accounts.size()];
    }

    static Cut of(TierModel model, Standings accounts) {
        Cut cut = new Cut(accounts, model.margin());
        int[] order = cut.rank();
        Map<Tier, Integer> taken = cut.seatOverridden();
        Map<Tier, Integer> seats = Quota.freeSeats(model.quotas(), accounts.size(), taken);
        for (Tier tier : Tier.values()) {
            cut.fill(tier, seats.get(tier), order);
        }
        return cut;
    }

    /** Position by score, from 1, of the account at {@code index} of what was cut. */
    int rank(int index) {
        return ranks[index];
    }

    Tier tier(int index) {
        return tiers[index];
    }

    /** What the score alone comes to: the best tier whose lowest score it reaches. */
    Tier earned(int index) {
        for (Tier tier : Tier.values()) {
            Integer inside = lowest.get(tier);
            if (inside != null && accounts.hundredths(index) >= inside) {
                return tier;
            }
        }
        return Tier.SMALL;
    }

    /** The lowest score that earned a seat in a tier; empty for a tier where none did. */
    Optional<Double> lowestScore(Tier tier) {
        return Optional.ofNullable(lowest.get(tier)).map(score -> score / 100.0);
    }

    /** The score that an account from below must beat next time: the lowest inside plus the margin. */
    Optional<Double> entryScore(Tier tier) {
        return Optional.ofNullable(lowest.get(tier)).map(score -> (score + marginHundredths) / 100.0);
    }

    /** How many accounts have the lowest score of a tier and yet, by the rule for ties, no seat in it. */
    int tiedOut(Tier tier) {
        return tiedOut.getOrDefault(tier, 0);
    }

    private int[] rank() {
        int[] order = accounts.bestFirst();
        for (int position = 0; position < order.length; position++) {
            ranks[order[position]] = position + 1;
        }
        return order;
    }

    private Map<Tier, Integer> seatOverridden() {
        Map<Tier, Integer> taken = new EnumMap<>(Tier.class);
        for (int index = 0; index < tiers.length; index++) {
            tiers[index] = accounts.overridden(index);
            if (tiers[index] != null) {
                taken.merge(tiers[index], 1, Integer::sum);
            }
        }
        return taken;
    }

    /** Merges those who were there before, the margin in their favour, with the others; both come in order of rank. */
    private void fill(Tier tier, int seats, int[] order) {
        int before = next(tier, true, order, 0);
        int fresh = next(tier, false, order, 0);
        for (int seat = 0; seat < seats; seat++) {
            if (fresh == order.length || before < order.length && keeps(order[before], order[fresh])) {
                seat(order[before], tier);
                before = next(tier, true, order, before + 1);
            } else {
                seat(order[fresh], tier);
                fresh = next(tier, false, order, fresh + 1);
            }
        }
        countTies(tier, order);
    }

    private int next(Tier tier, boolean wasThere, int[] order, int from) {
        int at = from;
        while (at < order.length && (tiers[order[at]] != null || accounts.wasAtLeast(order[at], tier) != wasThere)) {
            at++;
        }
        return at;
    }

    private boolean keeps(int before, int fresh) {
        return accounts.hundredths(before) + marginHundredths >= accounts.hundredths(fresh);
    }

    private void seat(int index, Tier tier) {
        tiers[index] = tier;
        lowest.merge(tier, accounts.hundredths(index), Math::min);
    }

    private void countTies(Tier tier, int[] order) {
        Integer inside = lowest.get(tier);
        int tied = 0;
        for (int at = 0; inside != null && at < order.length; at++) {
            tied += tiers[order[at]] == null && accounts.hundredths(order[at]) == inside ? 1 : 0;
        }
        tiedOut.put(tier, tied);
    }
}
