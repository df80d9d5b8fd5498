package dev.guanxi.customer.exit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How regularly one customer buys (C15), by the days between its days with a purchase. Quantiles are by nearest rank: the
 * smallest gap that at least this share of the gaps does not exceed.
 */
final class BuyingRhythm {

    private static final BigDecimal LOWER_QUARTILE = new BigDecimal("0.25");
    private static final BigDecimal UPPER_QUARTILE = new BigDecimal("0.75");

    private final List<Integer> gaps;

    /** @param gaps days between purchase days, in any order, each at least 1 */
    BuyingRhythm(List<Integer> gaps) {
        this.gaps = gaps.stream().sorted().toList();
    }

    /**
     * Whether a customer who bought on these days has stopped buying on another.
     *
     * @param days each once, in order; none if it never bought
     */
    static boolean isBroken(List<LocalDate> days, LocalDate on, RhythmLimits limits) {
        List<Integer> gaps = IntStream.range(1, days.size())
                .mapToObj(i -> (int) ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                .toList();
        return !gaps.isEmpty()
                && new BuyingRhythm(gaps).isBrokenBy(ChronoUnit.DAYS.between(days.get(days.size() - 1), on), limits);
    }

    int purchaseDays() {
        return gaps.size() + 1;
    }

    /** Whether there are days enough to speak of a rhythm; without, no silence is one. */
    boolean isKnown(RhythmLimits limits) {
        return !gaps.isEmpty() && purchaseDays() >= limits.minPurchaseDays();
    }

    /** The gap in the middle, of two the mean. */
    BigDecimal median() {
        int middle = gaps.size() / 2;
        int lower = gaps.get((gaps.size() - 1) / 2);
        return BigDecimal.valueOf(lower + gaps.get(middle)).divide(BigDecimal.valueOf(2));
    }

    /** Days between the quartiles of the gaps: 0 for who buys by the calendar. */
    int spread() {
        return quantile(UPPER_QUARTILE) - quantile(LOWER_QUARTILE);
    }

    private int quantile(BigDecimal share) {
        int rank = share.multiply(BigDecimal.valueOf(gaps.size()))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return gaps.get(Math.max(rank, 1) - 1);
    }

    /** The longest silence, in days, that is still no exit; whole days, so that a part of a day is let pass. */
    int allowedDays(RhythmLimits limits) {
        int byMedian = median().multiply(limits.factor())
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return Math.max(limits.floorDays(), Math.max(byMedian, quantile(limits.quantile())));
    }

    /** Whether a customer with this rhythm has stopped buying when its last purchase was so many days ago. */
    boolean isBrokenBy(long silentDays, RhythmLimits limits) {
        return isKnown(limits) && silentDays > allowedDays(limits);
    }
}
