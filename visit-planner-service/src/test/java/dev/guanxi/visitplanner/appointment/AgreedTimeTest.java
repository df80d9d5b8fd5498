package dev.guanxi.visitplanner.appointment;

import static dev.guanxi.visitplanner.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreedTimeTest {

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2026-05-04T10:00:00+08:00, Asia/Shanghai, 2026-05-04T02:00:00Z",
        "2026-05-04T10:00:00,       Asia/Shanghai, 2026-05-04T02:00:00Z",
        "2026-05-04T10:00,          Asia/Shanghai, 2026-05-04T02:00:00Z",
        "2026-05-04T02:00:00Z,      Asia/Shanghai, 2026-05-04T02:00:00Z",
        "2026-10-25T02:30:00+02:00, Europe/Berlin, 2026-10-25T00:30:00Z",
        "2026-10-25T02:30:00+01:00, Europe/Berlin, 2026-10-25T01:30:00Z",
        "2026-07-01T09:00:00-04:00, America/New_York, 2026-07-01T13:00:00Z",
        "2026-07-01T09:00:00,       America/New_York, 2026-07-01T13:00:00Z"
    })
    void isReadByTheWallClockOfTheZone(String text, String zone, Instant meant) {
        assertThat(AgreedTime.instant("/startsAt", text, AgreedTime.zone(zone))).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "2026-03-29T02:30:00,       Europe/Berlin, TIME_IN_GAP",
        "2026-03-29T02:30:00+01:00, Europe/Berlin, TIME_IN_GAP",
        "2026-03-29T02:30:00+02:00, Europe/Berlin, TIME_IN_GAP",
        "2026-10-25T02:30:00,       Europe/Berlin, TIME_AMBIGUOUS",
        "2026-05-04T10:00:00+07:00, Asia/Shanghai, OFFSET_NOT_OF_ZONE",
        "2026-05-04T10:00:00+01:00, Europe/Berlin, OFFSET_NOT_OF_ZONE",
        "next Monday,               Europe/Berlin, TIME_MALFORMED",
        "2026-02-30T10:00:00Z,      Europe/Berlin, TIME_MALFORMED",
        "2026-05-04,                Europe/Berlin, TIME_MALFORMED",
        "20:00+02:00,               Europe/Berlin, TIME_MALFORMED",
        "'',                        Europe/Berlin, TIME_MALFORMED",
        ",                          Europe/Berlin, TIME_MALFORMED"
    })
    void isRefusedWhereItWouldHaveToBeGuessed(String text, String zone, String code) {
        var refusal = assertRefused(code, () -> AgreedTime.instant("/startsAt", text, ZoneId.of(zone)));
        assertThat(refusal.errors()).singleElement().satisfies(error -> assertThat(error.pointer())
                .isEqualTo("/startsAt"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Shanghai", "+08:00", "UTC+8", "Asia/Nowhere", "asia/shanghai"})
    void needsAnIanaTimeZone(String name) {
        assertRefused("TIME_ZONE_UNKNOWN", () -> AgreedTime.zone(name));
    }
}
