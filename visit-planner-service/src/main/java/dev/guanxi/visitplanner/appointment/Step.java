package dev.guanxi.visitplanner.appointment;

import dev.guanxi.visitplanner.appointment.AppointmentChange.What;
import java.time.Instant;

/** A way on from one state to another, as callers ask for it. */
public sealed interface Step {

    /** What the history calls it. */
    What what();

    /** The state it leads to. */
    AppointmentState from(AppointmentState state, Instant now);

    /** Which side wanted it; null where that does not matter. */
    default Side side() {
        return null;
    }

    /** Why; null where nothing was said. */
    default String reason() {
        return null;
    }

    /** The time was repeated back. */
    record Confirm(String timeRepeatedBack) implements Step {
        @Override
        public What what() {
            return What.CONFIRMED;
        }

        @Override
        public AppointmentState from(AppointmentState state, Instant now) {
            return state.confirm(AgreedTime.instant(
                    "/timeRepeatedBack", timeRepeatedBack, state.slot().zone()));
        }
    }

    /** To another time; in the same zone if none is named. */
    record Move(String startsAt, String endsAt, String timeZone, Side side, String reason) implements Step {
        @Override
        public What what() {
            return What.MOVED;
        }

        @Override
        public AppointmentState from(AppointmentState state, Instant now) {
            String zone = timeZone == null ? state.slot().zone().getId() : timeZone;
            return state.move(Slot.of(startsAt, endsAt, zone), now);
        }
    }

    /** One side calls it off. */
    record Cancel(Side side, String reason) implements Step {
        @Override
        public What what() {
            return What.CANCELLED;
        }

        @Override
        public AppointmentState from(AppointmentState state, Instant now) {
            return state.cancel(side, reason);
        }
    }

    /** The customer was not there. */
    record MarkNoShow(String reason) implements Step {
        @Override
        public What what() {
            return What.NO_SHOW;
        }

        @Override
        public AppointmentState from(AppointmentState state, Instant now) {
            return state.noShow(now);
        }
    }

    /** The visit is reported. */
    record Keep(java.util.UUID reportId) implements Step {
        @Override
        public What what() {
            return What.KEPT;
        }

        @Override
        public AppointmentState from(AppointmentState state, Instant now) {
            return state.keep(reportId, now);
        }
    }
}
