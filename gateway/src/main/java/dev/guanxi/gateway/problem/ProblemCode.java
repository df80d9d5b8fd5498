package dev.guanxi.gateway.problem;

/** Everything that the gateway itself answers instead of a service. Names are part of the API. */
public enum ProblemCode {
    /** The request target has characters or dot segments that are not taken. */
    REQUEST_TARGET_INVALID(400),
    /** HTTP/1.1 asks for the header Host (RFC 9112, 3.2). */
    HOST_MISSING(400),
    TOKEN_MISSING(401),
    TOKEN_EXPIRED(401),
    TOKEN_INVALID(401),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    /** The client stopped sending in the middle of its body. */
    REQUEST_TIMEOUT(408),
    REQUEST_ENTITY_TOO_LARGE(413),
    INTERNAL_SERVER_ERROR(500),
    /** The service broke off, or sent what is not HTTP; whether it acted is not known. */
    SERVICE_ANSWER_LOST(502),
    /** No instance of the service takes connections; nothing was sent to it. */
    SERVICE_UNAVAILABLE(503),
    /** Too many requests wait for the service already; nothing was sent to it. */
    SERVICE_BUSY(503),
    /** The keys of the token's issuer cannot be had. */
    TOKEN_KEYS_UNAVAILABLE(503),
    /** The service did not answer in time; whether it acted is not known. */
    SERVICE_TIMEOUT(504);

    private static final int FIRST_SERVER_ERROR = 500;
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    boolean asksForToken() {
        return status == UNAUTHORIZED;
    }

    boolean isWorthRetrying() {
        return status == UNAVAILABLE;
    }

    boolean isOurSide() {
        return status >= FIRST_SERVER_ERROR;
    }
}
