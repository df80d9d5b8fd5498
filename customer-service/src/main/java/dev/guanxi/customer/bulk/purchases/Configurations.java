package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.bulk.row.RowFault;
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
    private boolean ended;
    private boolean wellFormed = true;

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
        String part = until('=');
        boolean named = ended;
        String built = until(';');
        return named
                && wellFormed
                && fits(part, LONGEST_PART)
                && fits(built, LONGEST_BUILT)
                && parts.putIfAbsent(part, built) == null
                && parts.size() <= MOST_PARTS;
    }

    private static boolean fits(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }

    /** The text up to the sign, which is passed over; the other sign does not belong into it. */
    private String until(char end) {
        StringBuilder text = new StringBuilder();
        ended = false;
        while (at < cell.length() && !ended) {
            char next = cell.charAt(at++);
            if (next == end) {
                ended = true;
            } else if (next == '\\' && at < cell.length()) {
                text.append(cell.charAt(at++));
            } else {
                wellFormed &= next != '=' && next != ';';
                text.append(next);
            }
        }
        return text.toString().strip();
    }
}
