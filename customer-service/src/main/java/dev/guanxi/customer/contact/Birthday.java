package dev.guanxi.customer.contact;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A birthday (C3): month and day; many a year is not told. 29 February is a birthday like any other.
 *
 * @param year null if it is not known
 * @param calendar that the family keeps the day by; the Gregorian if null
 */
@Schema(description = "Month and day of birth, the year if it is known.", examples = "{\"month\":2,\"day\":29}")
public record Birthday(
        @Schema(examples = "1984") @Min(1850) @Max(9999) Integer year,

        @Schema(examples = "2") @NotNull @Min(1) @Max(12) Integer month,

        @Schema(examples = "29") @NotNull @Min(1) @Max(31) Integer day,

        DayCalendar calendar) {

    /** The longest month of the Chinese calendar has this many days. */
    private static final int LONGEST_LUNAR_MONTH = 30;

    /**
     * What single values cannot tell.
     *
     * @throws Refusal if the calendar has no such day
     */
    void check(String pointer) {
        if (!isPossible()) {
            throw Refusal.unprocessable("BIRTHDAY_IMPOSSIBLE", pointer, written(), "A day of the calendar.");
        }
    }

    private boolean isPossible() {
        if (lunar()) {
            return day <= LONGEST_LUNAR_MONTH;
        }
        boolean inMonth = day <= Month.of(month).maxLength();
        return inMonth && (year == null || MonthDay.of(month, day).isValidYear(year));
    }

    /** Whether it comes round by the Chinese calendar. */
    public boolean lunar() {
        return calendar == DayCalendar.LUNAR;
    }

    /** Whether it is a day that has not begun anywhere on earth. */
    boolean isAfter(LocalDate today) {
        if (year == null || lunar()) {
            return year != null && year > today.getYear();
        }
        return LocalDate.of(year, month, day).isAfter(today.plusDays(1));
    }

    private String written() {
        return (year == null ? "-" : year.toString()) + "-" + month + "-" + day;
    }
}
