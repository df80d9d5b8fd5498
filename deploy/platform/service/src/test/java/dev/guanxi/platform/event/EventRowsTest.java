package dev.guanxi.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventRowsTest {

    private static final EventRows ROWS = EventRows.of("name").times("at");

    private static IncomingEvent event(String data) {
        try {
            return new IncomingEvent(UUID.randomUUID(), "key", "type", new ObjectMapper().readTree(data), "");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void takesTheFieldsAskedForAndNoOthers() {
        List<IncomingEvent> events = List.of(
                event("{\"name\":\"a\",\"at\":\"2011-01-01T10:00:00Z\",\"lines\":[1]}"),
                event("{\"name\":null,\"at\":\"2011-01-01T10:00:00.123456+08:00\"}"));

        assertThat(ROWS.json(events))
                .isEqualTo("[{\"name\":\"a\",\"at\":\"2011-01-01T10:00:00Z\"},"
                        + "{\"name\":null,\"at\":\"2011-01-01T10:00:00.123456+08:00\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\":\"2011-01-01T10:00:00Z\"}",
                "{\"name\":\"a\"}",
                "{\"name\":\"a\",\"at\":null}",
                "{\"name\":\"a\",\"at\":17}",
                "{\"name\":\"a\",\"at\":\"yesterday\"}",
                "{\"name\":\"a\",\"at\":\"2011-01-01\"}",
                "{\"name\":\"a\",\"at\":\"2011-02-30T10:00:00Z\"}"
            })
    void refusesEventsWithoutAFieldOrWithATimeThatIsNone(String data) {
        List<IncomingEvent> events = List.of(event(data));

        assertThatThrownBy(() -> ROWS.json(events)).isInstanceOf(IllegalArgumentException.class);
    }
}
