package dev.guanxi.customer.prospect;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A follow-up's row. */
@Entity(name = "FollowUp")
@Table(name = "prospect_follow_up")
class FollowUpEntity {

    @Id
    UUID id;

    @Column(name = "prospect_id")
    UUID prospectId;

    @Column(name = "customer_id")
    UUID customerId;

    @Enumerated(EnumType.STRING)
    FollowUpResult result;

    String reason;

    @Column(name = "next_due_at")
    Instant nextDueAt;

    String note;

    @Column(name = "done_at")
    Instant doneAt;

    @Column(name = "done_by")
    String doneBy;

    static FollowUpEntity of(FollowUp from) {
        FollowUpEntity row = new FollowUpEntity();
        row.id = from.id();
        row.prospectId = from.prospectId();
        row.customerId = from.customerId();
        row.result = from.result();
        row.reason = from.reason();
        row.nextDueAt = from.nextDueAt();
        row.note = from.note();
        row.doneAt = from.doneAt();
        row.doneBy = from.doneBy();
        return row;
    }

    FollowUp toFollowUp() {
        return new FollowUp(id, prospectId, customerId, result, reason, nextDueAt, note, doneAt, doneBy);
    }
}
