package dev.guanxi.segmentation.tier;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Seats per tier: the quotas' percents of all accounts in whole seats, exact to rounding (S1). */
final class Quota {

    private Quota() {}

    /**
     * Largest remainder: every tier gets the whole seats of its percent, and the seats left over go one each to the
     * tiers with the largest remainders, the better tier first where they are equal. Together exactly {@code accounts}.
     */
    static Map<Tier, Integer> seats(Map<Tier, Integer> percents, int accounts) {
        Map<Tier, Integer> seats = new EnumMap<>(Tier.class);
        percents.forEach((tier, percent) -> seats.put(tier, (int) ((long) accounts * percent / 100)));
        int left =
                accounts - seats.values().stream().mapToInt(Integer::intValue).sum();
        List<Tier> byRemainder = percents.keySet().stream()
                .sorted(Comparator.<Tier>comparingLong(tier -> -((long) accounts * percents.get(tier) % 100))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        byRemainder.subList(0, left).forEach(tier -> seats.merge(tier, 1, Integer::sum));
        return seats;
    }

    /**
     * Seats that overrides leave to the others. Overrides take seats of their tier; where there are more of them than it
     * has, the seats that are lacking come from the lowest tiers, so that all tiers together stay exactly
     * {@code accounts}.
     */
    static Map<Tier, Integer> freeSeats(Map<Tier, Integer> percents, int accounts, Map<Tier, Integer> overridden) {
        Map<Tier, Integer> free = seats(percents, accounts);
        overridden.forEach((tier, taken) -> free.merge(tier, -taken, Integer::sum));
        int lacking =
                -free.values().stream().mapToInt(seats -> Math.min(0, seats)).sum();
        free.replaceAll((tier, seats) -> Math.max(0, seats));
        for (int lowest = Tier.values().length - 1; lowest >= 0; lowest--) {
            Tier tier = Tier.values()[lowest];
            int given = Math.min(lacking, free.get(tier));
            free.merge(tier, -given, Integer::sum);
            lacking -= given;
        }
        return free;
    }
}
