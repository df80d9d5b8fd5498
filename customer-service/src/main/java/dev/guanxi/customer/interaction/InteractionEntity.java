package dev.guanxi.customer.interaction;

import dev.guanxi.customer.dossier.DossierRecord;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** An interaction's row. */
@Entity(name = "Interaction")
@Table(name = "interaction")
class InteractionEntity extends DossierRecord<InteractionData> {

    @Enumerated(EnumType.STRING)
    InteractionKind kind;

    @Enumerated(EnumType.STRING)
    Direction direction;

    @Column(name = "happened_at")
    Instant happenedAt;

    String employee;
    String subject;
    String text;

    /** Follows from the rest; kept so that it can be asked for. */
    @Enumerated(EnumType.STRING)
    @Column(name = "complaint_state")
    ComplaintState complaintState;

    @Column(name = "solved_at")
    Instant solvedAt;

    @Column(name = "solved_how")
    String solvedHow;

    @Convert(converter = Survey.Column.class)
    Survey survey;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 500)
    @OrderColumn(name = "number")
    @CollectionTable(name = "interaction_contact", joinColumns = @JoinColumn(name = "interaction_id"))
    @Column(name = "contact_id")
    List<UUID> contactIds = new ArrayList<>();

    @Override
    protected void take(InteractionData data) {
        kind = data.kind();
        direction = data.direction();
        happenedAt = data.happenedAt();
        employee = data.employee();
        subject = data.subject();
        text = data.text();
        complaintState = data.complaintState();
        solvedAt = data.solved() == null ? null : data.solved().at();
        solvedHow = data.solved() == null ? null : data.solved().how();
        survey = data.survey();
        if (!contactIds.equals(data.contactIds())) {
            contactIds.clear();
            contactIds.addAll(data.contactIds());
        }
    }

    @Override
    public InteractionData data() {
        return new InteractionData(
                id(),
                kind,
                direction,
                happenedAt,
                employee,
                contactIds,
                subject,
                text,
                solvedAt == null ? null : new InteractionData.Solved(solvedAt, solvedHow),
                survey);
    }

    Interaction toInteraction() {
        InteractionData data = data();
        return new Interaction(
                id(),
                version(),
                customerId(),
                kind,
                direction,
                happenedAt,
                employee,
                data.contactIds(),
                subject,
                text,
                complaintState,
                data.solved(),
                survey,
                recordedBy(),
                recordedAt(),
                changedAt());
    }
}
