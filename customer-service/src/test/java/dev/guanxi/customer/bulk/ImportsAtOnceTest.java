package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Several imports share the service. Among the last tests: what it leaves would make others read thousands of rows. */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class ImportsAtOnceTest extends ImportingTest {

    private static final int MANY = 12_000;

    private String customers(int count) {
        StringBuilder csv = new StringBuilder(CUSTOMERS_HEADER);
        for (int i = 1; i <= count; i++) {
            csv.append(system)
                    .append(',')
                    .append(i)
                    .append(",Customer ")
                    .append(i)
                    .append(",ORGANISATION,EXTERNAL,FINAL,ACTUAL,GB\n");
        }
        return csv.toString();
    }

    @Test
    void aSmallImportDoesNotWaitForTheEndOfALargeOne() {
        String large = sent("customers", "text/csv", customers(MANY), Map.of());
        String small = sent("customers", "text/csv", CUSTOMERS_HEADER, Map.of());

        JsonPath smallEnded = ended(small);
        JsonPath largeEnded = ended(large);

        assertCounts(largeEnded, MANY, MANY, 0, 0);
        assertThat(Instant.parse(smallEnded.getString("finishedAt")))
                .isBefore(Instant.parse(largeEnded.getString("finishedAt")));
    }

    @Test
    void theSameFileTwiceAtOnceIsTakenOnce() {
        importCustomers("1", "2");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            rows.append("%d,A,,2,2010-12-01 08:00:00,2,%d,GB%nC%d,A,,-1,2010-12-02 08:00:00,2,%d,GB%n"
                    .formatted(i, 1 + i % 2, i, 1 + i % 2));
        }

        List<String> locations = Stream.of(1, 2)
                .map(time -> sent("purchases", "text/csv", PURCHASES_HEADER + rows, RETAIL))
                .toList();
        List<JsonPath> both = locations.stream().map(ImportingTest::ended).toList();

        assertThat(both).allSatisfy(one -> assertThat(one.getString("state")).isEqualTo("DONE"));
        assertThat(sum(both, "accepted")).isEqualTo(10_000);
        assertThat(sum(both, "duplicates")).isEqualTo(10_000);
        assertThat(sum(both, "purchases")).isEqualTo(5_000);
        assertThat(sum(both, "returns")).isEqualTo(5_000);
    }

    private static int sum(List<JsonPath> imports, String count) {
        return imports.stream().mapToInt(one -> one.getInt(count)).sum();
    }
}
