package dev.guanxi.loyalty.ledger;

import java.time.Instant;
import java.util.Optional;

/** Points go at the end of their lot's validity (L1). */
final class Expiry {

    private Expiry() {}

    /**
     * The entry that closes a lot whose time is over: what is left of it goes. Empty while it runs, and
     * where nothing is left.
     */
    static Optional<Entry.Expire> of(Lot lot, Instant asOf) {
        return lot.open() == 0 || !lot.expiredBy(asOf)
                ? Optional.empty()
                : Optional.of(new Entry.Expire(-lot.open(), lot.expiresAt()));
    }
}
