package dev.guanxi.platform.http;

import dev.guanxi.platform.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses the character NUL in addresses: no text that PostgreSQL keeps can hold it, so nothing can match. */
public final class StorableParameters {

    private static final String NUL = "%00";
    private static final String EXPECTED = "A text without the character NUL.";

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        if (address.getRawPath().contains(NUL)) {
            throw Refusal.invalidField("PARAMETER_INVALID", "path", null, EXPECTED);
        }
        String query = address.getRawQuery();
        if (query == null || !query.contains(NUL)) {
            return;
        }
        for (String parameter : query.split("&")) {
            if (parameter.contains(NUL)) {
                String name = parameter.split("=", 2)[0];
                throw Refusal.invalidField("PARAMETER_INVALID", "query:" + name, null, EXPECTED);
            }
        }
    }
}
