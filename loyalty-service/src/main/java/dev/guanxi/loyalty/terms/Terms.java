package dev.guanxi.loyalty.terms;

import dev.guanxi.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/** What programs and clubs ask of currencies, periods and the clock alike. */
public final class Terms {

    private Terms() {}

    /** The present as fine as the database keeps it, so that what is compared later is what was stored. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws Refusal where it is not a currency of ISO 4217 */
    public static void requireCurrency(String pointer, String code) {
        try {
            Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.unprocessable(
                    "CURRENCY_UNKNOWN", pointer, code, "A currency of ISO 4217, such as GBP or CNY.");
        }
    }

    /**
     * @param to may be null: an open end
     * @throws Refusal where the period {@code [from, to)} is empty
     */
    public static void requirePeriod(String fromPointer, Instant from, String toPointer, Instant to) {
        if (to != null && !from.isBefore(to)) {
            throw Refusal.unprocessable(
                    "END_BEFORE_START",
                    toPointer,
                    to,
                    "It must be after " + fromPointer.substring(1) + " " + from + ".");
        }
    }
}
