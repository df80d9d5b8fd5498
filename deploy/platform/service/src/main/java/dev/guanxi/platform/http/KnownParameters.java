package dev.guanxi.platform.http;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.HttpParameters;
import dev.guanxi.platform.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the operation does not take: of a misspelt one nobody would hear that it did nothing. */
public final class KnownParameters {

    private static final String CODE = "PARAMETER_UNKNOWN";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        MultivaluedMap<String, String> sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        Set<String> taken = known.computeIfAbsent(operation.getResourceMethod(), HttpParameters::queryParameters);
        FieldError[] unknown = sent.keySet().stream()
                .filter(name -> !taken.contains(name))
                .sorted()
                .map(name -> new FieldError(CODE, "query:" + name, sent.getFirst(name), expected(taken)))
                .toArray(FieldError[]::new);
        if (unknown.length > 0) {
            throw Refusal.invalid(
                    CODE,
                    unknown[0].pointer().substring("query:".length()) + " is no parameter of this operation. "
                            + expected(taken),
                    unknown);
        }
    }

    private static String expected(Set<String> taken) {
        return taken.isEmpty() ? "It takes none in its query." : "Known here: " + String.join(", ", taken) + ".";
    }
}
