package dev.guanxi.gateway.forwarding;

import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;

/** How large a request body may be, and how long the service may be silent after it. */
record BodyLimits(Allowance ordinary, Allowance streamed, List<String> streamedPrefixes) {

    /** @param bytes most bytes of the body, inclusive */
    record Allowance(long bytes, Duration silence) {}

    static BodyLimits of(ForwardingConfig config) {
        return new BodyLimits(
                new Allowance(config.bodyLimit().asLongValue(), config.answerTimeOut()),
                new Allowance(config.streamedBodyLimit().asLongValue(), config.idleTimeOut()),
                List.copyOf(config.streamedPrefixes()));
    }

    Allowance of(HttpMethod method, String routePrefix) {
        return HttpMethod.POST.equals(method) && streamedPrefixes.contains(routePrefix) ? streamed : ordinary;
    }
}
