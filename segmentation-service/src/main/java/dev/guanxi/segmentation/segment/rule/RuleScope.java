package dev.guanxi.segmentation.segment.rule;

import java.util.Set;

/**
 * What the author of a rule may refer to.
 *
 * @param confidential whether facts that only managers see are among them
 * @param segments codes of the segments that may be asked for by {@code inSegment}; null for all that are or were
 */
public record RuleScope(boolean confidential, Set<String> segments) {

    public RuleScope {
        segments = segments == null ? null : Set.copyOf(segments);
    }

    /** Of a rule that was found right when it was written. */
    public static RuleScope ofKept() {
        return new RuleScope(true, null);
    }

    /** Whether the rule is being written; what was kept before a check was there stays as it is. */
    boolean isWriting() {
        return segments != null;
    }

    boolean knows(String segment) {
        return segments == null || segments.contains(segment);
    }
}
