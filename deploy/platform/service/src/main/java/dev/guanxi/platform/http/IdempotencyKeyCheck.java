package dev.guanxi.platform.http;

import dev.guanxi.platform.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an {@code Idempotency-Key} that is there and empty: its sender counts on safe repeats and would not get them. */
public final class IdempotencyKeyCheck {

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        String key = request.getHeaderString("Idempotency-Key");
        if (key != null && key.isBlank()) {
            throw Refusal.invalidField(
                    "IDEMPOTENCY_KEY_INVALID", "header:Idempotency-Key", key, "From 1 to 200 characters.");
        }
    }
}
