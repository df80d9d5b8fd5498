package dev.guanxi.customer.bulk;

import dev.guanxi.platform.problem.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a file is to be read.
 *
 * @param mapping our name of a column to the file's, where they differ
 * @param constants values of columns that the file lacks
 * @param encoding character set of the file
 * @param delimiter between columns
 * @param decimal the decimal sign, {@code .} or {@code ,}
 * @param timeZone IANA zone of times without an offset
 * @param timePattern pattern of times, null for ISO 8601 with a T or a space
 */
public record ImportOptions(
        Map<String, String> mapping,
        Map<String, String> constants,
        String encoding,
        String delimiter,
        String decimal,
        String timeZone,
        String timePattern) {

    public ImportOptions {
        encoding = encoding == null ? "UTF-8" : encoding;
        delimiter = delimiter == null ? "," : delimiter;
        decimal = decimal == null ? "." : decimal;
        timeZone = timeZone == null ? "UTC" : timeZone;
        refuseUnless(delimiter.length() == 1, "delimiter", delimiter, "One character, such as ; or ,");
        refuseUnless(List.of(".", ",").contains(decimal), "decimal", decimal, "The decimal sign: . or ,");
        checkEncoding(encoding);
        checkTimes(timeZone, timePattern);
    }

    /** Reads {@code ours:theirs,ours:theirs}. */
    static Map<String, String> pairs(String parameter, List<String> values) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String value : values) {
            for (String pair : value.split(",")) {
                int colon = pair.indexOf(':');
                refuseUnless(colon > 0, parameter, pair, "Pairs of name:value, separated by commas.");
                pairs.put(
                        pair.substring(0, colon).strip(),
                        pair.substring(colon + 1).strip());
            }
        }
        return pairs;
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
                DateTimeFormatter.ofPattern(pattern);
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField(
                    "OPTION_INVALID", "query:timePattern", pattern, "A pattern such as dd/MM/yyyy HH:mm.");
        }
    }
}
