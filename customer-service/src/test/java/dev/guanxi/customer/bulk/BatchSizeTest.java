package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However long rows are, a batch is not too large for memory. What is written in one batch is of one transaction. */
@QuarkusTest
class BatchSizeTest extends ImportingTest {

    private static final int LONG_IN_CSV = 900_000;
    private static final int LONG_IN_JSON = 2_000_000;
    private static final int TOO_LONG_IN_JSON = 10_000_001;

    @Inject
    Transactions transactions;

    private List<Long> purchasesByTransaction() {
        return Blocking.await(() -> transactions.read(session -> session.createNativeQuery("""
                        select count(*) from purchase where system = :system group by cast(cast(xmin as text) as bigint)
                        order by min(cast(reference as int))""", Long.class)
                .setParameter("system", system)
                .getResultList()));
    }

    private String purchase(int reference, String blanks) {
        return """
                {"customer":{"system":"%1$s","id":"1"},"system":"%1$s","reference":"%2$d","purchasedAt":"2010-12-01T08:26:00Z",\
                "currency":"GBP","lines":[{"sku":"x","quantity":1,"unitPrice":1}]%3$s}
                """.formatted(system, reference, blanks);
    }

    @Test
    void longJsonLinesMakeShortBatches() {
        importCustomers("1");
        String blanks = " ".repeat(LONG_IN_JSON);

        JsonPath result = imported(
                "purchases",
                "application/x-ndjson",
                IntStream.rangeClosed(1, 4).mapToObj(i -> purchase(i, blanks)).collect(Collectors.joining()),
                Map.of());

        assertCounts(result, 4, 4, 0, 0);
        assertThat(purchasesByTransaction()).containsExactly(3L, 1L);
    }

    /** An invoice is closed when 1,000 further rows have come, so that the long rows of these are written with short ones. */
    @Test
    void longCsvLinesMakeShortBatches() {
        importCustomers("1");
        String row = "%d,A,%s,1,2010-12-01 08:26:00,1,1,GB%n";
        String blanks = " ".repeat(LONG_IN_CSV);
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 1_000; i++) {
            rows.append(row.formatted(i, ""));
        }
        for (int i = 1_001; i <= 1_007; i++) {
            rows.append(row.formatted(i, blanks));
        }

        JsonPath result = importPurchases(rows.toString());

        assertCounts(result, 1_007, 1_007, 0, 0);
        assertThat(purchasesByTransaction()).containsExactly(6L, 1_001L);
    }

    @Test
    void rowsThatCannotBeReadCountAsWell() {
        importCustomers("1");
        String row = "%d,A,,1,2010-12-01 08:26:00,1,1,GB%n";
        String unreadable = "x".repeat(LONG_IN_CSV) + "\n";
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 1_000; i++) {
            rows.append(row.formatted(i));
        }
        rows.append(unreadable.repeat(7)).append(row.formatted(1_001));

        JsonPath result = importPurchases(rows.toString());

        assertCounts(result, 1_008, 1_001, 0, 7);
        assertThat(purchasesByTransaction()).containsExactly(6L, 995L);
    }

    @Test
    void jsonLinesThatCannotBeReadCountAsWell() {
        importCustomers("1");
        JsonPath result = imported(
                "purchases",
                "application/x-ndjson",
                purchase(1, "") + "x".repeat(TOO_LONG_IN_JSON) + "\n" + purchase(2, ""),
                Map.of());

        assertCounts(result, 3, 2, 0, 1);
        assertThat(purchasesByTransaction()).containsExactly(1L, 1L);
    }

    @Test
    void shortRowsAreWrittenManyAtATime() {
        importCustomers("1");

        JsonPath result = importPurchases(IntStream.rangeClosed(1, 5_000)
                .mapToObj(i -> "%d,A,,1,2010-12-01 08:26:00,1,1,GB%n".formatted(i))
                .collect(Collectors.joining()));

        assertCounts(result, 5_000, 5_000, 0, 0);
        assertThat(purchasesByTransaction()).containsExactly(5_000L);
    }
}
