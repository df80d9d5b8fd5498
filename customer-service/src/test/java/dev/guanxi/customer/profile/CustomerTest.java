package dev.guanxi.customer.profile;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.customer.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerTest extends ServiceTest {

    static String acme(String externalId) {
        return """
                {"name":"Acme PC","kind":"ORGANISATION","origin":"EXTERNAL","position":"FINAL","state":"ACTUAL",
                 "externalIds":[{"system":"pos","id":"%s"}]}""".formatted(externalId);
    }

    @Test
    void registersACustomer() {
        String location = as("manager")
                .body(acme(unique()))
                .post("/api/v1/customers")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern(".*/api/v1/customers/[0-9a-f-]{36}"))
                .extract()
                .header("Location");
        as("manager")
                .get(location)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("name", equalTo("Acme PC"));
        as("manager")
                .get(location + "/purchases")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        as("manager").get("/api/v1/purchases/totals").then().log().all().statusCode(200);
    }

    @Test
    void refusesAnUnknownProperty() {
        as("manager")
                .body("{\"nam\":1}")
                .post("/api/v1/customers")
                .then()
                .log()
                .all()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].pointer", equalTo("/nam"));
        as("manager")
                .body("{\"name\":\"\", \"kind\":\"X\"}")
                .header("Accept-Language", "zh-CN")
                .post("/api/v1/customers")
                .then()
                .log()
                .all()
                .statusCode(400);
        as("manager")
                .body("{\"name\":\"\", \"externalIds\":[{\"system\":\"\"}]}")
                .header("Accept-Language", "zh-CN")
                .post("/api/v1/customers")
                .then()
                .log()
                .all()
                .statusCode(400);
        as("manager").get("/api/v1/customers/xx").then().log().all().statusCode(404);
        as("manager").get("/api/v1/customers?limit=abc").then().log().all();
        as("manager").get("/api/v1/customers?q=a").then().log().all();
        io.restassured.RestAssured.get("/api/v1/customers?q=a").then().log().all();
        as("nobody").get("/api/v1/customers?q=a").then().log().all();
    }
}
