package dev.guanxi.loyalty.ledger;

import java.util.UUID;

/**
 * A member's sums as booked.
 *
 * @param balance earned less reversed less expired
 */
record Balance(UUID programId, UUID customerId, long balance, long earned, long reversed, long expired) {

    static Balance none(UUID programId, UUID customerId) {
        return new Balance(programId, customerId, 0, 0, 0, 0);
    }

    Balance after(Entry entry) {
        if (entry instanceof Entry.Earn) {
            return with(entry.points(), 0, 0);
        }
        return entry instanceof Entry.Reverse ? with(0, -entry.points(), 0) : with(0, 0, -entry.points());
    }

    private Balance with(long given, long taken, long gone) {
        return new Balance(
                programId,
                customerId,
                balance + given - taken - gone,
                earned + given,
                reversed + taken,
                expired + gone);
    }
}
