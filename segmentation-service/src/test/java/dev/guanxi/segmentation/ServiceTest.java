package dev.guanxi.segmentation;

import dev.guanxi.platform.embedded.PlatformTestResource;
import dev.guanxi.platform.embedded.TestTokens;
import dev.guanxi.platform.testing.AsDescribed;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the running service share: the platform beneath it, callers with their tokens, and facts. */
@WithTestResource(
        value = PlatformTestResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "segmentation"),
            @ResourceArg(name = "connector", value = "segmentation"),
            @ResourceArg(name = "topics", value = "segmentation-service.dead-letter")
        },
        scope = TestResourceScope.GLOBAL)
public abstract class ServiceTest {

    @Inject
    DataSource database;

    @Inject
    MovableClock time;

    protected Facts facts;

    /** Runs rank every account there is, so each test begins with none. */
    @BeforeEach
    void forgetEverything() {
        time.reset();
        facts = new Facts(database);
        facts.clear();
    }

    protected static RequestSpecification as(String role) {
        return RestAssured.given()
                .filter(new AsDescribed())
                .auth()
                .oauth2(TestTokens.of(role))
                .contentType(ContentType.JSON);
    }

    protected static RequestSpecification asManager() {
        return as("manager");
    }

    /** An effective run as of that time; returns its id. */
    protected static String run(String asOf) {
        return asManager()
                .body("{\"asOf\": \"" + asOf + "\"}")
                .post("/api/v1/tier-runs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
