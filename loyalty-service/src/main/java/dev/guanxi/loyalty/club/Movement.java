package dev.guanxi.loyalty.club;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * A change of the amount a customer has collected in a club.
 *
 * @param amount net amount in the club's currency; below zero for money given back
 * @param purchase whether a purchase made it: only a purchase starts the collecting
 */
record Movement(Instant at, BigDecimal amount, boolean purchase) {

    Movement {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(amount, "amount");
    }
}
