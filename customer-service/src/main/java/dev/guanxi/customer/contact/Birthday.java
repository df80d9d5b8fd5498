package dev.guanxi.customer.contact;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A birthday (C3): month and day; many a year is not told. 29 February is a birthday like any other.
 *
 * @param year null if it is not known
 */
@Schema(description = "Month and day of birth, the year if it is known.", examples = "{\"month\":2,\"day\":29}")
public record Birthday(
        @Schema(examples = "1984") @Min(1850) @Max(9999) Integer year,

        @Schema(examples = "2") @NotNull @Min(1) @Max(12) Integer month,

        @Schema(examples = "29") @NotNull @Min(1) @Max(31) Integer day) {

    /**
     * What single values cannot tell.
     *
     * @throws Refusal if the calendar has no such day
     */
    void check(String pointer) {
        boolean inMonth = day <= Month.of(month).maxLength();
        if (!inMonth || (year != null && !MonthDay.of(month, day).isValidYear(year))) {
            throw Refusal.unprocessable("BIRTHDAY_IMPOSSIBLE", pointer, written(), "A day of the calendar.");
        }
    }

    /** The day of birth, where the year is known. */
    Optional<LocalDate> date() {
        return Optional.ofNullable(year).map(known -> LocalDate.of(known, month, day));
    }

    /** Whether it is a day that has not begun anywhere on earth. */
    boolean isAfter(LocalDate today) {
        return date().filter(born -> born.isAfter(today.plusDays(1))).isPresent();
    }

    private String written() {
        return (year == null ? "-" : year.toString()) + "-" + month + "-" + day;
    }
}
