package dev.guanxi.visitplanner.appointment;

import dev.guanxi.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When a visit takes place: from {@code start} up to but not including {@code end}, so that one visit may begin at the
 * moment another ends, by the wall clock of {@code zone}.
 */
public record Slot(Instant start, Instant end, ZoneId zone) {

    /** Shorter is no visit. */
    public static final Duration SHORTEST = Duration.ofMinutes(5);

    /** Longer than a working day is a slip of the pen. */
    public static final Duration LONGEST = Duration.ofHours(8);

    /** Further ahead is a slip of the pen too; and nobody's calendar reaches that far. */
    public static final Duration FURTHEST_AHEAD = Duration.ofDays(366);

    /** Visits before this are not ours to record. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    public Slot {
        Objects.requireNonNull(zone, "zone");
        if (!start.isBefore(end)) {
            throw Refusal.unprocessable(
                    "END_BEFORE_START", "/endsAt", at(end, zone), "The end must come after the start.");
        }
        Duration length = Duration.between(start, end);
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw Refusal.unprocessable(
                    "VISIT_LENGTH",
                    "/endsAt",
                    at(end, zone),
                    "A visit lasts from %d minutes to %d hours, not %d minutes."
                            .formatted(SHORTEST.toMinutes(), LONGEST.toHours(), length.toMinutes()));
        }
    }

    /** Reads the times as people agreed on them; see {@link AgreedTime}. */
    public static Slot of(String startsAt, String endsAt, String timeZone) {
        ZoneId zone = AgreedTime.zone(timeZone);
        return new Slot(
                AgreedTime.instant("/startsAt", startsAt, zone), AgreedTime.instant("/endsAt", endsAt, zone), zone);
    }

    /** This slot, if it can be agreed on at {@code now}; the past may be recorded afterwards. */
    public Slot agreedAt(Instant now) {
        if (start.isBefore(EARLIEST) || start.isAfter(now.plus(FURTHEST_AHEAD))) {
            throw Refusal.unprocessable(
                    "START_OUT_OF_RANGE",
                    "/startsAt",
                    startsAt(),
                    "A visit starts after %s and no more than %d days from now."
                            .formatted(EARLIEST, FURTHEST_AHEAD.toDays()));
        }
        return this;
    }

    public boolean overlaps(Slot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** The start by the wall clock of the zone. */
    public OffsetDateTime startsAt() {
        return at(start, zone);
    }

    /** The end by the wall clock of the zone. */
    public OffsetDateTime endsAt() {
        return at(end, zone);
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
