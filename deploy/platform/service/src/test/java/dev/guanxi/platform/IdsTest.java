package dev.guanxi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final Instant now = Instant.now();

    @Test
    void whatIsDueIsInOrderAmongOthers() {
        UUID id = Ids.due(now);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.toString()).isLessThan(Ids.due(now.plusMillis(1)).toString());
        assertThat(id.toString()).isLessThanOrEqualTo(Ids.next().toString());
    }

    @Test
    void whatIsDueAtATimeHasOneId() {
        assertThat(Ids.due(now)).isEqualTo(Ids.due(now)).isNotEqualTo(Ids.due(now.plusMillis(1)));
    }
}
