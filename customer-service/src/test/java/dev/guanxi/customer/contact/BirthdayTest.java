package dev.guanxi.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.problem.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthdayTest {

    @ParameterizedTest(name = "{0}-{1}-{2}")
    @CsvSource({",2,29", "2000,2,29", "1984,2,29", "1983,2,28", ",12,31", "1960,4,30"})
    void isADayOfTheCalendar(Integer year, int month, int day) {
        Birthday birthday = new Birthday(year, month, day, null);

        birthday.check("/birthday");

        assertThat(birthday.lunar()).isFalse();
    }

    @ParameterizedTest(name = "{0}-{1}-{2}")
    @CsvSource({",2,30", "1983,2,29", "1900,2,29", ",4,31", "2001,11,31"})
    void noOtherDay(Integer year, int month, int day) {
        assertThatThrownBy(() -> new Birthday(year, month, day, null).check("/birthday"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("BIRTHDAY_IMPOSSIBLE"));
    }

    @ParameterizedTest(name = "{0}-{1}-{2} has yet to come: {3}")
    @CsvSource({"2026,3,1,false", "2026,3,2,false", "2026,3,3,true", "2027,1,1,true", ",12,31,false"})
    void isOfThePast(Integer year, int month, int day, boolean toCome) {
        assertThat(new Birthday(year, month, day, null).isAfter(LocalDate.of(2026, 3, 1)))
                .isEqualTo(toCome);
    }
}
