package dev.guanxi.loyalty;

import dev.guanxi.platform.embedded.PlatformTestResource;
import dev.guanxi.platform.embedded.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** What tests of the running service share: the platform beneath it, callers with their tokens, and waiting. */
@WithTestResource(
        value = PlatformTestResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "loyalty"),
            @ResourceArg(name = "connector", value = "loyalty")
        },
        scope = TestResourceScope.GLOBAL)
public abstract class ServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    protected static RequestSpecification as(String role) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(role))
                .contentType(ContentType.JSON)
                .urlEncodingEnabled(false);
    }

    /** Sets up a program or founds a club. */
    protected static UUID made(String path, String body) {
        return UUID.fromString(as("marketing")
                .body(body)
                .post(path)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A body with exact decimals. */
    protected static JsonPath read(String path) {
        Response response = as("operations").get(path);
        response.then().statusCode(200);
        return exact(response);
    }

    protected static JsonPath exact(Response response) {
        return response.jsonPath(
                JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    /** Waits until the assertion holds. */
    protected static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }

    protected static void backfilled(String path) {
        eventually(() -> as("operations")
                .get(path)
                .then()
                .statusCode(200)
                .body("backfill.state", org.hamcrest.Matchers.equalTo("DONE")));
    }
}
