package dev.guanxi.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T00:00:00Z",
                "0001-01-01T00:00:00+18:00",
                "-0001-01-01T00:00:00Z",
                "9999-12-31T23:00:00-18:00",
                "+10000-01-01T00:00:00Z"
            })
    void refusesYearsThatDatabasesAndPeopleDoNotHave(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);

        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Times.kept(time));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Times.parse(text));
    }

    @Test
    void keepsMicroseconds() {
        assertThat(Times.parse("2010-12-01T08:26:00.123456789+08:00")).isEqualTo("2010-12-01T08:26:00.123456+08:00");
    }
}
