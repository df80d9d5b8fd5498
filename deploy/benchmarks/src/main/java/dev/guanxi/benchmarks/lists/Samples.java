package dev.guanxi.benchmarks.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Values to ask with: of what {@code lists.sql} puts in place, common ones first, then rare ones. */
public final class Samples {

    private static final String CUSTOMER_ID = "customerId";
    private static final int CUSTOMER = 16;
    private static final int DEALER = 35;

    /** The kind of record that a path's {@code {id}} names, and which record: one that has much. */
    private static final Map<String, UUID> OF_PATH = Map.ofEntries(
            Map.entry("customers", id(CUSTOMER, 1)),
            Map.entry("purchases", id(17, 1)),
            Map.entry("contacts", id(19, 1)),
            Map.entry("prospects", id(24, 1)),
            Map.entry("purifications", id(28, 2)),
            Map.entry("gifts", id(31, 1)),
            Map.entry("gift-solicitations", id(32, 1)),
            Map.entry("exit-scans", id(34, 1)),
            Map.entry("dealers", id(DEALER, 0)),
            Map.entry("imports", id(43, 1)));

    private static final Map<String, List<Object>> OF_NAME = Map.ofEntries(
            Map.entry("dealerId", List.of(id(DEALER, 0), id(DEALER, 7))),
            Map.entry(CUSTOMER_ID, List.of(id(CUSTOMER, 1), id(CUSTOMER, 40))),
            Map.entry("receiverId", List.of(id(30, 1))),
            Map.entry("profileId", List.of(id(27, 1))),
            Map.entry("partyId", List.of(id(20, 2))),
            Map.entry("q", List.of("ab", "zq", "华为", "abc", "a1b2c3", "nobody at all")),
            Map.entry("country", List.of("CN", "IS", "BR")),
            Map.entry("owner", List.of("seller-1", "nobody")),
            Map.entry("giver", List.of("seller-1", "nobody")),
            Map.entry("accountManager", List.of("seller-1", "nobody")),
            Map.entry("fromManager", List.of("seller-1", "nobody")),
            Map.entry("toManager", List.of("seller-2", "nobody")),
            Map.entry("product", List.of("Product 1", "nothing")),
            Map.entry("region", List.of("Region 1", "nowhere")),
            Map.entry("currency", List.of("CNY", "EUR", "USD")),
            Map.entry("system", List.of("pos", "none")),
            Map.entry("reference", List.of("R7", "none")),
            Map.entry("unmatched", List.of(true, false)),
            Map.entry("code", List.of("VALUE_INVALID", "VALUE_MISSING")),
            Map.entry("year", List.of(LocalDate.now(ZoneOffset.UTC).getYear())),
            Map.entry("overdue", List.of(true, false)),
            Map.entry("greeted", List.of(true, false)),
            Map.entry("managerId", List.of("seller-1", "nobody")),
            Map.entry("within", List.of("P7D", "P92D")),
            Map.entry("zone", List.of("America/Vancouver")));

    private Samples() {}

    /** The largest dealer. */
    public static UUID dealer() {
        return id(DEALER, 0);
    }

    private static UUID id(int kind, long number) {
        return UUID.fromString(String.format(Locale.ROOT, "0196a0b2-7c%02x-7000-8000-%012x", kind, number));
    }

    /** A path with its {@code {id}}, or the rate that it names, filled in. */
    static String filled(String path) {
        if (!path.contains("{id}")) {
            return path.replace("{currency}", "EUR").replace("{validFrom}", "2001-01-01");
        }
        UUID id = OF_PATH.get(path.split("/")[3]);
        if (id == null) {
            throw new IllegalArgumentException("no sample for " + path + "; add one, and rows to lists.sql");
        }
        return path.replace("{id}", id.toString());
    }

    /**
     * What the largest dealer asks a parameter for: there, customers are its own.
     *
     * @param format of OpenAPI, such as {@code date}; empty if there is none
     */
    static List<String> ofDealer(String name, String format) {
        return name.equals(CUSTOMER_ID) ? List.of(encoded(id(CUSTOMER, 100))) : of(name, format);
    }

    /**
     * What to ask a parameter for.
     *
     * @param format of OpenAPI, such as {@code date}; empty if there is none
     */
    static List<String> of(String name, String format) {
        List<Object> known = OF_NAME.get(name);
        if (known != null) {
            return known.stream().map(Samples::encoded).toList();
        }
        OffsetDateTime end = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        List<OffsetDateTime> times = "from".equals(name)
                ? List.of(end.minusYears(1), end.minusDays(30), end.minusYears(5))
                : List.of(end, end.minusMonths(6));
        return switch (format) {
            case "date" ->
                times.stream().map(time -> encoded(time.toLocalDate())).toList();
            case "date-time" -> times.stream().map(Samples::encoded).toList();
            default -> throw new IllegalArgumentException("no sample for the parameter " + name + "; add one");
        };
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
