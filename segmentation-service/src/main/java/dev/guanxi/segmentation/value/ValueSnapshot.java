package dev.guanxi.segmentation.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The value of all customers as of a time.
 *
 * @param scale scores single customers; null while nobody has bought
 * @param sums by scores, those without customers left out
 * @param returns in the reporting currency
 * @param excluded purchases in other currencies
 */
record ValueSnapshot(Instant asOf, RfmScale scale, List<ScoredSum> sums, Returns returns, List<Excluded> excluded) {

    ValueSnapshot {
        sums = List.copyOf(sums);
        excluded = List.copyOf(excluded);
    }

    /** Whether customers stand about where the other had them: as many were compared, give or take a tenth. */
    boolean isLike(ValueSnapshot other) {
        long before = other == null ? 0 : other.customers();
        return Math.abs(customers() - before) * 10 <= before;
    }

    /** Returns are counted, but deducted from nothing. */
    record Returns(long count, BigDecimal total) {}

    /** @param spent in that currency; null in snapshots that were kept before it was told */
    record Excluded(String currency, long purchases, BigDecimal spent) {}

    /** All ten, in their fixed order. */
    List<GroupSum> groups() {
        return GroupSum.of(sums);
    }

    long purchases() {
        return sums.stream().mapToLong(ScoredSum::purchases).sum();
    }

    BigDecimal spent() {
        return sums.stream().map(ScoredSum::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long customers() {
        return sums.stream().mapToLong(ScoredSum::customers).sum();
    }
}
