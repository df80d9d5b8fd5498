package dev.guanxi.visitplanner.appointment;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Where an appointment stands in its life (V2), and the only ways on from there. A way that a state does not offer is
 * refused with {@code APPOINTMENT_STATE}. Times come in from outside; nothing here looks at a clock.
 */
public sealed interface AppointmentState {

    /** The time that is agreed on, or was at the end. */
    Slot slot();

    /** The name of this state in API, events and tables. */
    Name name();

    /** The states by name; an appointment of the first two is open. */
    enum Name {
        PROPOSED,
        CONFIRMED,
        CANCELLED,
        NO_SHOW,
        KEPT
    }

    /** A time is proposed to the customer. */
    static AppointmentState propose(Slot slot, Instant now) {
        return new Proposed(slot.agreedAt(now));
    }

    /** The customer agreed and the time was repeated back, which must be the appointment's start. */
    default AppointmentState confirm(Instant timeRepeatedBack) {
        throw refused("confirmed");
    }

    /** Another time is agreed; it has to be confirmed anew. */
    default AppointmentState move(Slot to, Instant now) {
        throw refused("moved");
    }

    /** One side calls it off. */
    default AppointmentState cancel(Side by, String reason) {
        throw refused("cancelled");
    }

    /** The customer, who had agreed, was not there. Not before the start. */
    default AppointmentState noShow(Instant now) {
        throw refused("marked as no-show");
    }

    /** The visit took place and is reported. Not before the start. */
    default AppointmentState keep(UUID reportId, Instant now) {
        throw refused("reported on");
    }

    /** Whether a visit may still come of it. */
    default boolean open() {
        return false;
    }

    private Refusal refused(String what) {
        String detail = "The appointment is %s; in this state it cannot be %s.".formatted(name(), what);
        return Refusal.conflict(
                "APPOINTMENT_STATE", detail, new FieldError("APPOINTMENT_STATE", "/state", name(), detail));
    }

    /** Proposed to the customer, or moved; the time is not yet repeated back. */
    record Proposed(Slot slot) implements AppointmentState {
        @Override
        public Name name() {
            return Name.PROPOSED;
        }

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public AppointmentState confirm(Instant timeRepeatedBack) {
            if (!slot.start().equals(timeRepeatedBack)) {
                throw Refusal.unprocessable(
                        "TIME_NOT_REPEATED",
                        "/timeRepeatedBack",
                        timeRepeatedBack.atZone(slot.zone()).toOffsetDateTime(),
                        "The appointment starts at %s: repeat that, or move the appointment."
                                .formatted(slot.startsAt()));
            }
            return new Confirmed(slot);
        }

        @Override
        public AppointmentState move(Slot to, Instant now) {
            return Open.move(slot, to, now);
        }

        @Override
        public AppointmentState cancel(Side by, String reason) {
            return new Cancelled(slot, by, reason);
        }

        /** A visit that took place is a fact, even if nobody had repeated its time. */
        @Override
        public AppointmentState keep(UUID reportId, Instant now) {
            return Open.keep(slot, reportId, now);
        }
    }

    /** The customer agreed and the time was repeated back. */
    record Confirmed(Slot slot) implements AppointmentState {
        @Override
        public Name name() {
            return Name.CONFIRMED;
        }

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public AppointmentState move(Slot to, Instant now) {
            return Open.move(slot, to, now);
        }

        @Override
        public AppointmentState cancel(Side by, String reason) {
            return new Cancelled(slot, by, reason);
        }

        @Override
        public AppointmentState noShow(Instant now) {
            Open.refuseBeforeStart(slot, now);
            return new NoShow(slot);
        }

        @Override
        public AppointmentState keep(UUID reportId, Instant now) {
            return Open.keep(slot, reportId, now);
        }
    }

    /** Called off by one side, for a reason. */
    record Cancelled(Slot slot, Side by, String reason) implements AppointmentState {
        public Cancelled {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Name name() {
            return Name.CANCELLED;
        }
    }

    /** The customer had agreed and was not there. */
    record NoShow(Slot slot) implements AppointmentState {
        @Override
        public Name name() {
            return Name.NO_SHOW;
        }
    }

    /** The visit took place; its report says what came of it. */
    record Kept(Slot slot, UUID reportId) implements AppointmentState {
        public Kept {
            Objects.requireNonNull(reportId, "reportId");
        }

        @Override
        public Name name() {
            return Name.KEPT;
        }
    }
}
