package dev.guanxi.local.demo;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options that say how a file of one's own is written. */
final class FormatOptions {

    @Option(
            names = "--mapping",
            paramLabel = "OURS:THEIRS,…",
            description =
                    "The file's names for our columns reference, customer, purchasedAt, sku, quantity, unitPrice,"
                            + " and if there are any description, productLine, channel, country. Default: those of Online Retail.")
    private String mapping;

    @Option(
            names = "--constant",
            paramLabel = "OURS:VALUE,…",
            description = "Values for the whole file. Default: system:pos,currency:GBP.")
    private String constants;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Of times without offset. Default: Europe/London for Online Retail, else UTC.")
    private ZoneId timeZone;

    @Option(
            names = "--time-pattern",
            paramLabel = "PATTERN",
            description = "Such as \"dd/MM/yyyy HH:mm\". Default: ISO 8601.")
    private String timePattern;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "Default: ${DEFAULT-VALUE}.")
    private Charset encoding;

    @Option(names = "--delimiter", paramLabel = "CHAR", defaultValue = ",", description = "Default: a comma.")
    private char delimiter;

    @Option(names = "--decimal", paramLabel = "CHAR", defaultValue = ".", description = "Default: a point.")
    private char decimal;

    /** @throws DemonstrationException where pairs are no pairs */
    FileFormat format() {
        FileFormat usual = FileFormat.ONLINE_RETAIL;
        Map<String, String> values = new HashMap<>(usual.constants());
        values.putAll(pairs("--constant", constants));
        ZoneId usualZone = mapping == null ? usual.timeZone() : ZoneId.of("UTC");
        return new FileFormat(
                mapping == null ? usual.mapping() : pairs("--mapping", mapping),
                values,
                encoding,
                delimiter,
                decimal,
                timeZone == null ? usualZone : timeZone,
                timePattern);
    }

    /** Reads {@code ours:theirs,ours:theirs}, as the import API does. */
    private static Map<String, String> pairs(String option, String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split(",")) {
            int colon = pair.indexOf(':');
            if (colon <= 0) {
                throw new DemonstrationException(
                        "%s takes pairs like reference:InvoiceNo with commas between; \"%s\" is none."
                                .formatted(option, pair));
            }
            pairs.put(
                    pair.substring(0, colon).strip(), pair.substring(colon + 1).strip());
        }
        return pairs;
    }
}
