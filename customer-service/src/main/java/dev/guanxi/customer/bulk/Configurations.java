package dev.guanxi.customer.bulk;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Built configurations (C8) in one cell: {@code memory=32 GB;disk=1 TB NVMe}. A backslash stands before each equals sign,
 * semicolon and backslash that is part of a text.
 */
public final class Configurations {

    private static final int MOST_PARTS = 50;
    private static final int LONGEST_PART = 60;
    private static final int LONGEST_BUILT = 200;

    private final String cell;
    private final Map<String, String> parts = new TreeMap<>();
    private int at;

    private Configurations(String cell) {
        this.cell = cell;
    }

    /** The cell, null where there is no configuration. */
    public static String text(Map<String, String> configuration) {
        return configuration == null
                ? null
                : configuration.entrySet().stream()
                        .map(part -> escaped(part.getKey()) + "=" + escaped(part.getValue()))
                        .collect(Collectors.joining(";"));
    }

    private static String escaped(String text) {
        return text.replaceAll("([=;\\\\])", "\\\\$1");
    }

    /**
     * What a cell says, null where it is empty.
     *
     * @throws RowFault if it is no configuration
     */
    static Map<String, String> read(String column, String cell) throws RowFault {
        if (cell == null) {
            return null;
        }
        Configurations reading = new Configurations(cell);
        while (reading.at < cell.length()) {
            if (!reading.readPart()) {
                throw new RowFault(
                        "CONFIGURATION_INVALID",
                        column,
                        cell,
                        "At most " + MOST_PARTS + " parts, such as memory=32 GB;disk=1 TB NVMe.");
            }
        }
        return reading.parts;
    }

    private boolean readPart() {
        String part = until('=').strip();
        boolean named = at <= cell.length() && at > 0 && cell.charAt(at - 1) == '=';
        String built = until(';').strip();
        return named
                && fits(part, LONGEST_PART)
                && fits(built, LONGEST_BUILT)
                && parts.putIfAbsent(part, built) == null
                && parts.size() <= MOST_PARTS;
    }

    private static boolean fits(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }

    /** The text up to the sign, which is passed over. */
    private String until(char end) {
        StringBuilder text = new StringBuilder();
        while (at < cell.length()) {
            char next = cell.charAt(at++);
            if (next == end) {
                break;
            }
            text.append(next == '\\' && at < cell.length() ? cell.charAt(at++) : next);
        }
        return text.toString();
    }
}
