package dev.guanxi.segmentation.entitlement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EntitlementHttpTest extends ServiceTest {

    private static final String STRATEGIES = "/api/v1/tier-strategies";

    @AfterEach
    void asItCame() {
        facts.update("delete from tier_entitlement where version > 1");
    }

    @Test
    void everyTierHasItsStrategyAndEntitlements() {
        asManager()
                .get(STRATEGIES)
                .then()
                .statusCode(200)
                .header("Content-Language", is("en"))
                .body("items.tier", contains("KEY", "ORDINARY", "SMALL"))
                .body("items[0].actions", hasItem("Aim at partnership or alliance."))
                .body("items[0].entitlements.repairWithinHours", is(48))
                .body("items[0].entitlements.sentences", hasItem("Repair within 48 hours."))
                .body("items[1].handling", is("Handled at the store in the standard way."))
                .body("items[2].entitlements.sentences", is(empty()));
        asManager()
                .header("Accept-Language", "zh-CN")
                .get(STRATEGIES + "/KEY")
                .then()
                .header("Content-Language", is("zh-CN"))
                .body("name", is("重点客户"))
                .body("entitlements.sentences", hasItem("48 小时内修复。"));
    }

    @Test
    void aManagerChangesWhatATierEntitlesTo() {
        change("\"1\"", "{\"reservedProductLines\":[\"workstations\",\"servers\"],\"repairWithinHours\":24}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("setBy", is("test-manager"))
                .body(
                        "entitlements.sentences",
                        hasItem("May buy the product lines reserved for this tier: workstations, servers."));
        asManager()
                .header("If-None-Match", "\"2\"")
                .get(STRATEGIES + "/KEY")
                .then()
                .statusCode(304);
        asManager()
                .header("If-None-Match", "\"1\"")
                .get(STRATEGIES + "/KEY")
                .then()
                .statusCode(200);
        change("\"1\"", "{}").statusCode(412);
        change(null, "{}").statusCode(428);
        change("\"2\"", "{\"repairWithinHours\":null}").body("entitlements.repairWithinHours", nullValue());
    }

    @ParameterizedTest(name = "{0} → {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"repairWithinHours":0}            | 400 | /repairWithinHours
            {"repairWithinHours":"soon"}       | 400 | /repairWithinHours
            {"residentEngineer":null}          | 400 | /residentEngineer
            {"freeLunch":true}                 | 400 | /freeLunch
            {"reservedProductLines":[""]}      | 400 |
            """)
    void saysWhatIsWrong(String patch, int status, String pointer) {
        var problem = change("\"1\"", patch).statusCode(status).body("code", is("REQUEST_INVALID"));
        if (pointer != null) {
            problem.body("errors[0].pointer", is(pointer));
        }
    }

    @Test
    void anAccountIsEntitledByItsTier() {
        UUID account = facts.account("Only one");
        asManager()
                .get("/api/v1/accounts/" + account + "/entitlements")
                .then()
                .statusCode(404)
                .body("code", is("NOT_TIERED"));
        run("2011-06-01T00:00:00Z");
        asManager()
                .get("/api/v1/accounts/" + account + "/entitlements")
                .then()
                .statusCode(200)
                .body("tier", is("SMALL"))
                .body("entitlements.customisedOffers", is(false));
        asManager().get(STRATEGIES + "/HUGE").then().statusCode(404);
    }

    private static ValidatableResponse change(String ifMatch, String patch) {
        var request = asManager().contentType("application/merge-patch+json").body(patch);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.patch(STRATEGIES + "/KEY/entitlements").then();
    }
}
