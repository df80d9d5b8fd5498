package dev.guanxi.visitplanner.appointment;

import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.visitplanner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what; the table of {@code Roles}. */
@QuarkusTest
class AppointmentAccessTest extends ServiceTest {

    @ParameterizedTest(name = "{0}: read {1}, set rhythms {2}, propose for others {3}, propose {4}")
    @CsvSource({
        "admin,           200, 428, 422, 422",
        "manager,         200, 428, 422, 422",
        "account-manager, 200, 403, 403, 422",
        "operations,      200, 403, 403, 403",
        "partner,         403, 403, 403, 403",
        "promoter,        403, 403, 403, 403",
        "marketing,       403, 403, 403, 403",
        "compliance,      403, 403, 403, 403",
        "nobody,          403, 403, 403, 403"
    })
    void followsFromTheRole(String role, int read, int setRhythms, int proposeForOthers, int propose) {
        for (String path : new String[] {
            APPOINTMENTS,
            "/api/v1/visits/due",
            "/api/v1/visits/due/summary",
            "/api/v1/visits/rhythms",
            "/api/v1/visits/rhythms/customers",
            "/api/v1/visits/promises",
            "/api/v1/visits/purposes",
            "/api/v1/visits/appointment-checklist"
        }) {
            as(role).get(path).then().statusCode(read);
        }
        as(role).body("{\"days\":{\"KEY\":14,\"ORDINARY\":56,\"SMALL\":112}}")
                .put("/api/v1/visits/rhythms")
                .then()
                .statusCode(setRhythms);
        String body = Requests.appointment(UUID.randomUUID(), "10:00", "11:00");
        as(role).body(body.replace("{\"customerId\"", "{\"accountManager\":\"someone\",\"customerId\""))
                .post(APPOINTMENTS)
                .then()
                .statusCode(proposeForOthers);
        as(role).body(body).post(APPOINTMENTS).then().statusCode(propose);
    }

    @Test
    void anotherAccountManagersAppointmentIsReadButNotChanged() {
        String location = as("account-manager", unique("li"))
                .body(Requests.appointment(customer(), "10:00", "11:00"))
                .post(APPOINTMENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("account-manager", unique("zhao")).get(location).then().statusCode(200);
        as("account-manager", unique("zhao"))
                .header("If-Match", "\"1\"")
                .body("{\"by\":\"COMPANY\",\"reason\":\"mine now\"}")
                .post(location + "/cancellation")
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOURS"));
        as("manager")
                .header("If-Match", "\"1\"")
                .body("{\"by\":\"COMPANY\",\"reason\":\"ill\"}")
                .post(location + "/cancellation")
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        RestAssured.get(APPOINTMENTS).then().statusCode(401);
        RestAssured.given().auth().oauth2("x.y.z").get(APPOINTMENTS).then().statusCode(401);
    }
}
