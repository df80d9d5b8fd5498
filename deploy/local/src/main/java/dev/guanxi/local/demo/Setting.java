package dev.guanxi.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What every step works with.
 *
 * @param asOf the moment after the last day in the file, for which everything is asked
 * @param patience how long something that should go on may stand still
 */
record Setting(ApiClient api, Screen screen, FileFormat format, Instant asOf, Duration patience) {

    /** The parameter that asks for the past. */
    Map<String, String> atAsOf() {
        return Map.of("asOf", asOf.toString());
    }

    String day() {
        return Figures.day(asOf, format.timeZone());
    }

    void heading(String title) {
        screen.line();
        screen.line(title);
        screen.line();
    }
}
