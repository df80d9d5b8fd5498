package dev.guanxi.visitplanner.http;

import dev.guanxi.platform.problem.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;

/** Numbers of days in query parameters. */
public final class Days {

    private static final int LONGEST = 366;

    private Days() {}

    /** Up to a year, as {@code 7} or {@code P7D} or {@code P1W}; the given default where none was sent. */
    public static Duration of(String parameter, String text, int otherwise) {
        if (text == null) {
            return Duration.ofDays(otherwise);
        }
        try {
            Period period = text.startsWith("P") ? Period.parse(text) : Period.ofDays(Integer.parseInt(text));
            if (period.toTotalMonths() == 0 && period.getDays() >= 0 && period.getDays() <= LONGEST) {
                return Duration.ofDays(period.getDays());
            }
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw invalid(parameter, text);
        }
        throw invalid(parameter, text);
    }

    private static Refusal invalid(String parameter, String text) {
        return Refusal.invalidField(
                "DAYS_INVALID", "query:" + parameter, text, "From 0 to %d days, as 7 or P7D.".formatted(LONGEST));
    }
}
