package dev.guanxi.segmentation.value;

import dev.guanxi.segmentation.value.lifetime.Histories;
import dev.guanxi.segmentation.value.lifetime.History;
import dev.guanxi.segmentation.value.lifetime.Spend;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The CDNOW sample (free for research, Fader and Hardie; not shipped), where it is at hand. */
public final class CdNow {

    private static final Path DATA = SharedData.at("cdnow");
    public static final String ABSENT = "skipped: the CDNOW sample is not at " + DATA;
    static final LocalDate CALIBRATION_END = LocalDate.of(1997, 9, 30);

    private CdNow() {}

    /** One line of the file: what customer so-and-so spent at one time on a day. */
    public record Purchase(int customer, LocalDate day, BigDecimal amount) {}

    public static boolean isThere() {
        return Files.exists(DATA.resolve("CDNOW_sample.txt"));
    }

    /** In the order of the customers' numbers in the sample. */
    public static List<Purchase> purchases() throws IOException {
        return Files.readAllLines(DATA.resolve("CDNOW_sample.txt")).stream()
                .map(line -> line.trim().split("\\s+"))
                .map(field -> new Purchase(
                        Integer.parseInt(field[1]),
                        LocalDate.parse(field[2], DateTimeFormatter.BASIC_ISO_DATE),
                        new BigDecimal(field[4])))
                .toList();
    }

    /** The 39 weeks of calibration, in weeks, as summarised by others. */
    public static Histories histories() throws IOException {
        return Histories.of(Files.readAllLines(DATA.resolve("cdnow_customers_summary.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(field -> new History(
                        (int) Double.parseDouble(field[1]), Double.parseDouble(field[2]), Double.parseDouble(field[3])))
                .toList());
    }

    /** Each customer's spend on repeat purchases in the calibration; null for those without. */
    public static List<Spend> spends() throws IOException {
        Map<Integer, NavigableMap<LocalDate, Double>> customers = new LinkedHashMap<>();
        purchases().forEach(purchase -> customers
                .computeIfAbsent(purchase.customer(), number -> new TreeMap<>())
                .merge(purchase.day(), purchase.amount().doubleValue(), Double::sum));
        List<Spend> spends = new ArrayList<>();
        customers.values().forEach(days -> spends.add(spend(days.headMap(CALIBRATION_END, true))));
        return spends;
    }

    private static Spend spend(NavigableMap<LocalDate, Double> days) {
        double repeats = days.tailMap(days.firstKey(), false).values().stream()
                .mapToDouble(amount -> amount)
                .sum();
        int count = days.size() - 1;
        return repeats > 0 ? new Spend(count, repeats / count) : null;
    }
}
