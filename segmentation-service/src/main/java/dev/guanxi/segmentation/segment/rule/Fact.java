package dev.guanxi.segmentation.segment.rule;

import dev.guanxi.segmentation.activity.FactGroup;
import java.util.List;

/**
 * Something known of a customer that a rule may ask for.
 *
 * @param name as rules write it: {@code customer.kind}; windows with their days: {@code purchases.count(90)}
 * @param group of facts that change together
 * @param unit days, points, the reporting currency …; empty if it has none
 * @param series the moments that it is computed from; empty for what is stored as it is
 * @param values all values that a text can have; empty if it may be any
 * @param confidential whether only managers may use it
 */
public record Fact(
        String name,
        FactGroup group,
        FactType type,
        Passing passing,
        String unit,
        String series,
        List<String> values,
        boolean confidential) {

    /** Days since something that never was: longer than any number of days. */
    public static final long NEVER = 1_000_000;

    public static final int LONGEST_WINDOW = 3_650;

    public Fact {
        values = List.copyOf(values);
    }

    public boolean isWindow() {
        return passing == Passing.WINDOW;
    }

    /** Whether a window tells the mean amount and not their sum. */
    boolean isMean() {
        return isWindow() && "average".equals(member());
    }

    /** The part before the point: what the fact is about. */
    String subject() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The part after the point. */
    String member() {
        return name.substring(name.indexOf('.') + 1);
    }
}
