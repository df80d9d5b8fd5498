package dev.guanxi.visitplanner.appointment;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.util.List;

/** Nobody is in two places at once: what is said when two appointments of one account manager would overlap (V2). */
final class Overlap {

    static final String CODE = "APPOINTMENT_OVERLAP";

    private Overlap() {}

    static Refusal refusal(String manager, List<AppointmentEntity> others) {
        FieldError[] errors = others.stream()
                .map(AppointmentEntity::toAppointment)
                .map(other -> new FieldError(
                        CODE,
                        "/startsAt",
                        other.id(),
                        "Appointment %s takes up %s to %s.".formatted(other.id(), other.startsAt(), other.endsAt())))
                .toArray(FieldError[]::new);
        return Refusal.conflict(CODE, "%s is not free then. %s".formatted(manager, errors[0].detail()), errors);
    }
}
