package dev.guanxi.visitplanner.account;

import static dev.guanxi.visitplanner.Events.CUSTOMER_CHANGED;
import static dev.guanxi.visitplanner.Events.CUSTOMER_MERGED;
import static dev.guanxi.visitplanner.Events.CUSTOMER_MERGE_UNDONE;
import static dev.guanxi.visitplanner.Events.PURCHASE_RECORDED;
import static dev.guanxi.visitplanner.Events.TIER_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.visitplanner.Events;
import dev.guanxi.visitplanner.ServiceTest;
import dev.guanxi.visitplanner.appointment.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers that became one, and were parted again (C7). */
@QuarkusTest
class AccountMergesTest extends ServiceTest {

    private static final Instant EARLY = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2031-01-01T00:00:00Z");
    private static final String DUE = "/api/v1/visits/due/";
    private static final String RHYTHMS = "/api/v1/visits/rhythms/customers/";
    private static final String AS_OF = "?asOf=2199-01-01T00:00:00Z";

    private final UUID merge = UUID.randomUUID();
    private final String manager = unique("am");
    private UUID survivor;
    private UUID duplicate;

    @BeforeEach
    void twoCustomers() {
        survivor = customer();
        duplicate = customer();
        tell(PURCHASE_RECORDED, Events.purchase(survivor, EARLY));
    }

    /** All under the survivor's key, so that they come in order. */
    private void tell(String type, ObjectNode data) {
        try (TopicWriter writer = TopicWriter.to("customer.events")) {
            writer.send(survivor.toString(), type, data.toString());
        }
    }

    private void merged() {
        tell(CUSTOMER_MERGED, Events.merge(CUSTOMER_MERGED, merge, survivor, duplicate));
        await(() -> assertThat(get(DUE + duplicate + AS_OF).statusCode()).isEqualTo(308));
    }

    private void undone() {
        tell(CUSTOMER_MERGE_UNDONE, Events.merge(CUSTOMER_MERGE_UNDONE, merge, survivor, duplicate));
    }

    private static Response get(String path) {
        return as("manager").redirects().follow(false).get(path);
    }

    private static JsonPath due(UUID customer) {
        return get(DUE + customer + AS_OF).then().statusCode(200).extract().jsonPath();
    }

    private static Instant lastPurchase(UUID customer) {
        String at = due(customer).getString("lastContact.at");
        return at == null ? null : Instant.parse(at);
    }

    private String appointed(UUID customer, String from, String to) {
        return as("account-manager", manager)
                .body(Requests.appointment(customer, from, to))
                .post(APPOINTMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String customerOf(String appointment) {
        return get(APPOINTMENTS + "/" + appointment).then().extract().path("customerId");
    }

    @Test
    void theSurvivorHasPurchasesAndAppointmentsOfBothAndTheOldIdLeadsToIt() {
        tell(PURCHASE_RECORDED, Events.purchase(duplicate, LATE));
        String appointment = appointed(duplicate, "09:00", "10:00");

        merged();

        assertThat(get(DUE + duplicate + AS_OF).header("Location")).contains(DUE + survivor);
        assertThat(lastPurchase(survivor)).isEqualTo(LATE);
        assertThat(customerOf(appointment)).isEqualTo(survivor.toString());
        assertThat(get(APPOINTMENTS + "?customerId=" + duplicate).jsonPath().getList("items.id"))
                .containsExactly(appointment);
    }

    @Test
    void whatComesLateUnderTheOldIdLandsWithTheSurvivor() {
        merged();
        tell(PURCHASE_RECORDED, Events.purchase(duplicate, LATE));
        tell(CUSTOMER_CHANGED, Events.customer(duplicate, 2));
        send("segmentation.events", TIER_CHANGED, Events.tier(duplicate, 1, "KEY", EARLY));

        await(() -> assertThat(lastPurchase(survivor)).isEqualTo(LATE));
        assertThat(customerOf(appointed(duplicate, "09:00", "10:00"))).isEqualTo(survivor.toString());
        assertThat(get(DUE + duplicate + AS_OF).statusCode()).isEqualTo(308);
        assertThat(due(survivor).getString("tier")).isNull();
    }

    @Test
    void undoingRestoresBothWithWhatWasTheirs() {
        String before = appointed(duplicate, "09:00", "10:00");
        merged();
        String underOldId = appointed(duplicate, "10:00", "11:00");
        String own = appointed(survivor, "11:00", "12:00");
        tell(PURCHASE_RECORDED, Events.purchase(duplicate, LATE));
        await(() -> assertThat(lastPurchase(survivor)).isEqualTo(LATE));

        undone();

        await(() -> assertThat(get(DUE + duplicate + AS_OF).statusCode()).isEqualTo(200));
        assertThat(lastPurchase(duplicate)).isEqualTo(LATE);
        assertThat(lastPurchase(survivor)).isEqualTo(EARLY);
        assertThat(customerOf(before)).isEqualTo(duplicate.toString());
        assertThat(customerOf(underOldId)).isEqualTo(duplicate.toString());
        assertThat(customerOf(own)).isEqualTo(survivor.toString());
    }

    @Test
    void aRhythmThatWasAgreedForTheDuplicateHoldsWhereTheSurvivorHadNone() {
        as("manager")
                .body("{\"days\":30,\"reason\":\"Wants it so\"}")
                .put(RHYTHMS + duplicate)
                .then()
                .statusCode(201);

        merged();

        assertThat(get(RHYTHMS + survivor).jsonPath().getInt("days")).isEqualTo(30);
        assertThat(get(RHYTHMS + duplicate).statusCode()).isEqualTo(308);
        undone();
        await(() -> assertThat(get(RHYTHMS + survivor).statusCode()).isEqualTo(404));
        assertThat(get(RHYTHMS + duplicate).jsonPath().getInt("days")).isEqualTo(30);
    }
}
