package dev.guanxi.segmentation.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The UCI Online Retail data set (CC BY 4.0, Daqing Chen), where it is at hand. */
public final class OnlineRetail {

    private static final Path DATA = SharedData.at("online_retail/online_retail_2010_2011.csv.gz");
    public static final String ABSENT = "skipped: the Online Retail data are not at " + DATA;

    /** By whether they are cancellations; half a million lines are read once. */
    private static Map<Boolean, List<Invoice>> all;

    private OnlineRetail() {}

    /** One customer's invoice; of a cancellation the total is what was given back. */
    public record Invoice(int customer, Instant at, BigDecimal total) {

        private Invoice plus(Invoice line) {
            return new Invoice(customer, at.isAfter(line.at) ? at : line.at, total.add(line.total));
        }
    }

    private record Key(String invoice, int customer) {

        private boolean isCancelled() {
            return invoice.startsWith("C");
        }
    }

    public static boolean isThere() {
        return Files.exists(DATA);
    }

    /** All invoices without cancellations, in the order of their customers' numbers. */
    public static List<Invoice> invoices() throws IOException {
        return invoices(false);
    }

    /** All cancellations, likewise. */
    public static List<Invoice> cancellations() throws IOException {
        return invoices(true);
    }

    private static synchronized List<Invoice> invoices(boolean cancelled) throws IOException {
        if (all == null) {
            all = read();
        }
        return all.get(cancelled);
    }

    private static Map<Boolean, List<Invoice>> read() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(DATA)), StandardCharsets.UTF_8))) {
            Map<Key, Invoice> invoices = new LinkedHashMap<>();
            lines.lines()
                    .skip(1)
                    .map(OnlineRetail::fields)
                    .filter(line -> !line[6].isEmpty())
                    .forEach(line -> {
                        Key key = new Key(line[0], Integer.parseInt(line[6]));
                        invoices.merge(key, invoice(key, line), Invoice::plus);
                    });
            return invoices.entrySet().stream()
                    .sorted(Comparator.comparingInt(one -> one.getKey().customer()))
                    .collect(Collectors.partitioningBy(
                            one -> one.getKey().isCancelled(),
                            Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
        }
    }

    private static Invoice invoice(Key key, String[] line) {
        BigDecimal total = new BigDecimal(line[3]).multiply(new BigDecimal(line[5]));
        return new Invoice(
                key.customer(),
                Instant.parse(line[4].replace(' ', 'T') + "Z"),
                key.isCancelled() ? total.negate() : total);
    }

    /** Only descriptions are quoted, and nothing of them is needed. */
    private static String[] fields(String line) {
        String plain = line.indexOf('"') < 0 ? line : line.replaceAll("\"(?:[^\"]|\"\")*\"", "quoted");
        return plain.split(",", -1);
    }
}
