package dev.guanxi.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StableIdsTest {

    private static final Instant AT = Instant.parse("2010-12-01T00:00:00Z");

    @Test
    void areTheSameForTheSame() {
        assertThat(StableIds.of(AT, "club")).isEqualTo(StableIds.of(AT, "club"));
    }

    @Test
    void differWithContentAndTime() {
        assertThat(StableIds.of(AT, "club"))
                .isNotEqualTo(StableIds.of(AT, "program"))
                .isNotEqualTo(StableIds.of(AT.plusMillis(1), "club"));
    }

    @Test
    void areUuidsOfVersionSeven() {
        UUID id = StableIds.of(AT, "club");

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
    }
}
