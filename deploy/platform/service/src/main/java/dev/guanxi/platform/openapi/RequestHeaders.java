package dev.guanxi.platform.openapi;

import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Versions;
import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Headers of requests that mean the same wherever they are taken. */
final class RequestHeaders {

    private static final String IF_MATCH = "If-Match";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private RequestHeaders() {}

    static void complete(Parameter parameter) {
        if (IF_MATCH.equals(parameter.getName())) {
            parameter.setRequired(!Versions.ANY_VERSION.equals(parameter.getDescription()));
        } else if (IDEMPOTENCY_KEY.equals(parameter.getName())) {
            Schema schema = parameter.getSchema();
            schema.setMinLength(1);
            schema.setMaxLength(IdempotencyKeys.LONGEST_KEY);
        }
    }

    /** Whether a change is refused if it names no version. */
    static boolean versionRequired(List<Parameter> parameters) {
        return parameters.stream()
                .anyMatch(one -> IF_MATCH.equals(one.getName()) && Boolean.TRUE.equals(one.getRequired()));
    }
}
