package dev.guanxi.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request in bytes, with holes of twelve hexadecimal digits that are filled anew for each request: {@code {unique}} by
 * a number that never comes again, {@code {random}} by one within a range. So a request costs no more than copying it.
 */
final class Template {

    private static final Pattern HOLE = Pattern.compile("\\{(unique|random)}");
    private static final int DIGITS = 12;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final List<Integer> unique = new ArrayList<>();
    private final List<Integer> random = new ArrayList<>();

    private Template(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads {@code {unique}} and {@code {random}} as holes; everything else stays as it is. */
    static Template of(String text) {
        StringBuilder filled = new StringBuilder();
        List<Integer> unique = new ArrayList<>();
        List<Integer> random = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        while (hole.find()) {
            hole.appendReplacement(filled, "0".repeat(DIGITS));
            (hole.group(1).equals("unique") ? unique : random).add(filled.length() - DIGITS);
        }
        hole.appendTail(filled);
        Template template = new Template(filled.toString().getBytes(StandardCharsets.US_ASCII));
        template.unique.addAll(unique);
        template.random.addAll(random);
        return template;
    }

    int length() {
        return bytes.length;
    }

    /** Puts the next request into the buffer, which has room for it. */
    void render(ByteBuffer into, long uniqueNumber, long randomNumber) {
        unique.forEach(at -> fill(at, uniqueNumber));
        random.forEach(at -> fill(at, randomNumber));
        into.put(bytes);
    }

    private void fill(int at, long number) {
        for (int i = 0; i < DIGITS; i++) {
            bytes[at + i] = HEX[(int) (number >>> (4 * (DIGITS - 1 - i))) & 0xf];
        }
    }
}
