package dev.guanxi.loyalty.club;

import java.time.Instant;
import java.util.Objects;

/** A state and the moment since which it held, until the next period of the same customer. */
public record Period(ClubState state, Instant since) {

    public Period {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
    }
}
