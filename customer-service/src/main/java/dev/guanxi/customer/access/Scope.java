package dev.guanxi.customer.access;

import java.util.UUID;

/**
 * The customers that a token reaches (C11): all of them, or one dealer's own.
 *
 * @param dealerId the dealer, null for everything
 */
public record Scope(UUID dealerId) {

    public static final Scope EVERYTHING = new Scope(null);

    /** Owner of ids and references that are not a dealer's; the nil UUID is never a dealer's id. */
    private static final UUID OURSELVES = new UUID(0, 0);

    /** Whether a customer or purchase of the given dealer (null: of none) is within reach. */
    public boolean reaches(UUID dealerOfRecord) {
        return dealerId == null || dealerId.equals(dealerOfRecord);
    }

    /** Whose external ids and references are meant: each dealer has its own, and so have we. */
    public UUID owner() {
        return ownerOf(dealerId);
    }

    /**
     * Whose external ids and references are meant where the caller may name a dealer (null: none); a dealer's token means
     * its own, whatever it names.
     */
    public UUID ownerNamed(UUID dealer) {
        return dealerId == null ? ownerOf(dealer) : owner();
    }

    /** The dealer that an owner is, null for ourselves. */
    public static UUID dealerOf(UUID owner) {
        return OURSELVES.equals(owner) ? null : owner;
    }

    /** Owner of the external ids of a customer of that dealer (null: of none). */
    public static UUID ownerOf(UUID dealerId) {
        return dealerId == null ? OURSELVES : dealerId;
    }
}
