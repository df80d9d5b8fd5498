package dev.guanxi.customer.bulk.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.bulk.ImportingTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from a purchase follows from an imported one too. */
@QuarkusTest
class WinBackImportTest extends ImportingTest {

    private List<String> casesOf(String externalId) {
        return as("manager")
                .get("/api/v1/exit-cases?customerId=" + idOf(externalId))
                .jsonPath()
                .getList("items.state");
    }

    @Test
    void theFirstImportedPurchaseAfterTheCaseWinsTheCustomerBack() {
        importCustomers("1", "2");
        for (String buyer : List.of("1", "2")) {
            as("manager")
                    .body("{\"customerId\":\"%s\",\"reason\":\"PRICE\"}".formatted(idOf(buyer)))
                    .post("/api/v1/exit-cases")
                    .then()
                    .statusCode(201);
        }
        String soon = Instant.now()
                .plus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();

        importPurchases("1,A,,1,%1$s,2,1,GB%n2,A,,1,%1$s,2,1,GB%n3,A,,1,2011-06-02 08:00:00,2,2,GB%n".formatted(soon));

        assertThat(casesOf("1")).containsExactly("WON_BACK");
        assertThat(casesOf("2")).containsExactly("OPEN");
    }
}
