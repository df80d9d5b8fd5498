package dev.guanxi.loyalty.ledger;

import java.time.Instant;
import java.util.Objects;

/**
 * Points of one origin that expire together; usable within {@code [validFrom, expiresAt)}.
 *
 * @param given points it was opened with
 * @param reversed of these, taken back by returns
 * @param expired of these, gone by expiry
 * @param closed whether its expiry has been entered
 */
public record Lot(long given, long reversed, long expired, Instant validFrom, Instant expiresAt, boolean closed) {

    public Lot {
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(expiresAt, "expiresAt");
        if (!validFrom.isBefore(expiresAt)) {
            throw new IllegalArgumentException(
                    "validFrom %s must be before expiresAt %s".formatted(validFrom, expiresAt));
        }
        if (given < 0 || reversed < 0 || expired < 0 || given - reversed - expired < 0) {
            throw new IllegalArgumentException(
                    "A lot cannot give back more than it was given: given %d, reversed %d,".formatted(given, reversed)
                            + " expired " + expired);
        }
    }

    public static Lot opened(long given, Instant validFrom, Instant expiresAt) {
        return new Lot(given, 0, 0, validFrom, expiresAt, false);
    }

    /** Points still in it: its share of the balance. */
    public long open() {
        return given - reversed - expired;
    }

    public boolean expiredBy(Instant time) {
        return !time.isBefore(expiresAt);
    }

    /** The lot after an entry of its own. */
    public Lot after(Entry entry) {
        if (entry instanceof Entry.Reverse reverse) {
            return new Lot(given, reversed - reverse.points(), expired, validFrom, expiresAt, closed);
        }
        if (entry instanceof Entry.Expire expire) {
            return new Lot(given, reversed, expired - expire.points(), validFrom, expiresAt, true);
        }
        throw new IllegalArgumentException("A lot is opened once, and not by " + entry);
    }
}
