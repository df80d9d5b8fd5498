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
        as(role).get("/api/v1/lifetime-values").then().statusCode(reads);
        as(role).get("/api/v1/investments?by=TIER").then().statusCode(reads);
        as(role).get("/api/v1/cost-rates").then().statusCode(reads);
        as(role).body("{}").post("/api/v1/cost-rates").then().statusCode(runs == 201 ? 400 : runs);
        as(role).get("/api/v1/value-fits").then().statusCode(reads);
        as(role).get("/api/v1/tier-runs").then().statusCode(reads);
        as(role).body("{\"preview\": true}").post("/api/v1/tier-runs").then().statusCode(runs);
        as(role).body("{}").post("/api/v1/value-fits").then().statusCode(runs == 201 ? 400 : runs);
        as(role).get("/api/v1/tier-models").then().statusCode(reads);
        as(role).get("/api/v1/tier-strategies").then().statusCode(reads);
        as(role).get("/api/v1/tier-overrides").then().statusCode(reads);
        as(role).body("{}")
                .post("/api/v1/accounts/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/tier-overrides")
                .then()
                .statusCode(runs == 403 ? 403 : 400);
        as(role).contentType("application/merge-patch+json")
                .body("{}")
                .patch("/api/v1/tier-models/current")
                .then()
                .statusCode(runs == 403 ? 403 : 428);
        as(role).contentType("application/merge-patch+json")
                .body("{}")
                .patch("/api/v1/tier-strategies/KEY/entitlements")
                .then()
                .statusCode(runs == 403 ? 403 : 428);
        as(role).body("{}")
                .post("/api/v1/accounts/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/ratings")
                .then()
                .statusCode(runs == 403 ? 403 : 400);
        as(role).get("/api/v1/shopper-types").then().statusCode(shopperTypes);
        as(role).get("/api/v1/shopper-signals").then().statusCode(shopperTypes);
        as(role).get("/api/v1/playbooks").then().statusCode(shopperTypes);
        as(role).body("{\"signals\":[]}")
                .post("/api/v1/shopper-classifications")
                .then()
                .statusCode(shopperTypes);
    }

    @ParameterizedTest(name = "{0}: keeps sessions {1}, reads them {2}, reports {3}, makes models {4}, checklists {5}")
    @CsvSource({
        "admin,           201, 200, 200, 201, 201",
        "manager,         201, 200, 200, 201, 201",
        "account-manager, 403, 403, 403, 403, 201",
        "marketing,       403, 200, 200, 403, 403",
        "operations,      403, 200, 200, 403, 403",
        "promoter,        201, 200, 403, 403, 201",
        "compliance,      403, 403, 403, 403, 403"
    })
    void everyRoleHasItsRightsOnTheFloor(String role, int keeps, int reads, int reports, int makes, int checklists) {
        as(role).body("{\"store\":\"s\"}")
                .post("/api/v1/shopper-sessions")
                .then()
                .statusCode(keeps);
        as(role).get("/api/v1/shopper-sessions").then().statusCode(reads);
        as(role).get("/api/v1/shopper-models").then().statusCode(reports);
        as(role).get("/api/v1/shopper-calibration").then().statusCode(reports);
        as(role).get("/api/v1/shopper-success").then().statusCode(reports);
        as(role).get("/api/v1/shopper-mix?store=s").then().statusCode(reports);
        as(role).body("{}").post("/api/v1/shopper-models").then().statusCode(makes);
        as(role).body("{\"playbook\":\"CARE_RULES\",\"day\":\"2026-03-02\"}")
                .post("/api/v1/checklists")
                .then()
                .statusCode(checklists);
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
        "/api/v1/accounts/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/ratings",
        "/api/v1/accounts/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/ratings/current",
        "/api/v1/tier-runs",
        "/api/v1/accounts/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/entitlements",
        "/api/v1/accounts/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/tier-overrides",
        "/api/v1/tier-overrides",
        "/api/v1/tier-strategies",
        "/api/v1/tier-models",
        "/api/v1/tier-models/current",
        "/api/v1/value-groups",
        "/api/v1/investments?by=TIER",
        "/api/v1/cost-rates",
        "/api/v1/accounts/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/investment",
        "/api/v1/value-groups/plot",
        "/api/v1/value-fits",
        "/api/v1/value-fits/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6",
        "/api/v1/lifetime-values",
        "/api/v1/accounts/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/lifetime-value",
        "/api/v1/time-budget",
        "/api/v1/shopper-types",
        "/api/v1/shopper-types/BROWSER",
        "/api/v1/shopper-signals",
        "/api/v1/shopper-sessions",
        "/api/v1/shopper-sessions/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6",
        "/api/v1/shopper-models",
        "/api/v1/shopper-models/1",
        "/api/v1/shopper-calibration",
        "/api/v1/shopper-success",
        "/api/v1/shopper-mix",
        "/api/v1/playbooks",
        "/api/v1/playbooks/CARE_RULES",
        "/api/v1/checklists",
        "/api/v1/checklists/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6"
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
