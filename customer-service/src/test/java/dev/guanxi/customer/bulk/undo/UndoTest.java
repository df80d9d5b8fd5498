package dev.guanxi.customer.bulk.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.customer.bulk.ImportingTest;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An undo takes back what nothing else builds on, and names the rest. */
@QuarkusTest
class UndoTest extends ImportingTest {

    private static final String IMPORTS = "/api/v1/imports/";

    @Inject
    DataSource database;

    private static void assertUndone(JsonPath undone, int taken, int kept) {
        assertThat(undone.getInt("undone")).as("undone").isEqualTo(taken);
        assertThat(undone.getInt("kept")).as("kept").isEqualTo(kept);
    }

    @Test
    void customersAreGoneAndCanComeAgain() {
        JsonPath result = importCustomers("1", "2");
        String first = idOf("1");

        assertUndone(undone(result), 2, 0);

        as("manager").get("/api/v1/customers/" + first).then().statusCode(404);
        assertCounts(importCustomers("1", "2"), 2, 2, 0, 0);
    }

    @Test
    void whatSomethingBuildsOnStays() {
        JsonPath customers = importCustomers("used", "changed", "free");
        importPurchases("1,A,,1,2010-12-01 08:00:00,2,used,GB\n");
        rename("changed");

        JsonPath undone = undone(customers);

        assertUndone(undone, 1, 2);
        assertThat(keptCodes(undone)).containsExactly("RECORD_USED", "CHANGED_SINCE");
        as("manager").get("/api/v1/customers/" + idOf("changed")).then().body("name", equalTo("Edited"));
    }

    private void rename(String externalId) {
        String path = "/api/v1/customers/" + idOf(externalId);
        as("manager")
                .header("If-Match", as("manager").get(path).header("ETag"))
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"Edited\"}")
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasChangedGetsItsFormerValuesBack() {
        importCustomers("1", "2");
        String id = idOf("1");
        JsonPath change = imported(
                "customers",
                "text/csv",
                CUSTOMERS_HEADER
                        + "%1$s,1,Other,ORGANISATION,EXTERNAL,FINAL,ACTUAL,FR%n%1$s,3,New,ORGANISATION,EXTERNAL,FINAL,ACTUAL,FR%n%1$s,1,Another,ORGANISATION,EXTERNAL,FINAL,ACTUAL,DE%n"
                                .formatted(system),
                Map.of());

        assertUndone(undone(change), 2, 0);

        as("manager")
                .get("/api/v1/customers/" + id)
                .then()
                .body("name", equalTo("Customer 1"))
                .body("address.country", equalTo("GB"));
        as("manager")
                .get("/api/v1/customers/by-external-id/" + system + "/3")
                .then()
                .statusCode(404);
    }

    @Test
    void tradeIsTakenBackAndWhatItChangedWithIt() {
        imported(
                "customers",
                "text/csv",
                CUSTOMERS_HEADER + system + ",1,Hopeful,ORGANISATION,EXTERNAL,FINAL,POTENTIAL,GB\n",
                Map.of());
        importCustomers("2");
        JsonPath before = importPurchases("0,85123A,,4,2010-11-01 08:26:00,2.55,2,GB\n");
        JsonPath trade = importPurchases(TRADE + "C1,85123A,,-2,2010-12-03 08:26:00,2.55,2,GB\n");
        as("manager").get("/api/v1/customers/" + idOf("1")).then().body("state", equalTo("ACTUAL"));

        assertUndone(undone(trade), 5, 0);

        assertThat(purchasesOf("1").getList("items")).isEmpty();
        assertThat(purchasesOf("2").getList("items")).hasSize(1);
        assertThat(purchasesOf("2").getInt("items[0].lines[0].returned")).isZero();
        as("manager").get("/api/v1/customers/" + idOf("1")).then().body("state", equalTo("POTENTIAL"));
        assertUndone(undone(before), 1, 0);
        assertCounts(importPurchases(TRADE), 5, 4, 0, 1);
    }

