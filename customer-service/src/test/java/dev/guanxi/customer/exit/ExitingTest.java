package dev.guanxi.customer.exit;

import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** What tests of exits share. */
abstract class ExitingTest extends ServiceTest {

    static final String CASES = "/api/v1/exit-cases";
    static final String SCANS = "/api/v1/exit-scans";
    static final String REPORT = "/api/v1/reports/exits";

    @Inject
    DataSource database;

    final Client manager = Client.of("manager");
    final String pos = unique();

    /** Purchases of 10 pounds each on these days, at noon. */
    void bought(Client by, String buyer, String... days) {
        for (String day : days) {
            by.post(PURCHASES, with(purchase(buyer, unique(), line("A", 1, "10")), "purchasedAt", day + "T12:00:00Z"))
                    .expect(201);
        }
    }

    static Map<String, Object> exit(String customerId) {
        return object("customerId", customerId, "reason", "PRICE", "owner", "manager-17");
    }

    Answer opened(String customerId) {
        return manager.post(CASES, exit(customerId)).expect(201);
    }

    /** A scan when it has ended. */
    Answer scanned(String asOf, boolean preview) {
        String location = manager.post(SCANS, object("asOf", asOf, "preview", preview))
                .expect(202)
                .header("Location");
        return Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> manager.get(location).expect(200), scan -> !scan.text("state")
                        .equals("RUNNING"));
    }
}
