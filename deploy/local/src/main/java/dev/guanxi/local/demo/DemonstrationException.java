package dev.guanxi.local.demo;

/** The demonstration cannot go on; the message tells people why and what would help. */
final class DemonstrationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DemonstrationException(String message) {
        super(message);
    }

    DemonstrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
