package dev.guanxi.customer.bulk;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An import writes customers that people edit meanwhile: each edit stands or is told that it came late. */
@QuarkusTest
class ImportBesideEditsTest extends ImportingTest {

    private static final int ROWS = 4_000;

    private final Client manager = Client.of("manager");

    /** Purchases of potential customers make them actual, which is a change of their records. */
    @Test
    void neitherLosesWhatTheOtherWrote() {
        imported(
                "customers",
                "text/csv",
                CUSTOMERS_HEADER
                        + IntStream.range(0, 20)
                                .mapToObj(i -> "%s,%d,Customer %d,ORGANISATION,EXTERNAL,FINAL,POTENTIAL,GB%n"
                                        .formatted(system, i, i))
                                .collect(Collectors.joining()),
                Map.of());
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "%d,A,,1,2010-12-01 08:00:00,2,%d,GB%n".formatted(i, i % 20))
                .collect(Collectors.joining());
        String location = sent("purchases", "text/csv", PURCHASES_HEADER + rows, RETAIL);

        String path = CUSTOMERS + "/" + idOf("7");
        String name = "Customer 7";
        for (int i = 0; i < 50; i++) {
            String wanted = "Edited " + i;
            Answer edited = manager.patch(
                    path, object("name", wanted), "If-Match", manager.get(path).etag());
            assertThat(edited.status()).isIn(200, 412);
            name = edited.status() == 200 ? wanted : name;
        }
        JsonPath result = ended(location);

        assertCounts(result, ROWS, ROWS, 0, 0);
        Answer customer = manager.get(path).expect(200);
        assertThat(customer.text("name")).isEqualTo(name);
        assertThat(customer.text("state")).isEqualTo("ACTUAL");
    }
}
