package dev.guanxi.segmentation.segment.rule;

import java.time.Instant;

/** What windows of a rule are asked of: a customer's purchases, visits and the like, as of now. */
record Subject(FactSheet sheet, Instant now) {

    Object value(Fact fact, long days) {
        return sheet.value(fact, now, days);
    }
}
