package dev.guanxi.visitplanner.appointment;

import dev.guanxi.platform.event.OutgoingEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What other services learn of an appointment. Its JSON Schema is {@code events/appointment-changed.v1.json}. */
final class AppointmentEvents {

    static final String CHANGED = "dev.guanxi.visit.appointment-changed.v1";

    private AppointmentEvents() {}

    static OutgoingEvent changed(Appointment appointment) {
        return new OutgoingEvent(CHANGED, "appointment", appointment.customerId(), Data.of(appointment));
    }

    /** The appointment's state, without what was said in it. */
    record Data(
            UUID appointmentId,
            long version,
            UUID customerId,
            String accountManager,
            AppointmentState.Name state,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            String timeZone,
            Instant changedAt) {

        static Data of(Appointment appointment) {
            return new Data(
                    appointment.id(),
                    appointment.version(),
                    appointment.customerId(),
                    appointment.accountManager(),
                    appointment.state(),
                    appointment.startsAt(),
                    appointment.endsAt(),
                    appointment.timeZone(),
                    appointment.changedAt());
        }
    }
}
