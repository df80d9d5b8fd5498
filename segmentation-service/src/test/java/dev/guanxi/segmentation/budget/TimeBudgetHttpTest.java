package dev.guanxi.segmentation.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TimeBudgetHttpTest extends ServiceTest {

    private static final String BUDGET = "/api/v1/time-budget";

    @Test
    void sharesATeamsWeekAmongTheTiers() {
        for (int i = 1; i <= 10; i++) {
            facts.purchase(facts.account("Account " + i), "2011-01-15T10:00:00Z", i + "0.00");
        }
        run("2011-06-01T00:00:00Z");
        as("account-manager")
                .get(BUDGET + "?accountManagers=2&hoursPerWeek=30")
                .then()
                .statusCode(200)
                .body("accountManagers", is(2))
                .body("hoursPerWeek", is(30))
                .body("items.tier", contains("KEY", "ORDINARY", "SMALL"))
                .body("items.shareOfSalesTime", contains(40, 30, 30))
                .body("items.minutesPerWeek", contains(1440.0f, 1080.0f, 1080.0f))
                .body("items.minutesPerAccountAndWeek", contains(1440.0f, 360.0f, 180.0f))
                .body("items.shareOfAccounts", contains(10.0f, 30.0f, 60.0f));
        as("account-manager").get(BUDGET).then().body("accountManagers", is(1)).body("hoursPerWeek", is(40));
        as("account-manager")
                .get(BUDGET + "?asOf=2011-05-31T00:00:00Z")
                .then()
                .statusCode(404)
                .body("code", is("TIER_RUN_MISSING"));
    }

    @Test
    void aTierWithoutAccountsHasNoMinutesPerAccount() {
        facts.account("The only one");
        run("2011-06-01T00:00:00Z");
        asManager().get(BUDGET).then().body("items[0].minutesPerAccountAndWeek", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "?accountManagers=0, REQUEST_INVALID, query:accountManagers",
        "?accountManagers=-1, REQUEST_INVALID, query:accountManagers",
        "?accountManagers=1.5, PARAMETER_INVALID, query:accountManagers",
        "?hoursPerWeek=169, REQUEST_INVALID, query:hoursPerWeek",
        "?hoursPerWeek=forty, PARAMETER_INVALID, query:hoursPerWeek"
    })
    void refusesCapacitiesThatNobodyHas(String query, String code, String pointer) {
        asManager()
                .get(BUDGET + query)
                .then()
                .statusCode(400)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
    }
}
