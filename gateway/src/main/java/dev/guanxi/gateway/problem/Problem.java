package dev.guanxi.gateway.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A failure told to a caller (RFC 9457), in the form that the services use too: without {@code type}, as the code tells
 * the kind, and without {@code errors}, as the gateway does not look into bodies.
 *
 * @param code stable, for programs
 */
@JsonPropertyOrder({"status", "title", "detail", "instance", "code"})
record Problem(String title, int status, String detail, String instance, ProblemCode code) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemCode code, String title, String detail, String instance) {
        return new Problem(title, code.status(), detail, instance, code);
    }
}
