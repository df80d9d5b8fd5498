package dev.guanxi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static Page<String> page(List<String> found) {
        return Page.of(found, 2, Cursor::of);
    }

    @Test
    void whereMoreWasFoundThePageGoesOnAfterItsLastItem() {
        Page<String> page = page(List.of("a", "b", "c")).orGoOnAfter(Cursor.of("z"));

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), Cursor.of("b").encoded()));
    }

    @Test
    void whereLessWasFoundItGoesOnAfterWhatWasLookedAt() {
        assertThat(page(List.of("a")).orGoOnAfter(Cursor.of("z")))
                .isEqualTo(new Page<>(List.of("a"), Cursor.of("z").encoded()));
        assertThat(page(List.of("a")).orGoOnAfter(null).next()).isNull();
    }
}
