package dev.guanxi.customer.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A request's row. */
@Entity(name = "DataSubjectRequest")
@Table(name = "data_subject_request")
class DataSubjectRequestEntity {

    @Id
    UUID id;

    @Version
    long version = 1;

    @Enumerated(EnumType.STRING)
    RequestKind kind;

    @Column(name = "customer_id", updatable = false)
    UUID customerId;

    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "dealer_id")
    UUID dealerId;

    @Enumerated(EnumType.STRING)
    Requester requester;

    @Column(name = "identity_check")
    String identityCheck;

    @Column(name = "asked_on")
    LocalDate askedOn;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    RequestState state;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    String reason;

    @Column(name = "completed_at")
    Instant completedAt;

    void decide(RequestState next, String why, String by, Instant when) {
        state = next;
        reason = why;
        decidedBy = by;
        decidedAt = when;
    }

    Person person() {
        return new Person(customerId, contactId);
    }

    private boolean isOverdue(LocalDate today) {
        boolean open = state == RequestState.PENDING_REVIEW || state == RequestState.IN_PROGRESS;
        return open && today.isAfter(dueOn);
    }

    DataSubjectRequest shown(List<Receipt> receipts, LocalDate today) {
        return new DataSubjectRequest(
                id,
                version,
                kind,
                customerId,
                contactId,
                requester,
                identityCheck,
                askedOn,
                dueOn,
                isOverdue(today),
                state,
                requestedBy,
                requestedAt,
                decidedBy,
                decidedAt,
                reason,
                completedAt,
                receipts);
    }
}
