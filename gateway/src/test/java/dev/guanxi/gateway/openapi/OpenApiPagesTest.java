package dev.guanxi.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import dev.guanxi.gateway.FakeServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FakeServices.class)
class OpenApiPagesTest {

    @Test
    void oneDocumentTellsOfAllServices() {
        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/api/v1/customers'.get.operationId", equalTo("customer.list"))
                .body("paths.'/api/v1/accounts'.get.operationId", equalTo("segmentation.list"))
                .body("components.schemas", hasKey("customer.Item"))
                .body("components.schemas", hasKey("segmentation.Item"))
                .body("components.schemas", hasKey("Problem"))
                .body("info.description", containsString("because they do not answer: **loyalty**"));
    }

    @Test
    void whoHasTheDocumentIsNotSentItAgain() {
        String etag = given().get("/openapi.json").header("ETag");
        given().header("If-None-Match", etag).get("/openapi.json").then().statusCode(304);
    }

    @Test
    void itIsThereAsYamlToo() {
        given().get("/openapi.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(containsString("openapi: 3.1.0"))
                .body(containsString("/api/v1/customers:"));
    }

    @Test
    void otherMethodsAreNotServed() {
        given().post("/openapi.json")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void swaggerUiShowsIt() {
        given().get("/docs").then().statusCode(200).body(containsString("/openapi.json"));
    }
}
