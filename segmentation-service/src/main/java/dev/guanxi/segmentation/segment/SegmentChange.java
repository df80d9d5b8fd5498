package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;

/** A change of a segment, and what follows from it. */
record SegmentChange(Segment current, SegmentData asked) {

    /** @throws Refusal for what a segment in this state cannot become */
    void check() {
        if (!current.state().maySucceed(asked.state())) {
            throw Refusal.unprocessable(
                    "SEGMENT_STATE_INVALID",
                    "/state",
                    asked.state(),
                    "From DRAFT to ACTIVE, and from ACTIVE to RETIRED; it is " + current.state() + ".");
        }
        if (current.state() == SegmentState.RETIRED && changesRule()) {
            throw Refusal.unprocessable(
                    "SEGMENT_RETIRED", "/rule", asked.rule(), "A retired segment keeps its last rule; make another.");
        }
    }

    boolean changesRule() {
        return !current.rule().equals(asked.rule());
    }

    boolean activates() {
        return current.state() == SegmentState.DRAFT && asked.state() == SegmentState.ACTIVE;
    }

    boolean retires() {
        return current.state() == SegmentState.ACTIVE && asked.state() == SegmentState.RETIRED;
    }

    /** Whether customers may enter or leave by it. */
    boolean touchesMembers() {
        return activates() || retires() || current.state() == SegmentState.ACTIVE && changesRule();
    }

    /** Whether the rule must be looked at: what a draft refers to may be active no longer. */
    boolean needsReading() {
        return changesRule() || activates();
    }

    Segment result(boolean confidential, Instant now) {
        return new Segment(
                current.id(),
                current.code(),
                asked.name(),
                asked.description(),
                asked.state(),
                current.version() + 1,
                changesRule() ? current.ruleVersion() + 1 : current.ruleVersion(),
                asked.rule(),
                confidential,
                activates() ? now : current.activatedAt(),
                current.createdBy(),
                current.createdAt(),
                now);
    }
}
