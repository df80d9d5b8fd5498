package dev.guanxi.customer.bulk.request;

import dev.guanxi.platform.problem.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a file is to be read.
 *
 * @param mapping our name of a column to the file's, where they differ
 * @param leftOut the file's columns that nobody is to read
 * @param constants values of columns where the file has none
 * @param encoding character set of the file
 * @param delimiter between columns
 * @param decimal the decimal sign, {@code .} or {@code ,}
 * @param timeZone IANA zone of times without an offset
 * @param timePattern pattern of times, null for ISO 8601 with a T or a space
 */
public record ImportOptions(
        Map<String, String> mapping,
        List<String> leftOut,
        Map<String, String> constants,
        String encoding,
        String delimiter,
        String decimal,
        String timeZone,
        String timePattern) {

    public ImportOptions {
        leftOut = leftOut == null ? List.of() : leftOut;
        encoding = encoding == null ? "UTF-8" : encoding;
        delimiter = delimiter == null ? "," : delimiter;
        decimal = decimal == null ? "." : decimal;
        timeZone = timeZone == null ? "UTC" : timeZone;
        refuseUnless(delimiter.length() == 1, "delimiter", delimiter, "One character, such as ; or ,");
        refuseUnless(List.of(".", ",").contains(decimal), "decimal", decimal, "The decimal sign: . or ,");
        checkEncoding(encoding);
        checkTimes(timeZone, timePattern);
    }

    /** Reads {@code ours:theirs,ours:theirs} of a mapping, but for what it leaves out. */
    static Map<String, String> mapped(List<String> mapping) {
        return pairs("mapping", each(mapping).filter(pair -> !leavesOut(pair)).toList());
    }

    /** Reads {@code :theirs,:theirs} of a mapping: columns of the file that are none of ours. */
    static List<String> leftOut(List<String> mapping) {
        List<String> names = each(mapping)
                .filter(ImportOptions::leavesOut)
                .map(pair -> pair.strip().substring(1).strip())
                .toList();
        refuseUnless(!names.contains(""), "mapping", ":", "The file's column to leave out, such as :colour.");
        return names;
    }

    private static boolean leavesOut(String pair) {
        return pair.strip().startsWith(":");
    }

    private static Stream<String> each(List<String> values) {
        return values.stream().flatMap(value -> Arrays.stream(value.split(",")));
    }

    /** Reads {@code name:value,name:value}. */
    static Map<String, String> pairs(String parameter, List<String> values) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String value : values) {
            for (String pair : value.split(",")) {
                int colon = pair.indexOf(':');
                String name = pair.substring(0, Math.max(colon, 0)).strip();
                String text = pair.substring(colon + 1).strip();
                boolean isPair = colon > 0 && !name.isEmpty() && !text.isEmpty();
                refuseUnless(isPair, parameter, pair, "Pairs of name:value, separated by commas.");
                boolean isFirst = pairs.putIfAbsent(name, text) == null;
                refuseUnless(isFirst, parameter, pair, "Each column once.");
            }
        }
        return pairs;
    }

    /**
     * Checks what depends on more than one option.
     *
     * @throws Refusal naming the option at fault
     */
    void refuseUnfitFor(ImportKind kind) {
        refuseUnknown("mapping", mapping, kind);
        refuseUnknown("constant", constants, kind);
        refuseUnless(
                !"\"\r\n".contains(delimiter),
                "delimiter",
                delimiter,
                "A character that is no quote and ends no line.");
        refuseUnless(
                !decimal.equals(delimiter), "decimal", decimal, "Another sign than delimiter, which may be ; (%3B).");
    }

    private static void refuseUnknown(String parameter, Map<String, String> pairs, ImportKind kind) {
        for (String column : pairs.keySet()) {
            refuseUnless(
                    kind.columns().contains(column),
                    parameter,
                    column,
                    "Columns by our names: " + String.join(", ", kind.columns()) + ".");
        }
    }

    private static void refuseUnless(boolean right, String parameter, String value, String detail) {
        if (!right) {
            throw Refusal.invalidField("OPTION_INVALID", "query:" + parameter, value, detail);
        }
    }

    private static void checkEncoding(String encoding) {
        try {
            Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.invalidField(
                    "OPTION_INVALID",
                    "query:encoding",
                    encoding,
                    "A character set such as UTF-8, ISO-8859-1 or GB18030.");
        }
    }

    private static void checkTimes(String zone, String pattern) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Refusal.invalidField(
                    "OPTION_INVALID", "query:timeZone", zone, "An IANA time zone such as Europe/London.");
        }
        try {
            if (pattern != null) {
                TimePattern.formatter(pattern);
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField(
                    "OPTION_INVALID", "query:timePattern", pattern, "A pattern such as dd/MM/yyyy HH:mm.");
        }
    }
}
