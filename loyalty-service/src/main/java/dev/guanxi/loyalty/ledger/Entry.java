package dev.guanxi.loyalty.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry of the ledger: changes the balance by {@link #points()} from {@link #effectiveAt()} on. Entries are only ever
 * added; a correction is another entry. Later kinds (spending, fees, gifts of points) join this list.
 */
public sealed interface Entry {

    /** Added to the lot and to the balance; below zero where points are taken. */
    long points();

    /** The business time from which it counts, not the time at which it was written down. */
    Instant effectiveAt();

    /**
     * A purchase opens a lot.
     *
     * @param base net amount that earned, in the program's currency
     */
    record Earn(long points, Instant effectiveAt, BigDecimal base, List<LinePoints> lines) implements Entry {

        public Earn {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A return takes back from the lot what the returned pieces had given.
     *
     * <p>Where the return itself is withdrawn, its entry is entered once more with all its figures turned round.
     *
     * @param points zero or below; above where a return is withdrawn, as are the other figures
     * @param lapsed points that the pieces had given too but that were expired by then: nothing is left to take, yet the
     *     return is on record; zero or above
     * @param base net amount, at the purchase's price, that has not earned after all; zero or below
     */
    record Reverse(
            long points, Instant effectiveAt, long lapsed, BigDecimal base, UUID returnId, List<LinePoints> lines)
            implements Entry {

        public Reverse {
            lines = List.copyOf(lines);
        }

        /** What gives back all that this took. */
        Reverse turnedRound() {
            List<LinePoints> back = lines.stream()
                    .map(line -> new LinePoints(line.line(), line.quantity().negate(), -line.points()))
                    .toList();
            return new Reverse(-points, effectiveAt, -lapsed, base.negate(), returnId, back);
        }
    }

    /**
     * What is left of a lot goes at its expiry. Above zero only as the correction that follows a return which was made
     * before the expiry but became known after it: what the return takes back cannot also have expired.
     */
    record Expire(long points, Instant effectiveAt) implements Entry {}
}
