package dev.guanxi.loyalty.terms;

import dev.guanxi.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** What programs and clubs ask of currencies, periods and the clock alike. */
public final class Terms {

    /** Metals, units of account, the test code XTS and XXX, "no currency", have codes too, and no fractions. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private Terms() {}

    /** The present as fine as the database keeps it, so that what is compared later is what was stored. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws Refusal where it is no code of ISO 4217 that stands for money */
    public static void requireCurrency(String pointer, String code) {
        if (!CURRENCIES.contains(code)) {
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
