package dev.guanxi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void bringsBackWhatItWasMadeOf() {
        UUID id = Ids.next();
        Instant time = Instant.parse("2010-12-01T08:26:00.123456Z");

        Cursor back = Cursor.decode(Cursor.of(time, id, "ü 中").encoded(), 3);

        assertThat(back.instant(0)).isEqualTo(time);
        assertThat(back.uuid(1)).isEqualTo(id);
        assertThat(back.text(2)).isEqualTo("ü 中");
    }

    @Test
    void isAbsentOnTheFirstPage() {
        assertThat(Cursor.decode(null, 1)).isNull();
        assertThat(Cursor.decode("", 1)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"***", "YQ", "eHgfeXk", "123456789"})
    void refusesWhatItDidNotMake(String forged) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Cursor.decode(forged, 1).uuid(0))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("CURSOR_INVALID"));
    }

    @Test
    void aPageShowsTheLimitAndPointsToTheNext() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, Cursor::of);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(Cursor.decode(page.next(), 1).text(0)).isEqualTo("2");
        assertThat(Page.of(List.of(1, 2), 2, Cursor::of).next()).isNull();
    }
}
