package dev.guanxi.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A failure told to a caller (RFC 9457), in the form that the services use too.
 *
 * @param code stable, for programs
 * @param errors empty at the gateway, which does not look into bodies
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type, String title, int status, String detail, String instance, ProblemCode code, List<Object> errors) {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final String NO_TYPE_OF_ITS_OWN = "about:blank";

    static Problem of(ProblemCode code, String title, String detail, String instance) {
        return new Problem(NO_TYPE_OF_ITS_OWN, title, code.status(), detail, instance, code, List.of());
    }
}
