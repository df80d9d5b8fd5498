package dev.guanxi.segmentation.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The value of all customers as of a time.
 *
 * @param scale scores single customers; empty while nobody has bought
 * @param groups all ten, in their fixed order
 * @param returns in the reporting currency
 * @param excluded purchases in other currencies
 */
record ValueSnapshot(
        Instant asOf, Optional<RfmScale> scale, List<GroupSum> groups, Returns returns, List<Excluded> excluded) {

    /** Returns are counted, but deducted from nothing. */
    record Returns(long count, BigDecimal total) {}

    record Excluded(String currency, long purchases) {}

    static ValueSnapshot of(Instant asOf, List<Buying> customers, Returns returns, List<Excluded> excluded) {
        if (customers.isEmpty()) {
            return new ValueSnapshot(asOf, Optional.empty(), GroupSum.NONE, returns, excluded);
        }
        RfmScale scale = RfmScale.of(asOf, customers);
        return new ValueSnapshot(asOf, Optional.of(scale), GroupSum.of(asOf, customers, scale), returns, excluded);
    }

    long purchases() {
        return groups.stream().mapToLong(GroupSum::purchases).sum();
    }

    BigDecimal spent() {
        return groups.stream().map(GroupSum::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long customers() {
        return groups.stream().mapToLong(GroupSum::customers).sum();
    }
}