    @Test
    void aPurchaseOfWhichSomethingCameBackSinceStays() {
        importCustomers("1");
        JsonPath bought = importPurchases("1,A,,3,2010-12-01 08:00:00,2,1,GB\n2,B,,3,2010-12-01 08:00:00,2,1,GB\n");
        JsonPath returned = importPurchases("C1,A,,-1,2010-12-02 08:00:00,2,1,GB\n");

        JsonPath undone = undone(bought);

        assertUndone(undone, 1, 1);
        assertThat(keptCodes(undone)).containsExactly("PURCHASE_RETURNED");
        assertUndone(undone(returned), 1, 0);
    }

    @Test
    void otherServicesAreTold() {
        JsonPath customers = importCustomers("1");
        String id = idOf("1");
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            JsonPath trade =
                    importPurchases("1,A,,3,2010-12-01 08:00:00,2,1,GB\nC1,A,,-1,2010-12-02 08:00:00,2,1,GB\n");
            undone(trade);
            undone(customers);

            List<TopicRecord> told =
                    reader.await(5, one -> id.equals(one.key()) && !one.type().contains("customer-registered"));

            assertThat(told)
                    .extracting(one -> one.type().replaceAll(".*\\.customer\\.", ""))
                    .containsExactly(
                            "purchase-recorded.v1",
                            "purchase-returned.v1",
                            "return-withdrawn.v1",
                            "purchase-withdrawn.v1",
                            "customer-withdrawn.v1");
            assertThat(told).allSatisfy(one -> EventSchemas.of(one.type()).check(one));
        }
    }

    @Test
    void aRepeatChangesNothing() {
        JsonPath undone = undone(importCustomers("1"));

        JsonPath again = undone(undone);

        assertThat(again.getMap("")).isEqualTo(undone.getMap(""));
        importCustomers("1");
        undone(undone);
        assertThat(idOf("1")).isNotNull();
    }

    @Test
    void aRunningImportIsNotUndone() throws SQLException {
        JsonPath result = importCustomers("1");
        String id = result.getString("id");
        execute("update import set state = 'RUNNING', lease_until = now() + interval '1 hour' where id = '" + id + "'");

        as("manager").post(IMPORTS + id + "/undo").then().statusCode(409).body("code", equalTo("IMPORT_UNFINISHED"));

        execute("update import set state = 'DONE', lease_until = null where id = '" + id + "'");
        assertUndone(undone(result), 1, 0);
    }

    /** An instance that died in the middle left its lease and a part of the work. */
    @Test
    void anotherGoesOnWhereOneDied() throws SQLException {
        String[] ids = new String[1_200];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "n" + i;
        }
        JsonPath result = importCustomers(ids);
        String id = result.getString("id");
        execute("update import set state = 'UNDOING', lease_owner = gen_random_uuid(), lease_until = now() + interval"
                + " '2 seconds' where id = '" + id + "'");

        JsonPath undone = undone(result);

        assertUndone(undone, 1_200, 0);
    }

    @Test
    void whatTheDatabaseRefusesStaysAndTheRestIsUndone() throws SQLException {
        JsonPath result = importCustomers("1", "2", "3");
        execute("create table refusing (customer_id uuid references customer)");
        execute("insert into refusing values ('" + idOf("2") + "')");
        try {
            JsonPath undone = undone(result);

            assertUndone(undone, 2, 1);
            assertThat(keptCodes(undone)).containsExactly("UNDO_FAILED");
        } finally {
            execute("drop table refusing");
        }
    }

    @Test
    void aDealerUndoesItsOwnImportsAlone() {
        UUID dealer = UUID.randomUUID();
        String location = asPartner(dealer)
                .contentType("text/csv")
                .queryParam("kind", "customers")
                .body((CUSTOMERS_HEADER + system + ",1,Mine,ORGANISATION,EXTERNAL,FINAL,ACTUAL,GB\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asPartner(dealer).get(location).then().body("state", equalTo("DONE")));

        for (String path : List.of(location + "/undo", IMPORTS + UUID.randomUUID() + "/undo")) {
            asPartner(UUID.randomUUID()).post(path).then().statusCode(404).body("code", equalTo("IMPORT_UNKNOWN"));
        }
        asPartner(UUID.randomUUID()).get(location + "/undo-exceptions").then().statusCode(404);
        asPartner(dealer).post(location + "/undo").then().statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> asPartner(dealer).get(location).then().body("state", equalTo("UNDONE")));
        asPartner(dealer).get(location).then().body("undone", equalTo(1));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
