package dev.guanxi.visitplanner.appointment;

import dev.guanxi.platform.problem.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;

/**
 * Reads a time that two people agreed on by the clock on the wall. Three spellings are understood: without offset
 * ({@code 2026-05-04T10:00:00}, the wall clock in the zone), with the zone's own offset, and in UTC. A wall-clock time
 * that the zone skips or runs through twice is refused instead of guessed: one of the two would come an hour late.
 */
public final class AgreedTime {

    private AgreedTime() {}

    /** The zone of that IANA name, such as {@code Asia/Shanghai}; fixed offsets know no summer time and are refused. */
    public static ZoneId zone(String name) {
        if (name == null || !ZoneId.getAvailableZoneIds().contains(name)) {
            throw Refusal.invalidField(
                    "TIME_ZONE_UNKNOWN", "/timeZone", name, "Name an IANA time zone, such as Asia/Shanghai.");
        }
        return ZoneId.of(name);
    }

    /** The instant that {@code text} means in {@code zone}, to the second; {@code pointer} names the field. */
    public static Instant instant(String pointer, String text, ZoneId zone) {
        try {
            if (text != null && hasOffset(text)) {
                return ofOffset(pointer, text, OffsetDateTime.parse(text), zone).truncatedTo(ChronoUnit.SECONDS);
            }
            return ofWallClock(pointer, text, LocalDateTime.parse(String.valueOf(text)), zone)
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw Refusal.invalidField(
                    "TIME_MALFORMED",
                    pointer,
                    text,
                    "Write an ISO 8601 date and time, such as 2026-05-04T10:00:00+08:00.");
        }
    }

    private static boolean hasOffset(String text) {
        int time = text.indexOf('T');
        return text.endsWith("Z") || text.indexOf('+', time) > time || text.indexOf('-', time) > time && time >= 0;
    }

    private static Instant ofOffset(String pointer, String text, OffsetDateTime given, ZoneId zone) {
        Instant instant = given.toInstant();
        ZoneOffset there = zone.getRules().getOffset(instant);
        if (given.getOffset().equals(ZoneOffset.UTC) || given.getOffset().equals(there)) {
            return instant;
        }
        refuseGap(pointer, text, given.toLocalDateTime(), zone);
        throw Refusal.invalidField(
                "OFFSET_NOT_OF_ZONE",
                pointer,
                text,
                "In %s this moment is %s: give that, or UTC, or the time without offset."
                        .formatted(zone, instant.atZone(zone).toOffsetDateTime()));
    }

    private static Instant ofWallClock(String pointer, String text, LocalDateTime given, ZoneId zone) {
        refuseGap(pointer, text, given, zone);
        ZoneRules rules = zone.getRules();
        if (rules.getValidOffsets(given).size() > 1) {
            throw Refusal.invalidField(
                    "TIME_AMBIGUOUS",
                    pointer,
                    text,
                    "Clocks in %s go back then and show this time twice: add the offset, one of %s."
                            .formatted(zone, rules.getValidOffsets(given)));
        }
        return given.atZone(zone).toInstant();
    }

    private static void refuseGap(String pointer, String text, LocalDateTime given, ZoneId zone) {
        if (zone.getRules().getValidOffsets(given).isEmpty()) {
            throw Refusal.invalidField(
                    "TIME_IN_GAP",
                    pointer,
                    text,
                    "Clocks in %s go forward then and never show this time; the next one is %s."
                            .formatted(
                                    zone, zone.getRules().getTransition(given).getDateTimeAfter()));
        }
    }
}
