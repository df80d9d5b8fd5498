package dev.guanxi.visitplanner.appointment;

import static dev.guanxi.visitplanner.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "{0}-{1} and {2}-{3}: {4}")
    @CsvSource({
        "10:00, 11:00, 10:30, 11:30, true",
        "10:00, 11:00, 10:15, 10:45, true",
        "10:00, 11:00, 10:00, 11:00, true",
        "10:00, 11:00, 11:00, 12:00, false",
        "11:00, 12:00, 10:00, 11:00, false",
        "10:00, 11:00, 14:00, 15:00, false"
    })
    void touchingIsNotOverlapping(String from, String to, String otherFrom, String otherTo, boolean overlap) {
        assertThat(slot(from, to).overlaps(slot(otherFrom, otherTo))).isEqualTo(overlap);
        assertThat(slot(otherFrom, otherTo).overlaps(slot(from, to))).isEqualTo(overlap);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "10:00, 10:00, END_BEFORE_START",
        "10:00, 09:00, END_BEFORE_START",
        "10:00, 10:04, VISIT_LENGTH",
        "08:00, 16:01, VISIT_LENGTH"
    })
    void lengthIsLimited(String from, String to, String code) {
        assertRefused(code, () -> slot(from, to));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"10:00, 10:05", "08:00, 16:00"})
    void limitsThemselvesAreAllowed(String from, String to) {
        assertThat(slot(from, to).startsAt()).hasToString("2026-05-04T" + from + "+08:00");
    }

    @ParameterizedTest(name = "{0} days from now: refused {1}")
    @CsvSource({"0, false", "366, false", "-3650, false", "367, true", "-10000, true", "400000, true"})
    void startLiesWithinReach(long days, boolean refused) {
        Instant start = NOW.plus(Duration.ofDays(days));
        Slot slot = new Slot(start, start.plus(Duration.ofHours(1)), SHANGHAI);
        if (refused) {
            assertRefused("START_OUT_OF_RANGE", () -> slot.agreedAt(NOW));
        } else {
            assertThat(slot.agreedAt(NOW)).isSameAs(slot);
        }
    }

    @Test
    void aNightThatTheClockShortensIsMeasuredInRealTime() {
        assertRefused(
                "END_BEFORE_START",
                () -> Slot.of("2026-03-29T03:00:00+02:00", "2026-03-29T01:00:00Z", "Europe/Berlin"));
        Slot slot = Slot.of("2026-03-29T01:30:00", "2026-03-29T03:30:00", "Europe/Berlin");
        assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(Duration.ofHours(1));
    }

    @Property
    void overlapsExactlyWhereSomeMinuteBelongsToBoth(
            @ForAll @LongRange(min = 0, max = 600) long a,
            @ForAll @LongRange(min = 5, max = 120) long aLength,
            @ForAll @LongRange(min = 0, max = 600) long b,
            @ForAll @LongRange(min = 5, max = 120) long bLength) {
        boolean shared = false;
        for (long minute = a; minute < a + aLength; minute++) {
            shared |= minute >= b && minute < b + bLength;
        }
        assertThat(minutes(a, aLength).overlaps(minutes(b, bLength))).isEqualTo(shared);
    }

    private static Slot minutes(long from, long length) {
        Instant start = NOW.plus(Duration.ofMinutes(from));
        return new Slot(start, start.plus(Duration.ofMinutes(length)), SHANGHAI);
    }

    private static Slot slot(String from, String to) {
        return Slot.of("2026-05-04T" + from, "2026-05-04T" + to, "Asia/Shanghai");
    }
}
