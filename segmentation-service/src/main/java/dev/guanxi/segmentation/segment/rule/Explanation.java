package dev.guanxi.segmentation.segment.rule;

import java.util.List;

/**
 * Why a rule, or a part of it, holds or not.
 *
 * @param condition its text
 * @param holds null where it cannot be said, as after a division by zero
 * @param facts what a single condition compares, with the customer's values
 * @param parts what a combination is made of
 */
public record Explanation(Kind kind, String condition, Boolean holds, List<Value> facts, List<Explanation> parts) {

    /** How the parts make the whole. */
    public enum Kind {
        /** All parts must hold. */
        ALL,
        /** One part must hold. */
        ANY,
        /** The part must not hold. */
        NOT,
        /** A single condition. */
        CONDITION
    }

    /** @param days of a window; 0 for other facts */
    public record Value(Fact fact, long days, Object value) {}

    public Explanation {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }
}
