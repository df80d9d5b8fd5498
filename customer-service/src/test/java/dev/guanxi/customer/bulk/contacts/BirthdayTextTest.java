package dev.guanxi.customer.bulk.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.DayCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthdayTextTest {

    @ParameterizedTest
    @CsvSource({"1984-02-29, 1984, 2, 29, ", "--02-29, , 2, 29, GREGORIAN", "1950-08-30, 1950, 8, 30, LUNAR"})
    void isReadAsItIsWritten(String text, Integer year, int month, int day, DayCalendar calendar) throws RowFault {
        Birthday birthday = new Birthday(year, month, day, calendar);

        assertThat(BirthdayText.read("birthday", text, calendar)).isEqualTo(birthday);
        assertThat(BirthdayText.of(birthday)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"29.2.1984", "1984-2-29", "84-02-29", "02-29", "-02-29", "1984-02-29T00:00:00Z", "１９８４-02-29"})
    void anotherFormIsRefused(String text) {
        assertThatExceptionOfType(RowFault.class).isThrownBy(() -> BirthdayText.read("birthday", text, null));
    }

    @Test
    void nobodysBirthdayIsNothing() {
        assertThat(BirthdayText.of(null)).isNull();
    }
}
