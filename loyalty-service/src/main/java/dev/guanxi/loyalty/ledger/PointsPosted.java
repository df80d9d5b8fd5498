package dev.guanxi.loyalty.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanxi.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Tells other services of an entry that changed a balance. Its JSON Schema is {@code events/points-posted.v1.json}.
 *
 * @param balance the member's booked balance after the entry
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PointsPosted(
        UUID entryId,
        UUID programId,
        UUID customerId,
        EntryKind kind,
        long points,
        long balance,
        Instant effectiveAt,
        Instant recordedAt,
        UUID lotId,
        UUID purchaseId,
        UUID returnId) {

    static final String TYPE = "dev.guanxi.loyalty.points-posted.v1";

    static PointsPosted of(Posting posting, long balance) {
        return new PointsPosted(
                posting.id(),
                posting.programId(),
                posting.customerId(),
                posting.kind(),
                posting.points(),
                balance,
                posting.effectiveAt(),
                posting.recordedAt(),
                posting.lotId(),
                posting.purchaseId(),
                posting.returnId());
    }

    OutgoingEvent event() {
        return new OutgoingEvent(TYPE, "member", customerId, this);
    }
}
