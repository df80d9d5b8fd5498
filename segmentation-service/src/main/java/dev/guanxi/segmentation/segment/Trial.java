package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.segment.rule.CompiledRule;
import dev.guanxi.segmentation.segment.rule.FactSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A rule that is tried on one customer after the other, at one moment. */
final class Trial {

    private final CompiledRule rule;
    private final Instant now;
    private final List<UUID> members = new ArrayList<>();
    private long asked;
    private long undecided;

    Trial(CompiledRule rule, Instant now) {
        this.rule = rule;
        this.now = now;
    }

    /** @param segments codes of the segments that the customer is in */
    void ask(FactSheet sheet, Collection<String> segments) {
        asked++;
        switch (rule.answer(sheet, segments, now)) {
            case HOLDS -> members.add(sheet.customerId());
            case UNDECIDED -> undecided++;
            case FAILS -> {
                // not a member
            }
        }
    }

    List<UUID> members() {
        return members;
    }

    long asked() {
        return asked;
    }

    /** Those of whom it cannot be said; they are no members either. */
    long undecided() {
        return undecided;
    }
}
