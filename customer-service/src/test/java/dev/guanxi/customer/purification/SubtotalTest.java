package dev.guanxi.customer.purification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SubtotalTest {

    private static PartScore score(Part part, int weight, int hundredths) {
        return new PartScore(part, weight, new Finding(hundredths, "unknown", List.of()));
    }

    @Test
    void eachGroupIsTheMeanOfItsPartsByWeight() {
        List<Subtotal> subtotals = Subtotal.of(List.of(
                score(Part.PROFILE_FIT, 15, 10_000),
                score(Part.COMPETITION, 8, 6_000),
                score(Part.DISTANCE, 7, 2_500),
                score(Part.GROWTH, 10, 7_500),
                score(Part.LEAD, 0, 10_000)));

        assertThat(subtotals)
                .containsExactly(
                        new Subtotal(Part.Group.VISIBLE_VALUE, 30, new BigDecimal("71.83")),
                        new Subtotal(Part.Group.HIDDEN_VALUE, 10, new BigDecimal("75.00")),
                        new Subtotal(Part.Group.STANDARD_QUESTION, 0, null));
    }

    /** Up to the rounding of each. */
    @Property
    void theyAddUpToTheValueByTheirWeights(
            @ForAll @Size(12) List<@IntRange(max = 100) Integer> weights,
            @ForAll @Size(12) List<@IntRange(max = Finding.FULL) Integer> hundredths) {
        List<PartScore> parts = IntStream.range(0, 12)
                .mapToObj(i -> score(Part.values()[i], weights.get(i), hundredths.get(i)))
                .toList();
        double all = IntStream.range(0, 12)
                .mapToDouble(i -> weights.get(i) * hundredths.get(i) / 100.0)
                .sum();
        int weight = weights.stream().mapToInt(Integer::intValue).sum();

        List<Subtotal> subtotals = Subtotal.of(parts);

        assertThat(subtotals).extracting(Subtotal::group).containsExactly(Part.Group.values());
        assertThat(subtotals.stream().mapToInt(Subtotal::weight).sum()).isEqualTo(weight);
        double sum = subtotals.stream()
                .filter(one -> one.points() != null)
                .mapToDouble(one -> one.weight() * one.points().doubleValue())
                .sum();
        assertThat(Math.abs(sum - all)).isLessThanOrEqualTo(0.005 * weight + 1e-6);
    }
}
