package dev.guanxi.customer.purification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one group of parts comes to by itself (C6): the visible value, the hidden value, the answers to the standard questions.
 *
 * @param weight of its parts together
 * @param points from 0 to 100, the mean of its parts' points by weight; absent where none of them counts
 */
@Schema(name = "PurifiedProspectSubtotal", examples = """
                {"group":"VISIBLE_VALUE","weight":30,"points":71.83}""")
public record Subtotal(Part.Group group, int weight, BigDecimal points) {

    /** Of all groups, in their order. */
    static List<Subtotal> of(List<PartScore> parts) {
        return Arrays.stream(Part.Group.values())
                .map(group -> of(
                        group,
                        parts.stream()
                                .filter(one -> one.part().group() == group)
                                .toList()))
                .toList();
    }

    private static Subtotal of(Part.Group group, List<PartScore> parts) {
        int weight = parts.stream().mapToInt(PartScore::weight).sum();
        long weighted = parts.stream()
                .mapToLong(one -> (long) one.weight() * one.finding().hundredths())
                .sum();
        return new Subtotal(
                group,
                weight,
                weight == 0
                        ? null
                        : BigDecimal.valueOf(weighted, 2).divide(BigDecimal.valueOf(weight), 2, RoundingMode.HALF_UP));
    }
}
