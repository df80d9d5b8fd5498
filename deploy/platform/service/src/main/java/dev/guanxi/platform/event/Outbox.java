package dev.guanxi.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where events leave: rows of the {@code outbox} table, written in the transaction of the change they tell of. */
@Singleton
public final class Outbox {

    private static final String INSERT = """
            insert into outbox (id, aggregate_type, aggregate_id, type, source, occurred_at, traceparent, payload)
            select id, aggregate_type, aggregate_id, type, :source, occurred_at, traceparent, cast(payload as json)
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
              as r(id uuid, aggregate_type text, aggregate_id uuid, type text, occurred_at timestamptz, traceparent text,
                   payload text)""";

    private final ObjectMapper json;
    private final Clock clock;
    private final EventCauses causes;
    private final String source;

    public Outbox(
            ObjectMapper json,
            Clock clock,
            EventCauses causes,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.json = json;
        this.clock = clock;
        this.causes = causes;
        this.source = "/" + service;
    }

    /** Writes one event. */
    public Uni<Void> append(Mutiny.Session session, OutgoingEvent event) {
        return appendAll(session, List.of(event));
    }

    /** Writes many events in one statement, to be published in this order. */
    public Uni<Void> appendAll(Mutiny.Session session, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String now = clock.instant().toString();
        List<Map<String, Object>> rows =
                events.stream().map(event -> row(session, event, now)).toList();
        return session.createNativeQuery(INSERT)
                .setParameter("source", source)
                .setParameter("rows", text(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Map<String, Object> row(Mutiny.Session session, OutgoingEvent event, String now) {
        Map<String, Object> row = new TreeMap<>();
        row.put("id", Ids.next());
        row.put("aggregate_type", event.aggregateType());
        row.put("aggregate_id", event.aggregateId());
        row.put("type", event.type());
        row.put("occurred_at", now);
        row.put("traceparent", causes.traceparent(session, event.aggregateId().toString()));
        row.put("payload", text(event.data()));
        return row;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event's data must be writable as JSON: " + value.getClass(), e);
        }
    }
}
