package dev.guanxi.customer.bulk.content;

/** The content as a whole cannot be worked on; the message says what would be right. */
public final class UnusableContent extends RuntimeException {

    UnusableContent(String message) {
        super(message, null, false, false);
    }
}
