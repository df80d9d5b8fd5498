package dev.guanxi.visitplanner.rhythm;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.visitplanner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RhythmResourceTest extends ServiceTest {

    private static final String TIERS = "/api/v1/visits/rhythms";

    @Test
    void ofTheTiersAreSetByAManager() {
        String before =
                as("manager").get(TIERS).then().statusCode(200).extract().header("ETag");
        String after = as("manager")
                .header("If-Match", before)
                .body("{\"days\":{\"KEY\":7,\"ORDINARY\":28,\"SMALL\":56}}")
                .put(TIERS)
                .then()
                .statusCode(200)
                .body("days.KEY", equalTo(7))
                .body("changedBy", equalTo("test-manager"))
                .extract()
                .header("ETag");
        as("manager")
                .header("If-Match", before)
                .body("{\"days\":{\"KEY\":1,\"ORDINARY\":1,\"SMALL\":1}}")
                .put(TIERS)
                .then()
                .statusCode(412);
        as("manager")
                .header("If-Match", after)
                .body("{\"days\":{\"KEY\":14,\"ORDINARY\":56,\"SMALL\":112}}")
                .put(TIERS)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"days\":{\"KEY\":14,\"ORDINARY\":56}}                   | RHYTHM_MISSING   | /days/SMALL",
                "{\"days\":{\"KEY\":0,\"ORDINARY\":56,\"SMALL\":112}}      | RHYTHM_INVALID   | /days/KEY",
                "{\"days\":{\"KEY\":14,\"ORDINARY\":56,\"SMALL\":731}}     | RHYTHM_INVALID   | /days/SMALL",
                "{\"days\":{\"KEY\":14.5,\"ORDINARY\":56,\"SMALL\":112}}   | VALUE_INVALID    | /days",
                "{\"days\":{\"KEY\":\"x\",\"ORDINARY\":56,\"SMALL\":112}}  | TYPE_MISMATCH    | /days",
                "{\"days\":{\"KEY\":99999999999,\"ORDINARY\":5,\"SMALL\":1}} | VALUE_INVALID  | /days",
                "{\"days\":{\"GOLD\":14,\"ORDINARY\":56,\"SMALL\":112}}    | VALUE_INVALID    | /days",
                "{\"days\":null}                                           | NOT_NULL         | /days",
                "{\"day\":{}}                                              | PROPERTY_UNKNOWN | /day"
            })
    void ofTheTiersAreRefusedWhenTheyMakeNoSense(String body, String code, String pointer) {
        String version = as("manager").get(TIERS).header("ETag");
        as("manager")
                .header("If-Match", version)
                .body(body)
                .put(TIERS)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", org.hamcrest.Matchers.startsWith(pointer));
    }

    @Test
    void ofACustomerIsAgreedChangedAndDropped() {
        UUID customer = customer();
        String path = TIERS + "/customers/" + customer;
        as("manager").get(path).then().statusCode(404).body("code", equalTo("RHYTHM_UNKNOWN"));
        as("manager")
                .body("{\"days\":30,\"reason\":\"monthly, please\"}")
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue());
        as("manager").body("{\"days\":60,\"reason\":\"less\"}").put(path).then().statusCode(428);
        as("manager")
                .header("If-Match", "\"1\"")
                .body("{\"days\":60,\"reason\":\"less\"}")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("days", equalTo(60));
        as("operations")
                .get("/api/v1/visits/due/" + customer + "?asOf=2026-06-01T00:00:00Z")
                .then()
                .body("rhythm.source", equalTo("CUSTOMER"))
                .body("reasons[1].code", equalTo("RHYTHM_OF_CUSTOMER"))
                .body("reasons[1].values.days", equalTo(60));
        as("manager").get(TIERS + "/customers?limit=200").then().body("items.customerId", hasItem(customer.toString()));
        as("manager").delete(path).then().statusCode(428);
        as("manager").header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        as("manager").get(path).then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"days\":0,\"reason\":\"x\"}    | 400 | RHYTHM_INVALID",
                "{\"days\":30,\"reason\":\" \"}   | 400 | NOT_BLANK",
                "{\"days\":30}                    | 400 | NOT_BLANK",
                "{\"reason\":\"x\"}               | 400 | NOT_NULL"
            })
    void ofACustomerIsRefusedWhenItMakesNoSense(String body, int status, String code) {
        as("manager")
                .body(body)
                .put(TIERS + "/customers/" + customer())
                .then()
                .statusCode(status)
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void isAgreedOnlyForACustomerThatIsKnown() {
        as("manager")
                .body("{\"days\":30,\"reason\":\"x\"}")
                .put(TIERS + "/customers/" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", equalTo("CUSTOMER_UNKNOWN"));
    }
}
