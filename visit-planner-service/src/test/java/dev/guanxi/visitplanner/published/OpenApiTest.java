package dev.guanxi.visitplanner.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.visitplanner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends ServiceTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Test
    void everyOperationIsNamedSummedUpAndTagged() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi")
                        .asString());
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        Set<String> ids = new HashSet<>();
        List<String> faults = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        JsonNode operation = entry.getValue();
                        String name = entry.getKey() + " " + path.getKey();
                        if (!path.getKey().startsWith("/api/v1/")) {
                            faults.add(name + " is outside of /api/v1");
                        }
                        for (String member : List.of("operationId", "summary", "tags", "responses", "security")) {
                            if (operation.path(member).isMissingNode()) {
                                faults.add(name + " has no " + member);
                            }
                        }
                        if (!ids.add(operation.path("operationId").asText())) {
                            faults.add(name + " repeats the operationId " + operation.path("operationId"));
                        }
                    }
                }));
        assertThat(faults).isEmpty();
        assertThat(ids).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void healthAndMetricsAreThere() {
        RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/metrics").then().statusCode(200).body(containsString("http_server_requests_seconds"));
    }

    @Test
    void theGuideSpeaksBothLanguages() {
        as("account-manager")
                .get("/api/v1/visits/purposes")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("items[4].code", equalTo("FIRST_THOUGHT"))
                .body("note", containsString("not a closing"));
        as("account-manager")
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/visits/appointment-checklist")
                .then()
                .statusCode(200)
                .header("Content-Language", "zh-CN")
                .body("items.size()", equalTo(7))
                .body("items[3].code", equalTo("REPEAT_TIME"))
                .body("items[3].text", equalTo("约定时间，并复述一遍。"));
    }
}
