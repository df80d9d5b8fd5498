package dev.guanxi.segmentation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ten groups of the UCI Online Retail customers, as published, to the last customer. */
class PublishedValueGroupsTest {

    private static final Instant AS_OF = Instant.parse("2011-12-11T00:00:00Z");

    private static Map<ValueGroup, List<Buying>> groups;

    @BeforeAll
    static void scoreTheCustomers() throws IOException {
        assumeTrue(OnlineRetail.isThere(), OnlineRetail.ABSENT);
        List<Buying> customers = customers();
        RfmScale scale = RfmReference.scale(AS_OF, customers);
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
        return OnlineRetail.invoices().stream()
                .map(invoice -> new Buying(new UUID(0, invoice.customer()), invoice.at(), 1, invoice.total()))
                .collect(Collectors.toMap(Buying::customerId, b -> b, PublishedValueGroupsTest::together))
                .values()
                .stream()
                .toList();
    }

    private static Buying together(Buying a, Buying b) {
        Instant last = a.lastPurchase().isAfter(b.lastPurchase()) ? a.lastPurchase() : b.lastPurchase();
        return new Buying(
                a.customerId(), last, a.purchases() + b.purchases(), a.spent().add(b.spent()));
    }
}
