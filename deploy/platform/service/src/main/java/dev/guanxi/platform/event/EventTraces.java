package dev.guanxi.platform.event;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Joins the handling of each event to the trace of the request that caused it. */
@Singleton
public final class EventTraces {

    private static final TextMapGetter<IncomingEvent> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(IncomingEvent event) {
            return List.of("traceparent");
        }

        @Override
        public String get(IncomingEvent event, String key) {
            return "traceparent".equals(key) && event != null ? event.traceparent() : null;
        }
    };

    private final Tracer tracer;
    private final EventCauses causes;

    public EventTraces(OpenTelemetry telemetry, EventCauses causes) {
        this.causes = causes;
        this.tracer = telemetry.getTracer("dev.guanxi.platform.event");
    }

    /**
     * Runs the handling of a batch with one consumer span per event, each in its event's own trace; events that it writes
     * go on in the trace of the one with the same key.
     */
    Uni<Void> around(Mutiny.Session session, List<IncomingEvent> events, Supplier<Uni<Void>> handling) {
        List<Span> spans = events.stream().map(this::start).toList();
        causes.begin(session, byKey(events, spans));
        return Uni.createFrom().deferred(handling::get).onTermination().invoke((result, failure, cancelled) -> {
            causes.end(session);
            end(spans, failure);
        });
    }

    /** Where several events have one key, the last of them. */
    private static Map<String, SpanContext> byKey(List<IncomingEvent> events, List<Span> spans) {
        Map<String, SpanContext> byKey = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).key() != null) {
                byKey.put(events.get(i).key(), spans.get(i).getSpanContext());
            }
        }
        return byKey;
    }

    private Span start(IncomingEvent event) {
        Context cause = W3CTraceContextPropagator.getInstance().extract(Context.root(), event, HEADERS);
        return tracer.spanBuilder("process " + event.type())
                .setParent(cause)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("cloudevents.event_id", event.id().toString())
                .setAttribute("cloudevents.event_type", event.type())
                .startSpan();
    }

    private static void end(List<Span> spans, Throwable failure) {
        for (Span span : spans) {
            if (failure != null) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
