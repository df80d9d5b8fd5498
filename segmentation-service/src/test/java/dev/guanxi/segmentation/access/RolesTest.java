package dev.guanxi.segmentation.access;

import static org.hamcrest.Matchers.is;

import dev.guanxi.platform.embedded.TestTokens;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what: the table of {@link Roles}, tried. */
@QuarkusTest
class RolesTest extends ServiceTest {

    private static final String READS = "/api/v1/accounts";

    @ParameterizedTest(name = "{0}: reads {1}, runs {2}, shopper types {3}")
    @CsvSource({
        "admin,           200, 201, 200",
        "manager,         200, 201, 200",
        "account-manager, 200, 403, 200",
        "marketing,       200, 403, 200",
        "operations,      200, 403, 200",
        "promoter,        403, 403, 200",
        "compliance,      403, 403, 403"
    })
    void everyRoleHasItsRights(String role, int reads, int runs, int shopperTypes) {
        as(role).get(READS).then().statusCode(reads);
        as(role).get("/api/v1/value-groups").then().statusCode(reads);
        as(role).get("/api/v1/tier-runs").then().statusCode(reads);
        as(role).body("{\"preview\": true}").post("/api/v1/tier-runs").then().statusCode(runs);
        as(role).get("/api/v1/shopper-types").then().statusCode(shopperTypes);
    }

    @ParameterizedTest(name = "{0}: segments {1}")
    @CsvSource({
        "admin,           200",
        "manager,         200",
        "marketing,       200",
        "account-manager, 403",
        "operations,      403",
        "promoter,        403",
        "compliance,      403"
    })
    void segmentsAreForThoseWhoAddressCustomers(String role, int segments) {
        as(role).get("/api/v1/segments").then().statusCode(segments);
        as(role).get("/api/v1/segment-facts").then().statusCode(segments);
        as(role).body("{\"rule\": \"true\"}")
                .post("/api/v1/segment-previews")
                .then()
                .statusCode(segments);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/segments",
        "/api/v1/segment-facts",
        "/api/v1/accounts",
        "/api/v1/accounts/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/tier",
        "/api/v1/accounts/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/tier/history",
        "/api/v1/accounts/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/value",
        "/api/v1/tier-runs",
        "/api/v1/value-groups",
        "/api/v1/time-budget",
        "/api/v1/shopper-types",
        "/api/v1/shopper-types/BROWSER"
    })
    void aPartnerDealerSeesNothing(String path) {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("partner", UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", is("FORBIDDEN"));
    }

    @Test
    void withoutAValidTokenNobodyDoes() {
        RestAssured.get(READS).then().statusCode(401);
        RestAssured.given().auth().oauth2("forged").get(READS).then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.expired("admin"))
                .get(READS)
                .then()
                .statusCode(401);
    }
}
