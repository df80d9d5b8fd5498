package dev.guanxi.platform.http;

import dev.guanxi.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a list goes on: the sort values of the last item shown. Opaque to callers, so its form may change.
 *
 * @param parts the values, none of them holding the separator
 */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... parts) {
        return new Cursor(java.util.Arrays.stream(parts).map(String::valueOf).toList());
    }

    public String encoded() {
        byte[] joined = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /**
     * Reads a cursor.
     *
     * @return null where none was sent
     * @throws Refusal where it is not a cursor of a list with that many sort values
     */
    public static Cursor decode(String encoded, int size) {
        if (encoded == null || encoded.isEmpty()) {
            return null;
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(List.of(joined.split(SEPARATOR, -1)));
            if (cursor.parts.size() == size) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            throw invalid(encoded);
        }
        throw invalid(encoded);
    }

    public String text(int index) {
        return parts.get(index);
    }

    public UUID uuid(int index) {
        return read(index, UUID::fromString);
    }

    public Instant instant(int index) {
        return read(index, Instant::parse);
    }

    /** Reads one part; a part that cannot be read makes the cursor invalid. */
    public <T> T read(int index, Function<String, T> reader) {
        try {
            return reader.apply(parts.get(index));
        } catch (RuntimeException e) {
            throw invalid(encoded());
        }
    }

    private static Refusal invalid(String encoded) {
        return Refusal.invalidField(
                "CURSOR_INVALID", "query:cursor", encoded, "Use the value of next from the page before, unchanged.");
    }
}
