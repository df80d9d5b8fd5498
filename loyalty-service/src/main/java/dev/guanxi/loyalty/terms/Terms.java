package dev.guanxi.loyalty.terms;

import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/** Checks of values that programs and clubs share. */
public final class Terms {

    /** Bounds of times that are taken in; what lies outside is a slip of the pen and beyond some databases' calendars. */
    public static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Terms() {}

    /** The time as fine as the database keeps it, so that what is compared later is what was stored. Null stays null. */
    public static Instant stored(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws Refusal where it is not a currency of ISO 4217 */
    public static void requireCurrency(String pointer, String code) {
        try {
            Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField(
                    "CURRENCY_UNKNOWN", pointer, code, "Expected an ISO 4217 code in capitals, such as GBP or CNY.");
        }
    }

    /**
     * @param to may be null: an open end
     * @throws Refusal where a time is out of bounds, or the period {@code [from, to)} is empty
     */
    public static void requirePeriod(String fromPointer, Instant from, String toPointer, Instant to) {
        requireTime(fromPointer, from);
        if (to == null) {
            return;
        }
        requireTime(toPointer, to);
        if (!from.isBefore(to)) {
            throw Refusal.unprocessable(
                    "PERIOD_EMPTY", toPointer, to, "It must be after " + fromPointer.substring(1) + " " + from + ".");
        }
    }

    /** @throws Refusal where the time is out of bounds */
    public static void requireTime(String pointer, Instant time) {
        if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
            throw Refusal.invalidField(
                    "TIME_OUT_OF_RANGE", pointer, time, "Expected a time from %s to %s.".formatted(EARLIEST, LATEST));
        }
    }
}
