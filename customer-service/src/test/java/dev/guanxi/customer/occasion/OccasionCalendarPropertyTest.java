package dev.guanxi.customer.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.contact.DayCalendar;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OccasionCalendarPropertyTest {

    /** Whoever was born on a day is greeted once in each year, whatever the year. */
    @Property(tries = 200)
    void everyGregorianDayComesRoundOnceAYear(
            @ForAll @IntRange(min = 1950, max = 2090) int year,
            @ForAll @IntRange(min = 1, max = 366) int dayOfLeapYear) {
        LocalDate born = LocalDate.ofYearDay(2000, dayOfLeapYear);
        int key = OccasionCalendar.key(born.getMonthValue(), born.getDayOfMonth());

        assertThat(times(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), DayCalendar.GREGORIAN, key))
                .isEqualTo(1);
    }

    @Property(tries = 40)
    void everyLunarDayComesRoundOnceALunarYear(
            @ForAll @IntRange(min = 1960, max = 2040) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 30) int day) {
        LocalDate first = springFestival(year);

        assertThat(times(first, springFestival(year + 1), DayCalendar.LUNAR, OccasionCalendar.key(month, day)))
                .isEqualTo(1);
    }

    private static long times(LocalDate from, LocalDate to, DayCalendar calendar, int key) {
        return from.datesUntil(to)
                .flatMap(date -> OccasionCalendar.keys(date).stream())
                .filter(new OccasionCalendar.DayKey(calendar, key)::equals)
                .count();
    }

    private static LocalDate springFestival(int year) {
        return LocalDate.of(year, 1, 15)
                .datesUntil(LocalDate.of(year, 3, 1))
                .filter(date -> OccasionCalendar.festival(date)
                        .filter(OccasionKind.SPRING_FESTIVAL::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }
}
