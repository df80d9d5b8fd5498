package dev.guanxi.platform.problem;

/**
 * One fault of a request.
 *
 * @param code stable and upper-snake, for programs
 * @param pointer JSON pointer into the body, or {@code query:name}, {@code path:name}, {@code header:name}
 * @param value what was sent, shortened; null where nothing was
 * @param detail what would be right, for people
 */
public record FieldError(String code, String pointer, Object value, String detail) {

    private static final int LONGEST_ECHO = 200;

    public FieldError {
        value = shortened(value);
    }

    private static Object shortened(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        String text = value.toString();
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
