package dev.guanxi.customer.gift.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.guanxi.customer.purchase.Fingerprint;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that happened to a record.
 *
 * @param number from 1; the record's version after it
 * @param reason in somebody's words; it may have been erased
 * @param reasonHash the reason's, salted; it is sealed in the reason's place. Absent where the reason itself is sealed
 * @param content the record's state after it, as JSON text
 * @param previousHash of the entry before, 64 zeros for the first
 * @param hash over all of this but the reason, if its hash is there
 * @param written the reason with its salt, for whoever checks the hash; shown to nobody
 */
@Schema(name = "GiftAuditEntry", examples = """
                {"number":1,"at":"2026-05-04T08:00:00Z","actor":"li.lei","action":"RECORD","content":"{}",
                 "previousHash":"0000000000000000000000000000000000000000000000000000000000000000",
                 "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        String reason,
        String reasonHash,
        String content,
        String previousHash,
        String hash,
        @JsonIgnore AuditReason written) {

    static final String NOTHING_BEFORE = "0".repeat(64);

    /** An entry sealed with the one before it. */
    static AuditEntry sealed(
            long number, Instant at, String actor, String action, String reason, String content, String previousHash) {
        AuditReason written = AuditReason.of(reason);
        String reasonHash = written == null ? null : written.hash();
        String hash = hash(number, at, actor, action, reasonHash, content, previousHash);
        return new AuditEntry(number, at, actor, action, reason, reasonHash, content, previousHash, hash, written);
    }

    boolean isIntact() {
        return hash.equals(hash(number, at, actor, action, sealedReason(), content, previousHash)) && isReasonIntact();
    }

    private String sealedReason() {
        return reasonHash == null ? reason : reasonHash;
    }

    private boolean isReasonIntact() {
        return reasonHash == null ? written == null : written != null && written.isSealedBy(reasonHash);
    }

    private static String hash(
            long number, Instant at, String actor, String action, String reason, String content, String previousHash) {
        return new Fingerprint()
                .add(number)
                .add(at)
                .add(actor)
                .add(action)
                .add(reason)
                .add(content)
                .add(previousHash)
                .hex();
    }
}
