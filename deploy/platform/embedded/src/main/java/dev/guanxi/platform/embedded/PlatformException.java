package dev.guanxi.platform.embedded;

/** A component cannot be started or used. The message is meant for the person at the terminal: what, where, what helps. */
public final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformException(String message) {
        super(message);
    }

    public PlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
