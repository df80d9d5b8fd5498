package dev.guanxi.loyalty.club;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer's way through a club.
 *
 * @param amount collected so far, net of returns and credits
 * @param movedAt the last movement that is in {@code amount}; null before the first
 * @param history states in the order of time, each different from the one before; empty before the first purchase
 */
record Membership(BigDecimal amount, Instant movedAt, List<Period> history) {

    /** Before anything was bought. */
    static final Membership NONE = new Membership(BigDecimal.ZERO, null, List.of());

    Membership {
        Objects.requireNonNull(amount, "amount");
        history = List.copyOf(history);
    }

    /** Whether the customer has bought anything that counts. */
    boolean collecting() {
        return !history.isEmpty();
    }

    Optional<Period> current() {
        return collecting() ? Optional.of(history.get(history.size() - 1)) : Optional.empty();
    }

    /** The state that held at a moment; empty before the first purchase. */
    Optional<ClubState> stateAt(Instant moment) {
        return history.stream()
                .filter(period -> !period.since().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(Period::state);
    }
}
