package dev.guanxi.visitplanner.appointment;

import dev.guanxi.visitplanner.appointment.AppointmentState.Cancelled;
import dev.guanxi.visitplanner.appointment.AppointmentState.Confirmed;
import dev.guanxi.visitplanner.appointment.AppointmentState.Kept;
import dev.guanxi.visitplanner.appointment.AppointmentState.NoShow;
import dev.guanxi.visitplanner.appointment.AppointmentState.Proposed;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** An appointment's row. */
@Entity(name = "Appointment")
@Table(name = "appointment")
class AppointmentEntity {

    @Id
    UUID id;

    @Version
    long version = 1;

    @Column(name = "customer_id", updatable = false)
    UUID customerId;

    /** The id under which the customer was named, null if that is its id still. */
    @Column(name = "told_as", updatable = false)
    UUID toldAs;

    @Column(name = "account_manager")
    String accountManager;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String subject;
    String place;
    String notes;

    @Column(name = "respondent_name")
    String respondentName;

    @Column(name = "respondent_position")
    String respondentPosition;

    @Convert(converter = ChecklistColumn.class)
    Map<ChecklistItem, Boolean> checklist;

    @Enumerated(EnumType.STRING)
    AppointmentState.Name state;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "closed_by")
    Side closedBy;

    @Column(name = "closed_reason")
    String closedReason;

    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    /** Lets a new appointment be the survivor's, if its customer was merged into another. */
    void belongTo(UUID survivor) {
        if (!survivor.equals(customerId)) {
            toldAs = customerId;
            customerId = survivor;
        }
    }

    /** Becomes another account manager's. */
    void passTo(String manager, Instant when) {
        accountManager = manager;
        changedAt = when;
    }

    void take(AppointmentDetails details, Instant when) {
        subject = details.subject();
        place = details.place();
        notes = details.notes();
        respondentName =
                details.respondent() == null ? null : details.respondent().name();
        respondentPosition =
                details.respondent() == null ? null : details.respondent().position();
        Checklist.check(details.checklist(), confirmedAt != null, respondent());
        checklist = Checklist.ticked(details.checklist());
        changedAt = when;
    }

    /** Where it stands. */
    AppointmentState state() {
        Slot slot = new Slot(startsAt, endsAt, ZoneId.of(timeZone));
        return switch (state) {
            case PROPOSED -> new Proposed(slot);
            case CONFIRMED -> new Confirmed(slot);
            case CANCELLED -> new Cancelled(slot, closedBy, closedReason);
            case NO_SHOW -> new NoShow(slot);
            case KEPT -> new Kept(slot, reportId);
        };
    }

    /** Goes over to another state. */
    void become(AppointmentState next, Instant when) {
        state = next.name();
        startsAt = next.slot().start();
        endsAt = next.slot().end();
        timeZone = next.slot().zone().getId();
        changedAt = when;
        closedAt = next.open() ? null : when;
        if (next instanceof Proposed) {
            confirmedAt = null;
        } else if (next instanceof Confirmed) {
            confirmedAt = when;
        } else if (next instanceof Cancelled cancelled) {
            closedBy = cancelled.by();
            closedReason = cancelled.reason();
        } else if (next instanceof Kept kept) {
            reportId = kept.reportId();
        }
    }

    private Respondent respondent() {
        return respondentName == null && respondentPosition == null
                ? null
                : new Respondent(respondentName, respondentPosition);
    }

    Appointment toAppointment() {
        Slot slot = state().slot();
        return new Appointment(
                id,
                version,
                customerId,
                accountManager,
                channel,
                subject,
                place,
                notes,
                respondent(),
                Checklist.of(checklist, confirmedAt != null, respondent()),
                state,
                slot.startsAt(),
                slot.endsAt(),
                timeZone,
                confirmedAt,
                closedBy == null ? null : new Appointment.Cancellation(closedBy, closedReason),
                reportId,
                proposedAt,
                changedAt,
                closedAt);
    }
}
