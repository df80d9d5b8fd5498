package dev.guanxi.loyalty.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An entry as it stands in the ledger: whose it is, what it is about, and when it was written down. */
record Posting(
        UUID id,
        UUID programId,
        UUID customerId,
        UUID lotId,
        EntryKind kind,
        long points,
        long lapsed,
        BigDecimal base,
        UUID purchaseId,
        UUID returnId,
        List<LinePoints> lines,
        Instant effectiveAt,
        Instant recordedAt) {

    static Posting of(UUID id, Account account, Entry entry, Instant recordedAt) {
        if (entry instanceof Entry.Earn earn) {
            return of(id, account, EntryKind.EARN, entry, 0, earn.base(), null, earn.lines(), recordedAt);
        }
        if (entry instanceof Entry.Reverse reverse) {
            return of(
                    id,
                    account,
                    EntryKind.REVERSE,
                    entry,
                    reverse.lapsed(),
                    reverse.base(),
                    reverse.returnId(),
                    reverse.lines(),
                    recordedAt);
        }
        return of(id, account, EntryKind.EXPIRE, entry, 0, BigDecimal.ZERO, null, List.of(), recordedAt);
    }

    private static Posting of(
            UUID id,
            Account account,
            EntryKind kind,
            Entry entry,
            long lapsed,
            BigDecimal base,
            UUID returnId,
            List<LinePoints> lines,
            Instant recordedAt) {
        return new Posting(
                id,
                account.programId(),
                account.customerId(),
                account.lotId(),
                kind,
                entry.points(),
                lapsed,
                base,
                account.purchaseId(),
                returnId,
                lines,
                entry.effectiveAt(),
                recordedAt);
    }

    /** The entry of a return that it is. */
    Entry.Reverse reverse() {
        return new Entry.Reverse(points, effectiveAt, lapsed, base, returnId, lines);
    }

    /** Where an entry belongs. */
    record Account(UUID programId, UUID customerId, UUID lotId, UUID purchaseId) {}
}
