package dev.guanxi.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.gateway.FakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FakeServices.class)
class HealthTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/started"})
    void theGatewayIsWellWhateverItsServicesAre(String path) {
        given().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest(name = "{0} is {1}, {2} of {3} instances ready, failing: {4}")
    @CsvSource({
        "customer,      UP,   1, 1, ",
        "segmentation,  DOWN, 0, 1, kafka",
        "visit-planner, UP,   1, 2, unreachable",
        "loyalty,       DOWN, 0, 1, unreachable",
    })
    void everyServiceIsNamedWithItsState(String service, String status, int ready, int instances, String failing) {
        String check = "checks.find { it.name == '" + service + "' }.";
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body(check + "status", equalTo(status))
                .body(check + "data.ready", equalTo(ready))
                .body(check + "data.instances", equalTo(instances))
                .body(check + "data.failing", equalTo(failing));
    }

    @Test
    void nothingElseIsAskedOf() {
        given().get("/q/health").then().body("checks", hasSize(4));
    }
}
