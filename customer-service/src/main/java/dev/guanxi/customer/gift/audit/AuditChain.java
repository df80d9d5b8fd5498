package dev.guanxi.customer.gift.audit;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells whether a record's trail is whole: every entry there, as it was written, and the record as the last one says. */
public final class AuditChain {

    private AuditChain() {}

    /** What gives tampering away. */
    @Schema(name = "GiftAuditFault")
    public enum Fault {
        /** An entry is missing, or one too many. */
        ENTRY_MISSING,
        /** An entry is not what was sealed. */
        ENTRY_CHANGED,
        /** The record is not what its last entry says. */
        RECORD_CHANGED
    }

    /**
     * The first fault, empty if there is none.
     *
     * @param version of the record: it has as many entries
     * @param content of the record as it stands
     */
    static Optional<Fault> fault(List<AuditEntry> entries, long version, String content) {
        String previous = AuditEntry.NOTHING_BEFORE;
        long number = 0;
        for (AuditEntry entry : entries) {
            number++;
            if (entry.number() != number) {
                return Optional.of(Fault.ENTRY_MISSING);
            }
            if (!entry.previousHash().equals(previous) || !entry.isIntact()) {
                return Optional.of(Fault.ENTRY_CHANGED);
            }
            previous = entry.hash();
        }
        if (number != version || entries.isEmpty()) {
            return Optional.of(Fault.ENTRY_MISSING);
        }
        boolean same = entries.get(entries.size() - 1).content().equals(content);
        return same ? Optional.empty() : Optional.of(Fault.RECORD_CHANGED);
    }
}
