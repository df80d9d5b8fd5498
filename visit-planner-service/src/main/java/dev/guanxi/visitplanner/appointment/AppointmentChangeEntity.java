package dev.guanxi.visitplanner.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A row of an appointment's history; written once. */
@Entity(name = "AppointmentChange")
@Table(name = "appointment_change")
@IdClass(AppointmentChangeEntity.Key.class)
class AppointmentChangeEntity {

    /** An appointment has each version once. */
    record Key(UUID appointmentId, long version) {}

    @Id
    @Column(name = "appointment_id")
    UUID appointmentId;

    @Id
    long version;

    @Enumerated(EnumType.STRING)
    AppointmentChange.What what;

    Instant at;

    @Column(name = "by_subject")
    String bySubject;

    @Enumerated(EnumType.STRING)
    Side side;

    String reason;

    @Enumerated(EnumType.STRING)
    AppointmentState.Name state;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "time_zone")
    String timeZone;

    static AppointmentChangeEntity of(AppointmentEntity appointment, AppointmentChange.What what, String bySubject) {
        AppointmentChangeEntity change = new AppointmentChangeEntity();
        change.appointmentId = appointment.id;
        change.version = appointment.version;
        change.what = what;
        change.at = appointment.changedAt;
        change.bySubject = bySubject;
        change.state = appointment.state;
        change.startsAt = appointment.startsAt;
        change.endsAt = appointment.endsAt;
        change.timeZone = appointment.timeZone;
        return change;
    }

    static AppointmentChangeEntity of(AppointmentEntity appointment, Step step, String bySubject) {
        AppointmentChangeEntity change = of(appointment, step.what(), bySubject);
        change.side = step.side();
        change.reason = step.reason();
        return change;
    }

    AppointmentChange toChange() {
        ZoneId zone = ZoneId.of(timeZone);
        return new AppointmentChange(
                version,
                what,
                at,
                bySubject,
                side,
                reason,
                state,
                startsAt.atZone(zone).toOffsetDateTime(),
                endsAt.atZone(zone).toOffsetDateTime(),
                timeZone);
    }
}
