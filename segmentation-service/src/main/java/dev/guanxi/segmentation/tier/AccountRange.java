package dev.guanxi.segmentation.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A stretch of the accounts in the order of their ids.
 *
 * @param first position of its first account among all, from 0
 * @param after the id after which it begins
 * @param last the highest id that belongs to it
 */
record AccountRange(int first, UUID after, UUID last) {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID LAST_OF_ALL = new UUID(-1, -1);

    /**
     * All accounts, {@code size} in each range and what is left in the last.
     *
     * @param bounds ids of every {@code size}-th account, ascending
     */
    static List<AccountRange> between(List<UUID> bounds, int size) {
        List<AccountRange> ranges = new ArrayList<>();
        UUID after = BEFORE_ALL;
        for (UUID bound : bounds) {
            ranges.add(new AccountRange(ranges.size() * size, after, bound));
            after = bound;
        }
        ranges.add(new AccountRange(ranges.size() * size, after, LAST_OF_ALL));
        return ranges;
    }
}
