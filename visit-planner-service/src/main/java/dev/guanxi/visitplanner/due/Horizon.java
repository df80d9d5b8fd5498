package dev.guanxi.visitplanner.due;

import java.time.Duration;
import java.time.Instant;

/** The moment asked about, and how far ahead to look from it. */
record Horizon(Instant asOf, Duration within) {

    Instant until() {
        return asOf.plus(within);
    }
}
