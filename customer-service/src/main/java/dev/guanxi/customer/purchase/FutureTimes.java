package dev.guanxi.customer.purchase;

import dev.guanxi.platform.problem.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Refuses what has not happened yet. */
@Singleton
public final class FutureTimes {

    /** Clocks of tills differ; more than this is a mistake. */
    static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    private final Clock clock;

    public FutureTimes(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refusal if the time is more than {@link #CLOCK_TOLERANCE} ahead */
    public void refuse(String pointer, Instant when) {
        if (when.isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            throw Refusal.unprocessable("IN_FUTURE", pointer, when, "A time that has come.");
        }
    }
}
