package dev.guanxi.segmentation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ten groups of the UCI Online Retail customers, as published, to the last customer. */
class PublishedValueGroupsTest {

    private static final Path DATA = Path.of(System.getProperty("guanxi.root", ".."), "..", "shared", "data")
            .resolve("online_retail/online_retail_2010_2011.csv.gz");
    private static final Instant AS_OF = Instant.parse("2011-12-11T00:00:00Z");

    private static Map<ValueGroup, List<Buying>> groups;

    @BeforeAll
    static void scoreTheCustomers() throws IOException {
        assumeTrue(Files.exists(DATA), () -> "skipped: the Online Retail data are not at " + DATA.normalize());
        List<Buying> customers = customers();
        RfmScale scale = RfmScale.of(AS_OF, customers);
        groups = customers.stream()
                .collect(Collectors.groupingBy(c -> scale.scores(c).group()));
    }

    @ParameterizedTest(name = "{0}: {4} customers")
    @CsvSource({
        "ABOUT_TO_SLEEP,      53.312,  1.162,  471.994,  352",
        "AT_RISK,             153.786, 2.879,  1084.535, 593",
        "CANT_LOSE,           132.968, 8.381,  2796.156, 63",
        "CHAMPIONS,           6.362,   12.417, 6857.964, 633",
        "HIBERNATING,         217.605, 1.102,  488.643,  1071",
        "LOYAL,               33.608,  6.480,  2864.248, 819",
        "NEED_ATTENTION,      52.428,  2.326,  897.628,  187",
        "NEW,                 7.429,   1.000,  388.213,  42",
        "POTENTIAL_LOYALISTS, 17.399,  2.010,  1041.222, 484",
        "PROMISING,           23.421,  1.000,  290.913,  95"
    })
    void countsAndMeansAreThePublishedOnes(
            ValueGroup group, double recency, double frequency, double monetary, int count) {
        List<Buying> members = groups.get(group);
        assertThat(members).hasSize(count);
        assertThat(members).extracting(b -> (double) b.recency(AS_OF)).satisfies(all -> meanIs(all, recency, 0.0006));
        assertThat(members).extracting(b -> (double) b.purchases()).satisfies(all -> meanIs(all, frequency, 0.0006));
        // The published mean of the champions' spend lies 0.03 above what the file gives.
        assertThat(members).extracting(b -> b.spent().doubleValue()).satisfies(all -> meanIs(all, monetary, 0.03));
    }

    @Test
    void theyAreAllTheCustomersWhoBought() {
        assertThat(groups.values().stream().mapToInt(List::size).sum()).isEqualTo(4339);
    }

    private static void meanIs(List<? extends Double> values, double mean, double tolerance) {
        assertThat(values.stream().mapToDouble(d -> d).average().orElseThrow()).isCloseTo(mean, within(tolerance));
    }

    private static List<Buying> customers() throws IOException {
        Map<Integer, Map<String, Instant>> invoices = new TreeMap<>();
        Map<Integer, BigDecimal> spent = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(DATA)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(PublishedValueGroupsTest::fields)
                    .filter(PublishedValueGroupsTest::counts)
                    .forEach(line -> {
                        Integer customer = Integer.valueOf(line[6]);
                        Instant at = Instant.parse(line[4].replace(' ', 'T') + "Z");
                        invoices.computeIfAbsent(customer, c -> new HashMap<>())
                                .merge(line[0], at, PublishedValueGroupsTest::later);
                        spent.merge(
                                customer, new BigDecimal(line[3]).multiply(new BigDecimal(line[5])), BigDecimal::add);
                    });
        }
        return invoices.entrySet().stream()
                .map(e -> new Buying(
                        new UUID(0, e.getKey()),
                        e.getValue().values().stream().max(Instant::compareTo).orElseThrow(),
                        e.getValue().size(),
                        spent.get(e.getKey())))
                .toList();
    }

    /** Lines with a customer that are no cancellation. */
    private static boolean counts(String[] line) {
        return !line[6].isEmpty() && !line[0].startsWith("C");
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** Only descriptions are quoted, and nothing of them is needed. */
    private static String[] fields(String line) {
        return line.replaceAll("\"(?:[^\"]|\"\")*\"", "quoted").split(",", -1);
    }
}
