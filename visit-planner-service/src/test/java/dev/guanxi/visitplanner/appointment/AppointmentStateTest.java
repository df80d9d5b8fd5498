package dev.guanxi.visitplanner.appointment;

import static dev.guanxi.visitplanner.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.visitplanner.appointment.AppointmentState.Cancelled;
import dev.guanxi.visitplanner.appointment.AppointmentState.Confirmed;
import dev.guanxi.visitplanner.appointment.AppointmentState.Kept;
import dev.guanxi.visitplanner.appointment.AppointmentState.Name;
import dev.guanxi.visitplanner.appointment.AppointmentState.NoShow;
import dev.guanxi.visitplanner.appointment.AppointmentState.Proposed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentStateTest {

    private static final Slot SLOT = Slot.of("2026-05-04T10:00:00", "2026-05-04T11:00:00", "Asia/Shanghai");
    private static final Slot LATER = Slot.of("2026-05-05T10:00:00", "2026-05-05T11:00:00", "Asia/Shanghai");
    private static final Instant AFTER = Instant.parse("2026-05-06T00:00:00Z");
    private static final UUID REPORT = UUID.fromString("0196a0b2-7c00-7000-8000-000000000001");

    private static final Map<Name, AppointmentState> STATES = Map.of(
            Name.PROPOSED, new Proposed(SLOT),
            Name.CONFIRMED, new Confirmed(SLOT),
            Name.CANCELLED, new Cancelled(SLOT, Side.CUSTOMER, "away"),
            Name.NO_SHOW, new NoShow(SLOT),
            Name.KEPT, new Kept(SLOT, REPORT));

    /** The ways on from a state. */
    enum Way {
        CONFIRM(state -> state.confirm(state.slot().start())),
        MOVE(state -> state.move(state.slot().equals(SLOT) ? LATER : SLOT, AFTER)),
        CANCEL(state -> state.cancel(Side.COMPANY, "ill")),
        NO_SHOW(state -> state.noShow(AFTER)),
        KEEP(state -> state.keep(REPORT, AFTER));

        final UnaryOperator<AppointmentState> step;

        Way(UnaryOperator<AppointmentState> step) {
            this.step = step;
        }
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "PROPOSED,  CONFIRM, CONFIRMED",
        "PROPOSED,  MOVE,    PROPOSED",
        "PROPOSED,  CANCEL,  CANCELLED",
        "PROPOSED,  NO_SHOW, refused",
        "PROPOSED,  KEEP,    KEPT",
        "CONFIRMED, CONFIRM, refused",
        "CONFIRMED, MOVE,    PROPOSED",
        "CONFIRMED, CANCEL,  CANCELLED",
        "CONFIRMED, NO_SHOW, NO_SHOW",
        "CONFIRMED, KEEP,    KEPT",
        "CANCELLED, CONFIRM, refused",
        "CANCELLED, MOVE,    refused",
        "CANCELLED, CANCEL,  refused",
        "CANCELLED, NO_SHOW, refused",
        "CANCELLED, KEEP,    refused",
        "NO_SHOW,   CONFIRM, refused",
        "NO_SHOW,   MOVE,    refused",
        "NO_SHOW,   CANCEL,  refused",
        "NO_SHOW,   NO_SHOW, refused",
        "NO_SHOW,   KEEP,    refused",
        "KEPT,      CONFIRM, refused",
        "KEPT,      MOVE,    refused",
        "KEPT,      CANCEL,  refused",
        "KEPT,      NO_SHOW, refused",
        "KEPT,      KEEP,    refused"
    })
    void offersTheseWaysOn(Name from, Way way, String to) {
        AppointmentState state = STATES.get(from);
        if (to.equals("refused")) {
            Refusal refusal = assertRefused("APPOINTMENT_STATE", () -> way.step.apply(state));
            assertThat(refusal.errors().get(0).value()).hasToString(from.name());
        } else {
            assertThat(way.step.apply(state).name()).isEqualTo(Name.valueOf(to));
        }
    }

    @ParameterizedTest(name = "repeated back as {0}")
    @CsvSource({"2026-05-04T02:00:01Z", "2026-05-04T10:00:00Z", "2026-05-05T02:00:00Z"})
    void isNotConfirmedWhenAnotherTimeIsRepeatedBack(Instant repeated) {
        Refusal refusal = assertRefused("TIME_NOT_REPEATED", () -> new Proposed(SLOT).confirm(repeated));
        assertThat(refusal).hasMessageContaining("2026-05-04T10:00+08:00");
    }

    @Test
    void isNotMovedToWhereItIs() {
        assertRefused("TIME_UNCHANGED", () -> new Confirmed(SLOT).move(SLOT, AFTER));
    }

    @ParameterizedTest(name = "{0} s after the start: allowed {1}")
    @CsvSource({"-1, false", "0, true", "1, true"})
    void nothingComesOfAVisitBeforeItsStart(long seconds, boolean allowed) {
        Instant when = SLOT.start().plus(Duration.ofSeconds(seconds));
        Confirmed confirmed = new Confirmed(SLOT);
        if (allowed) {
            assertThat(confirmed.noShow(when)).isEqualTo(new NoShow(SLOT));
            assertThat(confirmed.keep(REPORT, when)).isEqualTo(new Kept(SLOT, REPORT));
        } else {
            assertRefused("VISIT_NOT_BEGUN", () -> confirmed.noShow(when));
            assertRefused("VISIT_NOT_BEGUN", () -> confirmed.keep(REPORT, when));
        }
    }

    @Test
    void movingTooFarAheadIsRefused() {
        Slot farAway = Slot.of("2036-05-04T10:00:00", "2036-05-04T11:00:00", "Asia/Shanghai");
        assertRefused("START_OUT_OF_RANGE", () -> new Proposed(SLOT).move(farAway, AFTER));
    }

    @Property
    void whateverIsTriedNothingLeavesAClosedStateAndOnlyMovingChangesTheTime(@ForAll @Size(max = 20) List<Way> ways) {
        AppointmentState state = AppointmentState.propose(SLOT, AFTER);
        for (Way way : ways) {
            AppointmentState next = tried(state, way);
            if (!state.open()) {
                assertThat(next).isSameAs(state);
            }
            if (way != Way.MOVE) {
                assertThat(next.slot()).isEqualTo(state.slot());
            } else if (state.open()) {
                assertThat(next).isInstanceOf(Proposed.class);
            }
            state = next;
        }
    }

    private static AppointmentState tried(AppointmentState state, Way way) {
        try {
            return way.step.apply(state);
        } catch (Refusal refused) {
            return state;
        }
    }
}
