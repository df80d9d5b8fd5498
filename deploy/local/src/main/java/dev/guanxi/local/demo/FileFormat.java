package dev.guanxi.local.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a file of purchases is written, in the terms of the import API.
 *
 * @param mapping our name of a column to the file's, where they differ
 * @param constants values of columns that the file lacks; {@code system} and {@code currency} are always here
 * @param decimal the decimal sign, {@code .} or {@code ,}
 * @param timeZone of times without an offset
 * @param timePattern pattern of times, null for ISO 8601 with a T or a space
 */
public record FileFormat(
        Map<String, String> mapping,
        Map<String, String> constants,
        Charset encoding,
        char delimiter,
        char decimal,
        ZoneId timeZone,
        String timePattern) {

    /** The customer's country by its English name: only the demonstration reads it, to register customers. */
    static final String COUNTRY = "country";

    /** The columns without which a row is no purchase. */
    static final List<String> REQUIRED =
            List.of("reference", "customer", "purchasedAt", "sku", "quantity", "unitPrice");

    /** All that an import of purchases reads. */
    private static final Set<String> IMPORTED = Set.of(
            "system",
            "reference",
            "customer",
            "purchasedAt",
            "currency",
            "sku",
            "quantity",
            "unitPrice",
            "customerSystem",
            "description",
            "productLine",
            "channel",
            "configuration",
            "listPrice");

    /** One value for the whole file: customers are registered, and money is added up, under one of each. */
    private static final Set<String> CONSTANT_ONLY = Set.of("system", "customerSystem", "currency");

    /** UCI Online Retail. Its times are those of a shop in London; in winter that is UTC. */
    public static final FileFormat ONLINE_RETAIL = new FileFormat(
            onlineRetailColumns(),
            Map.of("system", "pos", "currency", "GBP"),
            StandardCharsets.UTF_8,
            ',',
            '.',
            ZoneId.of("Europe/London"),
            null);

    public FileFormat {
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
        constants = Map.copyOf(constants);
        for (String column : CONSTANT_ONLY) {
            if (mapping.containsKey(column)) {
                throw new DemonstrationException(
                        "The demonstration takes files with one %s throughout: give it by --constant %s:… instead of mapping it to a column."
                                .formatted(column, column));
            }
        }
    }

    private static Map<String, String> onlineRetailColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("reference", "InvoiceNo");
        columns.put("sku", "StockCode");
        columns.put("description", "Description");
        columns.put("quantity", "Quantity");
        columns.put("purchasedAt", "InvoiceDate");
        columns.put("unitPrice", "UnitPrice");
        columns.put("customer", "CustomerID");
        columns.put(COUNTRY, "Country");
        return columns;
    }

    String system() {
        return constants.get("system");
    }

    String currency() {
        return constants.get("currency");
    }

    /**
     * What the import API is told, as name and value pairs.
     *
     * @param header the file's columns; those that an import does not read are left out
     */
    Map<String, String> importParameters(List<String> header) {
        Set<String> read = IMPORTED.stream()
                .map(column -> mapping.getOrDefault(column, column))
                .collect(Collectors.toSet());
        Stream<String> leftOut = header.stream()
                .filter(name -> !name.isEmpty() && !read.contains(name))
                .distinct()
                .map(name -> ":" + name);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("mapping", Stream.concat(pairs(mapping), leftOut).collect(Collectors.joining(",")));
        parameters.put("constant", pairs(constants).collect(Collectors.joining(",")));
        parameters.put("encoding", encoding.name());
        parameters.put("delimiter", String.valueOf(delimiter));
        parameters.put("decimal", String.valueOf(decimal));
        parameters.put("timeZone", timeZone.getId());
        if (timePattern != null) {
            parameters.put("timePattern", timePattern);
        }
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    private static Stream<String> pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .filter(pair -> !pair.getKey().equals(COUNTRY))
                .map(pair -> pair.getKey() + ":" + pair.getValue());
    }
}
