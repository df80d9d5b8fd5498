package dev.guanxi.segmentation.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One value group, summed up.
 *
 * @param recencyDays of all customers together
 * @param purchases of all customers together
 * @param spent by all customers together
 */
record GroupSum(ValueGroup group, long customers, long recencyDays, long purchases, BigDecimal spent) {

    /** All ten groups without customers. */
    static final List<GroupSum> NONE = Arrays.stream(ValueGroup.values())
            .map(group -> of(group, Instant.EPOCH, List.of()))
            .toList();

    /** All ten groups in their fixed order, empty ones too. */
    static List<GroupSum> of(Instant asOf, List<Buying> customers, RfmScale scale) {
        Map<ValueGroup, List<Buying>> members = customers.stream()
                .collect(
                        Collectors.groupingBy(customer -> scale.scores(customer).group()));
        return Arrays.stream(ValueGroup.values())
                .map(group -> of(group, asOf, members.getOrDefault(group, List.of())))
                .toList();
    }

    private static GroupSum of(ValueGroup group, Instant asOf, List<Buying> members) {
        return new GroupSum(
                group,
                members.size(),
                members.stream().mapToLong(member -> member.recency(asOf)).sum(),
                members.stream().mapToLong(Buying::purchases).sum(),
                members.stream().map(Buying::spent).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
