package dev.guanxi.visitplanner.appointment;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.util.UUID;

/** What the two open states of an appointment have in common. */
final class Open {

    private Open() {}

    static AppointmentState move(Slot from, Slot to, Instant now) {
        if (from.equals(to)) {
            throw Refusal.unprocessable(
                    "TIME_UNCHANGED", "/startsAt", to.startsAt(), "The appointment is at that time already.");
        }
        return new AppointmentState.Proposed(to.agreedAt(now));
    }

    static AppointmentState keep(Slot slot, UUID reportId, Instant now) {
        refuseBeforeStart(slot, now);
        return new AppointmentState.Kept(slot, reportId);
    }

    static void refuseBeforeStart(Slot slot, Instant now) {
        if (now.isBefore(slot.start())) {
            String detail =
                    "The visit starts at %s; what came of it can be said from then on.".formatted(slot.startsAt());
            throw Refusal.conflict(
                    "VISIT_NOT_BEGUN", detail, new FieldError("VISIT_NOT_BEGUN", "/startsAt", slot.startsAt(), detail));
        }
    }
}
