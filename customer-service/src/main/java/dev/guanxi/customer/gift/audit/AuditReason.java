package dev.guanxi.customer.gift.audit;

import dev.guanxi.customer.profile.CustomerErasure;
import dev.guanxi.customer.purchase.Fingerprint;
import java.util.UUID;

/**
 * Why something was done, as it was written. The trail seals its hash, so that it shows when it is changed and can be erased
 * all the same.
 *
 * @param salt keeps others from guessing the text by its hash; null once it was erased
 */
record AuditReason(String text, UUID salt) {

    static AuditReason of(String text) {
        return text == null ? null : new AuditReason(text, UUID.randomUUID());
    }

    String hash() {
        return new Fingerprint().add(salt).add(text).hex();
    }

    /** Whether this is what was sealed under the hash, or says nothing any more. */
    boolean isSealedBy(String sealed) {
        return salt == null ? text.equals(CustomerErasure.ERASED) : hash().equals(sealed);
    }
}
