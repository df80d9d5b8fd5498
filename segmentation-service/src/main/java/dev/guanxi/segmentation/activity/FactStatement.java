package dev.guanxi.segmentation.activity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.event.EventRows;
import dev.guanxi.platform.event.IncomingEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How events of some types become rows: a batch in one statement, which does nothing with what it has heard before.
 *
 * @param types of the events
 * @param group of the facts that they change
 * @param rows the fields that the statement takes, in its parameter {@code batch}
 * @param wanted whether an event holds anything for it
 */
record FactStatement(Set<String> types, FactGroup group, EventRows rows, String sql, Predicate<JsonNode> wanted) {

    FactStatement(Set<String> types, FactGroup group, EventRows rows, String sql) {
        this(types, group, rows, sql, data -> true);
    }

    List<IncomingEvent> of(List<IncomingEvent> events) {
        return events.stream()
                .filter(event -> types.contains(event.type()) && wanted.test(event.data()))
                .toList();
    }
}
