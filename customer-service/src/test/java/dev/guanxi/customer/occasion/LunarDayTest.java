package dev.guanxi.customer.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.contact.DayCalendar;
import dev.guanxi.customer.occasion.OccasionCalendar.DayKey;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarDayTest {

    @ParameterizedTest(name = "{1} is on {0}")
    @CsvSource({
        "2020-01-25, SPRING_FESTIVAL",
        "2021-02-12, SPRING_FESTIVAL",
        "2022-02-01, SPRING_FESTIVAL",
        "2023-01-22, SPRING_FESTIVAL",
        "2024-02-10, SPRING_FESTIVAL",
        "2025-01-29, SPRING_FESTIVAL",
        "2026-02-17, SPRING_FESTIVAL",
        "2027-02-06, SPRING_FESTIVAL",
        "2033-01-31, SPRING_FESTIVAL",
        "2024-06-10, DRAGON_BOAT_FESTIVAL",
        "2025-05-31, DRAGON_BOAT_FESTIVAL",
        "2026-06-19, DRAGON_BOAT_FESTIVAL",
        "2023-09-29, MID_AUTUMN_FESTIVAL",
        "2024-09-17, MID_AUTUMN_FESTIVAL",
        "2025-10-06, MID_AUTUMN_FESTIVAL",
        "2026-09-25, MID_AUTUMN_FESTIVAL"
    })
    void theFestivalsAreKeptByTheChineseCalendar(LocalDate date, OccasionKind festival) {
        assertThat(OccasionCalendar.festival(date)).contains(festival);
        assertThat(OccasionCalendar.festival(date.plusDays(1))).isEmpty();
        assertThat(OccasionCalendar.festival(date.minusDays(1))).isEmpty();
    }

    @ParameterizedTest(name = "{0} is day {2} of month {1}")
    @CsvSource({"2023-03-22,2,1,true", "2023-04-19,2,29,true", "2023-04-20,3,1,false", "2025-07-25,6,1,true"})
    void aLeapMonthHasTheNumberOfTheMonthBefore(LocalDate date, int month, int day, boolean leap) {
        LunarDay lunar = LunarDay.of(date);

        assertThat(lunar.month()).isEqualTo(month);
        assertThat(lunar.day()).isEqualTo(day);
        assertThat(lunar.leapMonth()).isEqualTo(leap);
    }

    @Test
    void aLeapMonthRepeatsNoDay() {
        assertThat(OccasionCalendar.keys(LocalDate.of(2023, 3, 22)))
                .containsExactly(new DayKey(DayCalendar.GREGORIAN, 322));
    }

    @Test
    void inAShortLunarMonthItsThirtiethIsKeptOnTheLastDay() {
        assertThat(OccasionCalendar.keys(LocalDate.of(2025, 1, 28)))
                .as("New Year's Eve of a year whose twelfth month has 29 days")
                .contains(new DayKey(DayCalendar.LUNAR, 1229), new DayKey(DayCalendar.LUNAR, 1230));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2027-02-28,true", "2028-02-28,false", "2028-02-29,true", "2027-03-01,false", "2100-02-28,true"})
    void thoseBornOn29FebruaryCelebrateOnTheLastOfFebruary(LocalDate date, boolean celebrated) {
        assertThat(OccasionCalendar.keys(date).contains(new DayKey(DayCalendar.GREGORIAN, 229)))
                .isEqualTo(celebrated);
    }
}
