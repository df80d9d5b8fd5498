package dev.guanxi.segmentation.value;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * One value group, summed up.
 *
 * @param recencyDays of all customers together
 * @param purchases of all customers together
 * @param spent by all customers together
 */
record GroupSum(ValueGroup group, long customers, long recencyDays, long purchases, BigDecimal spent) {

    /** All ten groups in their fixed order, empty ones too. */
    static List<GroupSum> of(List<ScoredSum> sums) {
        return Arrays.stream(ValueGroup.values())
                .map(group -> of(
                        group, sums.stream().filter(sum -> sum.group() == group).toList()))
                .toList();
    }

    private static GroupSum of(ValueGroup group, List<ScoredSum> sums) {
        return new GroupSum(
                group,
                sums.stream().mapToLong(ScoredSum::customers).sum(),
                sums.stream().mapToLong(ScoredSum::recencyDays).sum(),
                sums.stream().mapToLong(ScoredSum::purchases).sum(),
                sums.stream().map(ScoredSum::spent).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
