package dev.guanxi.platform.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Times as callers write them: ISO 8601 with offset, of the years 1 to 9999, to the microsecond. That is what PostgreSQL
 * keeps, so that an answer after storing says the same as the one before.
 */
public final class Times {

    public static final String EXPECTED =
            "a time with offset, such as 2026-01-31T09:30:00+08:00, of the years 1 to 9999";
    public static final String DATE_EXPECTED = "a date, such as 2026-01-31, of the years 1 to 9999";
    private static final int LAST_YEAR = 9999;

    private Times() {}

    /** @throws DateTimeException if the text is no such time */
    public static OffsetDateTime parse(String text) {
        return kept(OffsetDateTime.parse(text));
    }

    /**
     * The time as it can be kept.
     *
     * @throws DateTimeException if it is not of these years
     */
    public static OffsetDateTime kept(OffsetDateTime time) {
        OffsetDateTime kept = time.truncatedTo(ChronoUnit.MICROS);
        refuseFarYear(kept.withOffsetSameInstant(ZoneOffset.UTC).getYear());
        return kept;
    }

    /** @throws DateTimeException if the text is no date of these years */
    public static LocalDate parseDate(String text) {
        LocalDate date = LocalDate.parse(text);
        refuseFarYear(date.getYear());
        return date;
    }

    private static void refuseFarYear(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("The year " + year + " is not from 1 to " + LAST_YEAR);
        }
    }
}
