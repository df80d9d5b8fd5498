package dev.guanxi.segmentation.shopper.drift;

import dev.guanxi.segmentation.shopper.ShopperType;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/**
 * Who came to a store.
 *
 * @param longRun confirmed sessions of each type in the year before the first week
 * @param weeks the same by the Monday of each week; weeks without any are absent
 */
record StoreMix(long[] longRun, SortedMap<LocalDate, long[]> weeks) {

    static long[] none() {
        return new long[ShopperType.values().length];
    }

    void add(LocalDate week, LocalDate first, ShopperType type, long count) {
        long[] of = week.isBefore(first) ? longRun : weeks.computeIfAbsent(week, one -> none());
        of[type.ordinal()] += count;
    }

    Map<LocalDate, long[]> inOrder() {
        return weeks;
    }
}
