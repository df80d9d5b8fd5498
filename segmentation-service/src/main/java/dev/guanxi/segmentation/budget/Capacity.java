package dev.guanxi.segmentation.budget;

import java.time.Duration;

/**
 * How much sales time there is.
 *
 * @param accountManagers from 1 to {@value #MOST_MANAGERS}
 * @param hoursPerWeek sales time of one of them, from 1 to {@value #HOURS_OF_A_WEEK}
 */
record Capacity(int accountManagers, int hoursPerWeek) {

    static final int MOST_MANAGERS = 100_000;
    static final int HOURS_OF_A_WEEK = 168;

    Duration perWeek() {
        return Duration.ofHours((long) accountManagers * hoursPerWeek);
    }
}
