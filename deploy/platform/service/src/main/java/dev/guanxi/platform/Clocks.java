package dev.guanxi.platform;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The clock that services ask for the time, so that tests can set another. */
@Singleton
public final class Clocks {

    /** A time that is answered before it was stored equals the one that is read later. */
    private static final Duration DATABASE_PRECISION = Duration.of(1, ChronoUnit.MICROS);

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), DATABASE_PRECISION);
    }
}
