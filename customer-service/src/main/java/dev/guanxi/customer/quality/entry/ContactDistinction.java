package dev.guanxi.customer.quality.entry;

import java.util.UUID;

/**
 * Two contacts that are two people.
 *
 * @param contactId the one whose id comes first, as the database orders them
 * @param fingerprint of how both read when that was said
 */
public record ContactDistinction(UUID contactId, UUID otherId, UUID fingerprint) {

    /** The same whichever of the two is named first. */
    static ContactDistinction of(UUID one, UUID other, UUID fingerprint) {
        boolean inOrder = one.toString().compareTo(other.toString()) < 0;
        return new ContactDistinction(inOrder ? one : other, inOrder ? other : one, fingerprint);
    }
}
