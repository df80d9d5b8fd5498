package dev.guanxi.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.embedded.PlatformTestResource;
import dev.guanxi.platform.embedded.TestTokens;
import dev.guanxi.platform.testing.AsDescribed;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** What tests of the running service share: the platform beneath it, and callers with their tokens. */
@WithTestResource(
        value = PlatformTestResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "customer"),
            @ResourceArg(name = "connector", value = "customer"),
            @ResourceArg(name = "topics", value = "customer-service.dead-letter")
        },
        scope = io.quarkus.test.common.TestResourceScope.GLOBAL)
public abstract class ServiceTest {

    protected static RequestSpecification as(String role) {
        return with(TestTokens.of(role));
    }

    protected static RequestSpecification asPartner(UUID dealer) {
        return with(TestTokens.of("partner", dealer));
    }

    private static RequestSpecification with(String token) {
        return RestAssured.given()
                .filter(new AsDescribed())
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }

    /** Removes what is at the path at that version; the code of the refusal is null where there is none. */
    protected static void removed(String path, String version, int status, String code) {
        String told = as("manager")
                .header("If-Match", version)
                .delete(path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
        assertThat(told.isEmpty() ? null : Json.read(told).path("code").textValue())
                .isEqualTo(code);
    }

    /** An id that no other test uses. */
    protected static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
