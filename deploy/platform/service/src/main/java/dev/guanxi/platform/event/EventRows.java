package dev.guanxi.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * A batch of events as the JSON parameter of one statement. Takes only the fields that are needed: a purchase's hundreds
 * of lines stay behind.
 */
public final class EventRows {

    private final List<String> fields;
    private final List<String> times;

    private EventRows(List<String> fields, List<String> times) {
        this.fields = fields;
        this.times = times;
    }

    /** Rows with these fields, each of which an event must have, be it null. */
    public static EventRows of(String... fields) {
        return new EventRows(List.of(fields), List.of());
    }

    /** With these fields besides, which must be ISO 8601 times: the database would take words such as "yesterday" too. */
    public EventRows times(String... names) {
        return new EventRows(fields, List.of(names));
    }

    /** @throws IllegalArgumentException if an event lacks a field, or a time is none */
    public String json(List<IncomingEvent> events) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (IncomingEvent event : events) {
            ObjectNode row = rows.addObject();
            fields.forEach(field -> row.set(field, event.data().required(field)));
            times.forEach(field -> row.set(field, time(event, field)));
        }
        return rows.toString();
    }

    private static JsonNode time(IncomingEvent event, String field) {
        JsonNode value = event.data().required(field);
        try {
            OffsetDateTime.parse(value.asText());
            return value;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + " is not a time: " + value, e);
        }
    }
}
