package dev.guanxi.platform.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * In which traces events are written: in that of the request under way or, in a session that handles a batch of events,
 * in that of the batch's event with the same key, which caused the new one.
 *
 * <p>Kept by session and not in the current context, because the handling of a batch has no context of its own that
 * would reach its last statement.
 */
@Singleton
public final class EventCauses {

    private final Map<Mutiny.Session, Map<String, SpanContext>> underWay = new ConcurrentHashMap<>();

    /** Begins the handling of a batch, given the trace contexts of its events by their keys. */
    void begin(Mutiny.Session session, Map<String, SpanContext> byKey) {
        underWay.put(session, byKey);
    }

    void end(Mutiny.Session session) {
        underWay.remove(session);
    }

    /** The W3C {@code traceparent} of an event about the given aggregate; empty outside of any trace. */
    String traceparent(Mutiny.Session session, String aggregateId) {
        SpanContext request = Span.current().getSpanContext();
        SpanContext cause = underWay.getOrDefault(session, Map.of()).getOrDefault(aggregateId, request);
        return cause.isValid()
                ? "00-" + cause.getTraceId() + "-" + cause.getSpanId() + "-"
                        + cause.getTraceFlags().asHex()
                : "";
    }
}
