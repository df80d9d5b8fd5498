package dev.guanxi.segmentation.segment.rule;

import java.util.Set;

/**
 * What the author of a rule may refer to.
 *
 * @param confidential whether facts that only managers see are among them
 * @param segments codes of the segments that may be asked for by {@code inSegment}
 */
public record RuleScope(boolean confidential, Set<String> segments) {

    public RuleScope {
        segments = Set.copyOf(segments);
    }
}
