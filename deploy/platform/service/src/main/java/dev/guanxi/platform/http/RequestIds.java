package dev.guanxi.platform.http;

import dev.guanxi.platform.Ids;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Carries {@code X-Request-Id} through logs and back to the caller; makes one where none came or it looks forged. */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";
    private static final String PROPERTY = "requestId";
    private static final String SANE = "[A-Za-z0-9._:-]{1,100}";

    @ServerRequestFilter(preMatching = true)
    public void accept(ContainerRequestContext request) {
        String sent = request.getHeaderString(HEADER);
        String id = sent != null && sent.matches(SANE) ? sent : Ids.next().toString();
        request.setProperty(PROPERTY, id);
        MDC.put(PROPERTY, id);
    }

    @ServerResponseFilter
    public void answer(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(PROPERTY);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
    }
}
