package dev.guanxi.customer.gift.solicitation;

import dev.guanxi.customer.gift.audit.AuditedKind;
import dev.guanxi.customer.gift.audit.AuditedRecord;
import dev.guanxi.customer.gift.receiver.Receiver;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A solicitation's row. */
@Entity(name = "GiftSolicitation")
@Table(name = "gift_solicitation")
class SolicitationEntity {

    @Id
    UUID id;

    @Version
    long version = 1;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "dealer_id")
    UUID dealerId;

    @Column(name = "receiver_id")
    UUID receiverId;

    @Column(name = "gift_id")
    UUID giftId;

    String request;

    @Column(name = "asked_on")
    LocalDate askedOn;

    @Column(name = "reported_by")
    String reportedBy;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Enumerated(EnumType.STRING)
    SolicitationState state;

    @Column(name = "due_at")
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    SolicitationOutcome outcome;

    String reason;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    static SolicitationEntity reported(
            UUID id, SolicitationData data, UUID receiverId, String by, Instant when, Instant dueAt) {
        SolicitationEntity solicitation = new SolicitationEntity();
        solicitation.id = id;
        solicitation.customerId = data.customerId();
        solicitation.receiverId = receiverId;
        solicitation.request = data.request();
        solicitation.askedOn = data.askedOn();
        solicitation.reportedBy = by;
        solicitation.reportedAt = when;
        solicitation.state = SolicitationState.WITH_MANAGER;
        solicitation.dueAt = dueAt;
        return solicitation;
    }

    /** Compliance decides at once: what managers could refuse has been given. */
    static SolicitationEntity breached(UUID id, Breach breach, String by, Instant when, Instant dueAt) {
        SolicitationEntity solicitation = new SolicitationEntity();
        solicitation.id = id;
        solicitation.customerId = breach.customerId();
        solicitation.dealerId = breach.dealerId();
        solicitation.receiverId = breach.receiverId();
        solicitation.giftId = breach.giftId();
        solicitation.request = breach.told();
        solicitation.askedOn = breach.givenOn();
        solicitation.reportedBy = by;
        solicitation.reportedAt = when;
        solicitation.state = SolicitationState.WITH_COMPLIANCE;
        solicitation.dueAt = dueAt;
        return solicitation;
    }

    void retell(Breach breach, String told) {
        giftId = breach.giftId();
        receiverId = breach.receiverId();
        askedOn = breach.givenOn();
        request = told;
    }

    void moveUp(Instant newDueAt) {
        state = SolicitationState.WITH_COMPLIANCE;
        dueAt = newDueAt;
    }

    void decide(SolicitationDecision decision, String by, Instant when) {
        state = SolicitationState.DECIDED;
        outcome = decision.outcome();
        reason = decision.reason();
        decidedBy = by;
        decidedAt = when;
    }

    AuditedRecord toAudited() {
        SolicitationSnapshot snapshot =
                new SolicitationSnapshot(state, receiverId, askedOn, reportedBy, dueAt, outcome, decidedBy);
        return new AuditedRecord(AuditedKind.SOLICITATION, id, version, snapshot);
    }

    Solicitation toSolicitation(Receiver receiver) {
        return new Solicitation(
                id,
                version,
                customerId,
                receiver,
                giftId,
                request,
                askedOn,
                reportedBy,
                reportedAt,
                state,
                dueAt,
                outcome,
                reason,
                decidedBy,
                decidedAt);
    }
}
