package dev.guanxi.platform.problem;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One fault of a request.
 *
 * @param code stable and upper-snake, for programs
 * @param pointer JSON pointer into the body, or {@code query:name}, {@code path:name}, {@code header:name}
 * @param value what was sent: a text shortened, a small object as its members; null where nothing was
 * @param detail what would be right, for people
 */
@Schema(name = "Fault")
public record FieldError(String code, String pointer, Object value, String detail) {

    private static final int LONGEST_ECHO = 200;

    public FieldError {
        pointer = encodable(pointer);
        value = shortened(value);
    }

    private static Object shortened(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Map) {
            return value;
        }
        String text = value.toString();
        return encodable(text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…");
    }

    /** Halves of surrogate pairs, sent or left by shortening, would break the answer that quotes them. */
    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
