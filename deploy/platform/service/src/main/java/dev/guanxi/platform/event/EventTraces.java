package dev.guanxi.platform.event;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

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

    public EventTraces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.guanxi.platform.event");
    }

    /** Runs the handling of a batch with one consumer span per event, each in its event's own trace. */
    Uni<Void> around(List<IncomingEvent> events, Supplier<Uni<Void>> handling) {
        List<Span> spans = events.stream().map(this::start).toList();
        return handling.get().onTermination().invoke((result, failure, cancelled) -> end(spans, failure));
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
