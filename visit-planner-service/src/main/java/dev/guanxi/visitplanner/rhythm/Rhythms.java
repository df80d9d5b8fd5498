package dev.guanxi.visitplanner.rhythm;

import dev.guanxi.platform.problem.Refusal;
import java.util.EnumMap;
import java.util.Map;

/**
 * The visit rhythm of each tier, in days (V5). An account whose tier is not known yet is visited like a small one.
 *
 * <p>The defaults make the shares of S1 come true: key accounts are 10 % of the customers and get 40 % of the sales
 * time, ordinary 30 % and 30 %, small 60 % and 30 %. With visits of equal length that asks for rhythms in the ratio
 * 1 : 4 : 8, and a key account is seen every second week.
 */
public record Rhythms(int key, int ordinary, int small) {

    public static final Rhythms DEFAULT = new Rhythms(14, 56, 112);

    public Rhythms {
        Rhythm.check(key, "/days/KEY");
        Rhythm.check(ordinary, "/days/ORDINARY");
        Rhythm.check(small, "/days/SMALL");
    }

    /** Reads them by tier; refuses a tier that is missing. */
    static Rhythms of(Map<Tier, Integer> days) {
        for (Tier tier : Tier.values()) {
            if (days.get(tier) == null) {
                throw Refusal.invalidField(
                        "RHYTHM_MISSING", "/days/" + tier, null, "Name the days of every tier: KEY, ORDINARY, SMALL.");
            }
        }
        return new Rhythms(days.get(Tier.KEY), days.get(Tier.ORDINARY), days.get(Tier.SMALL));
    }

    /** Days by tier, in the order of the tiers. */
    Map<Tier, Integer> days() {
        return new EnumMap<>(Map.of(Tier.KEY, key, Tier.ORDINARY, ordinary, Tier.SMALL, small));
    }

    /**
     * The rhythm of one account.
     *
     * @param tier null while it is not known
     * @param agreed days agreed for this customer, which go before the tier's; null where there is no such agreement
     */
    public Rhythm of(Tier tier, Integer agreed) {
        if (agreed != null) {
            return new Rhythm(agreed, Rhythm.Source.CUSTOMER);
        }
        return tier == null
                ? new Rhythm(small, Rhythm.Source.TIER_UNKNOWN)
                : new Rhythm(days(tier), Rhythm.Source.TIER);
    }

    private int days(Tier tier) {
        return switch (tier) {
            case KEY -> key;
            case ORDINARY -> ordinary;
            case SMALL -> small;
        };
    }
}
