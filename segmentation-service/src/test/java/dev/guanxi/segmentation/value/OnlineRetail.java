package dev.guanxi.segmentation.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** The UCI Online Retail data set (CC BY 4.0, Daqing Chen), where it is at hand. */
public final class OnlineRetail {

    private static final Path DATA = SharedData.at("online_retail/online_retail_2010_2011.csv.gz");
    public static final String ABSENT = "skipped: the Online Retail data are not at " + DATA;

    private OnlineRetail() {}

    /** One customer's invoice; of a cancellation the total is what was given back. */
    public record Invoice(int customer, Instant at, BigDecimal total) {

        private Invoice plus(Invoice line) {
            return new Invoice(customer, at.isAfter(line.at) ? at : line.at, total.add(line.total));
        }
    }

    private record Key(String invoice, int customer) {}

    public static boolean isThere() {
        return Files.exists(DATA);
    }

    /** All invoices without cancellations, in the order of their customers' numbers. */
    public static List<Invoice> invoices() throws IOException {
        return read(line -> !isCancelled(line), BigDecimal.ONE);
    }

    /** All cancellations, likewise. */
    public static List<Invoice> cancellations() throws IOException {
        return read(OnlineRetail::isCancelled, BigDecimal.ONE.negate());
    }

    private static List<Invoice> read(Predicate<String[]> wanted, BigDecimal sign) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(DATA)), StandardCharsets.UTF_8))) {
            return sorted(lines, wanted, sign);
        }
    }

    private static List<Invoice> sorted(BufferedReader lines, Predicate<String[]> wanted, BigDecimal sign) {
        Map<Key, Invoice> invoices = new LinkedHashMap<>();
        lines.lines()
                .skip(1)
                .map(OnlineRetail::fields)
                .filter(line -> !line[6].isEmpty() && wanted.test(line))
                .forEach(line -> {
                    Key key = new Key(line[0], Integer.parseInt(line[6]));
                    invoices.merge(key, invoice(key.customer(), line, sign), Invoice::plus);
                });
        return byCustomer(invoices.values());
    }

    private static List<Invoice> byCustomer(Collection<Invoice> invoices) {
        return invoices.stream()
                .sorted(Comparator.comparingInt(Invoice::customer))
                .toList();
    }

    private static Invoice invoice(int customer, String[] line, BigDecimal sign) {
        return new Invoice(
                customer,
                Instant.parse(line[4].replace(' ', 'T') + "Z"),
                new BigDecimal(line[3]).multiply(new BigDecimal(line[5])).multiply(sign));
    }

    private static boolean isCancelled(String[] line) {
        return line[0].startsWith("C");
    }

    /** Only descriptions are quoted, and nothing of them is needed. */
    private static String[] fields(String line) {
        return line.replaceAll("\"(?:[^\"]|\"\")*\"", "quoted").split(",", -1);
    }
}
