package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.value.lifetime.History;
import dev.guanxi.segmentation.value.lifetime.TimeUnit;
import java.util.UUID;

/**
 * What one customer bought up to the end of a day.
 *
 * @param repeats days with a purchase after the first
 * @param recencyDays from the first purchase to the last
 * @param ageDays from the first purchase to that day
 * @param repeatSpent spent after the first day
 * @param spent spent altogether
 */
record CustomerHistory(UUID customerId, int repeats, int recencyDays, int ageDays, double repeatSpent, double spent) {

    History in(TimeUnit unit) {
        return new History(repeats, unit.of(recencyDays), unit.of(ageDays));
    }

    /** Mean of a day with a purchase. */
    double meanSpend() {
        return spent / (repeats + 1);
    }
}
