package dev.guanxi.segmentation.segment;

import java.time.Instant;
import java.util.UUID;

/**
 * A group of customers, defined by a rule.
 *
 * @param version its ETag
 * @param ruleVersion of the rule: a changed rule has the next number
 * @param confidential whether it reads what only managers may see
 * @param activatedAt null while it never was active
 */
record Segment(
        UUID id,
        String code,
        String name,
        String description,
        SegmentState state,
        long version,
        int ruleVersion,
        String rule,
        boolean confidential,
        Instant activatedAt,
        String createdBy,
        Instant createdAt,
        Instant changedAt) {

    SegmentData data() {
        return new SegmentData(name, description, rule, state);
    }
}
