package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The API answered with a problem. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final int status;

    private ApiException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** @param body the problem (RFC 9457), or whatever came in its place */
    static ApiException of(String request, int status, JsonNode body) {
        StringBuilder message =
                new StringBuilder(request).append(" was answered with ").append(status);
        append(message, " ", body.path("code").asText());
        append(message, ": ", body.path("detail").asText(body.path("title").asText()));
        body.path("errors").forEach(error -> message.append("; ")
                .append(error.path("pointer").asText())
                .append(' ')
                .append(error.path("detail").asText()));
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            message.append(" Maybe make a token with deploy/local/token manager and give it by --token.");
        }
        return new ApiException(status, message.toString());
    }

    private static void append(StringBuilder message, String before, String text) {
        if (!text.isEmpty()) {
            message.append(before).append(text);
        }
    }

    int status() {
        return status;
    }
}
