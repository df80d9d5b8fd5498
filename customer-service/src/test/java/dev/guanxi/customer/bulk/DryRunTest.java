package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A dry run comes to what the import would, and to nothing else. Among the last tests for the thousands of rows it leaves. */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class DryRunTest extends ImportingTest {

    private static final List<String> FIGURES = List.of(
            "read", "accepted", "duplicates", "rejected", "rejectedByCode", "customers", "purchases", "returns");

    @Inject
    DataSource database;

    private JsonPath tried(String kind, String content, Map<String, String> options) {
        Map<String, String> dry = new HashMap<>(options);
        dry.put("dryRun", "true");
        return imported(kind, "text/csv", content, dry);
    }

    private static void assertSameFigures(JsonPath tried, JsonPath real) {
        assertThat(tried.getBoolean("dryRun")).isTrue();
        assertThat(real.getBoolean("dryRun")).isFalse();
        assertThat(FIGURES)
                .allSatisfy(figure ->
                        assertThat(tried.<Object>get(figure)).as(figure).isEqualTo(real.get(figure)));
    }

    @Test
    void comesToTheSameAsTheImport() {
        importCustomers("1", "2");
        importPurchases("536366,22633,HAND WARMER,6,2010-12-01 08:28:00,1.85,2,United Kingdom\n");

        JsonPath tried = tried("purchases", PURCHASES_HEADER + TRADE, RETAIL);
        JsonPath again = tried("purchases", PURCHASES_HEADER + TRADE, RETAIL);
        JsonPath real = importPurchases(TRADE);

        assertSameFigures(tried, real);
        assertSameFigures(again, real);
        as("manager")
                .get("/api/v1/imports/" + tried.getString("id") + "/rejections")
                .then()
                .body("items.row", equalTo(List.of(5)))
                .body("items.code", equalTo(List.of("CUSTOMER_MISSING")));
    }

    @Test
    void changesNothingAndSendsNothing() throws SQLException {
        importCustomers("1");
        long customers = count("customer");
        long events = count("outbox");

        JsonPath trade = tried("purchases", PURCHASES_HEADER + "1,A,,1,2010-12-01 08:00:00,2,1,GB\n", RETAIL);
        JsonPath more = tried("customers", CUSTOMERS_HEADER + customers("1", "New") + customers("2", "Two"), Map.of());

        assertCounts(trade, 1, 1, 0, 0);
        assertCounts(more, 2, 2, 0, 0);
        assertThat(count("customer")).isEqualTo(customers);
        assertThat(count("outbox")).isEqualTo(events);
        assertThat(purchasesOf("1").getList("items")).isEmpty();
        as("manager").get("/api/v1/customers/" + idOf("1")).then().body("name", equalTo("Customer 1"));
    }

    private String customers(String id, String name) {
        return "%s,%s,%s,ORGANISATION,EXTERNAL,FINAL,ACTUAL,GB%n".formatted(system, id, name);
    }

    private long count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** What later batches meet was rolled back with the earlier ones. */
    @Test
    void knowsRepeatsOfTheFileAcrossItsBatches() {
        importCustomers("1");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            rows.append("%d,A,,1,2010-12-01 08:00:00,2,1,GB%n".formatted(i));
        }
        rows.append("3,A,,1,2010-12-01 08:00:00,2,1,GB\n4,A,,2,2010-12-01 08:00:00,2,1,GB\n");
        StringBuilder customers = new StringBuilder(CUSTOMERS_HEADER);
        for (int i = 0; i < 11_000; i++) {
            customers.append(customers("x" + i, "X"));
        }
        customers.append(customers("x1", "X")).append(customers("x2", "Y")).append(customers("x2", "Y"));

        JsonPath triedTrade = tried("purchases", PURCHASES_HEADER + rows, RETAIL);
        JsonPath triedCustomers = tried("customers", customers.toString(), Map.of());

        assertCounts(triedTrade, 12_002, 12_000, 1, 1);
        assertSameFigures(triedTrade, importPurchases(rows.toString()));
        assertCounts(triedCustomers, 11_003, 11_001, 2, 0);
        assertSameFigures(triedCustomers, imported("customers", "text/csv", customers.toString(), Map.of()));
    }

    @Test
    void hasNothingToUndo() {
        JsonPath tried = tried("customers", CUSTOMERS_HEADER + customers("1", "One"), Map.of());

        as("manager")
                .post("/api/v1/imports/" + tried.getString("id") + "/undo")
                .then()
                .statusCode(409)
                .body("code", equalTo("IMPORT_DRY_RUN"));
    }

    @Test
    void isAskedForByTrueOrFalse() {
        as("manager")
                .contentType("text/csv")
                .body(CUSTOMERS_HEADER)
                .post("/api/v1/imports?kind=customers&dryRun=perhaps")
                .then()
                .statusCode(400);
    }
}
