package dev.guanxi.visitplanner.appointment;

import static dev.guanxi.visitplanner.appointment.Requests.appointment;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.visitplanner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device that heard no answer sends again (V9). */
@QuarkusTest
class AppointmentRepeatTest extends ServiceTest {

    private UUID customer;
    private String manager;

    @BeforeEach
    void aCustomerAndAnAccountManager() {
        customer = customer();
        manager = unique("li");
    }

    @Test
    void withTheSameIdItFindsWhatItMade() {
        UUID id = UUID.randomUUID();
        propose(null, withId(id, "10:00")).statusCode(201).body("id", equalTo(id.toString()));
        propose(null, withId(id, "10:00")).statusCode(200).body("id", equalTo(id.toString()));
        as("manager").get(APPOINTMENTS + "?customerId=" + customer).then().body("items", hasSize(1));
    }

    @Test
    void itFindsItHoweverMuchItHasChangedSince() {
        UUID id = UUID.randomUUID();
        String location =
                propose(null, withId(id, "10:00")).statusCode(201).extract().header("Location");
        as("account-manager", manager)
                .header("If-Match", "\"1\"")
                .body("{\"by\":\"COMPANY\",\"reason\":\"ill\"}")
                .post(location + "/cancellation")
                .then()
                .statusCode(200);
        propose(null, withId(id, "10:00")).statusCode(200).body("state", equalTo("CANCELLED"));
    }

    @Test
    void withTheSameIdForSomethingElseItIsRefused() {
        UUID id = UUID.randomUUID();
        propose(null, withId(id, "10:00")).statusCode(201);
        propose(null, withId(id, "14:00")).statusCode(409).body("code", equalTo("ID_TAKEN"));
        as("account-manager", unique("zhao"))
                .body(withId(id, "10:00"))
                .post(APPOINTMENTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_TAKEN"))
                .body("errors[0].pointer", equalTo("/id"));
    }

    @Test
    void withTheSameKeyItFindsWhatItMade() {
        String body = appointment(customer, "10:00", "11:00");
        String id = propose("key 1", body).statusCode(201).extract().path("id");
        propose("key 1", body).statusCode(200).body("id", equalTo(id));
        propose("key 1", appointment(customer, "14:00", "15:00"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        propose("k".repeat(201), body).statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_INVALID"));
    }

    private String withId(UUID id, String from) {
        return appointment(customer, from, from.replace(":00", ":45"))
                .replace("{\"customerId\"", "{\"id\":\"" + id + "\",\"customerId\"");
    }

    private ValidatableResponse propose(String key, String body) {
        var request = as("account-manager", manager).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post(APPOINTMENTS)
                .then();
    }
}
