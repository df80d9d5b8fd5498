package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AccountTierHttpTest extends ServiceTest {

    private static final String JUNE = "2011-06-01T00:00:00Z";
    private static final String DECEMBER = "2011-12-11T00:00:00Z";
    private static final String ACCOUNTS = "/api/v1/accounts";

    private final List<UUID> accounts = new ArrayList<>();

    /** Ten accounts that all bought five times; later ones for more. */
    @BeforeEach
    void tenAccounts() {
        accounts.clear();
        for (int i = 0; i < 10; i++) {
            accounts.add(facts.account("Account " + i));
            for (int month = 1; month <= 5; month++) {
                facts.purchase(accounts.get(i), "2011-0" + month + "-15T10:00:00Z", (i + 1) + "00.25");
            }
        }
    }

    @Test
    void explainsItselfFactorByFactor() {
        run(JUNE);
        tier(accounts.get(9))
                .statusCode(200)
                .header("Content-Language", is("en"))
                .header("Vary", containsString("Accept-Language"))
                .body("name", is("Account 9"))
                .body("tier", is("KEY"))
                .body("tierName", is("Key account"))
                .body("rank", is(1))
                .body("accounts", is(10))
                .body("previousTier", nullValue())
                .body("version", is(1))
                .body("since", is(JUNE))
                .body("currency", is("GBP"))
                .body("lift", nullValue())
                .body("strategy", startsWith("Build and keep ties"))
                .body(
                        "factors.factor",
                        contains(
                                "STRATEGIC_BRAND",
                                "PROFIT_CONTRIBUTION",
                                "LOYALTY",
                                "SALES_ELASTICITY",
                                "FUTURE_VALUE"))
                .body("factors[0].value", nullValue())
                .body("factors[0].effectiveWeight", is(0.0f))
                .body("factors[0].parts[0].noData", is("NOT_RATED"))
                .body("factors[0].parts[0].noDataText", is("No manager has rated this."))
                .body("factors[1].effectiveWeight", is(50.0f))
                .body("factors[1].parts[0].part", is("PAST_TRADE"))
                .body("factors[1].parts[0].value", is(100.0f))
                .body("factors[1].parts[0].raw", is(5001.25f))
                .body("factors[1].parts[0].unit", is("MONEY"))
                .body("factors[1].parts[0].weight", is(30))
                .body("factors.effectiveWeight.sum()", notNullValue())
                .body("explanation[0]", containsString("rank 1 of 10"))
                .body("explanation", hasItem(containsString("Strategic and brand value, Sales elasticity")));
    }

    /** Of two cases of customers that were merged one goes on; what was no exit has a case that was withdrawn. */
    @Test
    void oneExitCountsOnceHoweverManyCasesThereWereOfIt() {
        for (String state : List.of("OPEN", "MERGED", "WITHDRAWN")) {
            facts.update(
                    "insert into exit_case_fact (exit_case_id, version, customer_id, state, reason, opened_at)"
                            + " values (gen_random_uuid(), 1, ?, ?, 'PRICE', '2011-05-20')",
                    accounts.get(0),
                    state);
        }

        run(JUNE);

        tier(accounts.get(0)).statusCode(200).body("factors[2].parts.find { it.part == 'EXITS' }.raw", is(1));
    }

    @Test
    void explainsItselfInChinese() {
        run(JUNE);
        asManager()
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .get(ACCOUNTS + "/" + accounts.get(0) + "/tier")
                .then()
                .statusCode(200)
                .header("Content-Language", is("zh-CN"))
                .body("tierName", is("小客户"))
                .body("factors[2].name", is("忠诚度"))
                .body("explanation[0]", startsWith("小客户："))
                .body("explanation", everyItem(not(containsString("{"))));
    }

    @Test
    void namesWhatWouldLiftItHigher() {
        run(JUNE);
        ValidatableResponse lift = tier(accounts.get(8))
                .body("tier", is("ORDINARY"))
                .body("lift.to", is("KEY"))
                .body("lift.missingPoints", greaterThan(0f))
                .body("lift.factors", not(empty()))
                .body("lift.factors[0].name", notNullValue());
        lift.body("explanation", hasItem(containsString("points are missing to the")));
    }

    @Test
    void theRevenueNamedLiftsItIndeed() {
        run(JUNE);
        Float more =
                tier(accounts.get(0)).body("lift.to", is("ORDINARY")).extract().path("lift.moreRevenue");
        facts.update(
                "update purchase_fact set total = total + ? where purchase_id = (select purchase_id from purchase_fact"
                        + " where customer_id = ? order by purchased_at desc limit 1)",
                more,
                accounts.get(0));
        run(JUNE);
        tier(accounts.get(0)).body("tier", is("ORDINARY"));
    }

    @Test
    void historyTellsWhichTierOnWhichDay() {
        run(JUNE);
        for (int month = 6; month <= 9; month++) {
            facts.purchase(accounts.get(0), "2011-0" + month + "-15T10:00:00Z", "100000.00");
        }
        String second = run("2011-09-20T00:00:00Z");
        run(DECEMBER);
        asManager()
                .get(ACCOUNTS + "/" + accounts.get(0) + "/tier/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].tier", is("SMALL"))
                .body("items[0].from", is(JUNE))
                .body("items[0].to", is("2011-09-20T00:00:00Z"))
                .body("items[1].tier", is("KEY"))
                .body("items[1].from", is("2011-09-20T00:00:00Z"))
                .body("items[1].to", nullValue())
                .body("items[1].tierRunId", is(second));
        tier(accounts.get(0))
                .body("tier", is("KEY"))
                .body("since", is("2011-09-20T00:00:00Z"))
                .body("version", is(2));
        tierOn(accounts.get(0), "2011-09-19T23:59:59Z")
                .body("tier", is("SMALL"))
                .body("version", is(1));
        tierOn(accounts.get(0), "2011-09-20T00:00:00Z").body("tier", is("KEY"));
        tierOn(accounts.get(0), "2011-05-31T00:00:00Z").statusCode(404).body("code", is("NOT_TIERED"));
    }

    @Test
    void aNewAccountHasNoTierBeforeTheNextRun() {
        run(JUNE);
        UUID fresh = facts.account("Fresh");
        tier(fresh)
                .statusCode(404)
                .body("code", is("NOT_TIERED"))
                .body("title", is("The account had no tier at that time"));
        tier(new UUID(7, 7)).statusCode(404).body("code", is("ACCOUNT_UNKNOWN"));
        asManager()
                .get(ACCOUNTS + "/" + fresh + "/tier/history")
                .then()
                .statusCode(200)
                .body("items", is(empty()));
    }

    @Test
    void listsAccountsOfATierTheBestFirst() {
        asManager().get(ACCOUNTS).then().statusCode(200).body("items", is(empty()));
        run(JUNE);
        asManager()
                .get(ACCOUNTS + "?tier=ORDINARY&sort=-score")
                .then()
                .statusCode(200)
                .body("items.name", contains("Account 8", "Account 7", "Account 6"))
                .body("items.rank", contains(2, 3, 4))
                .body("items[0].netRevenue", is(4501.25f));
        asManager().get(ACCOUNTS + "?tier=KEY&sort=score").then().body("items.name", contains("Account 9"));
        asManager().get(ACCOUNTS + "?sort=score&limit=1").then().body("items[0].rank", is(10));
    }

    @Test
    void pagesMeetEveryAccountOnceEvenWhileAnotherRunTakesEffect() {
        run(JUNE);
        Set<String> seen = new HashSet<>();
        String next = null;
        do {
            var request = asManager().queryParam("limit", 3);
            if (next != null) {
                request.queryParam("cursor", next);
            }
            ValidatableResponse page = request.get(ACCOUNTS).then().statusCode(200);
            List<String> ids = page.extract().path("items.customerId");
            seen.addAll(ids);
            next = page.extract().path("next");
            run(DECEMBER);
        } while (next != null);
        assertThat(seen).hasSize(10);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "?tier=BIG, 400, PARAMETER_INVALID, query:tier",
        "?sort=name, 400, SORT_UNKNOWN, query:sort",
        "?limit=0, 400, LIMIT_INVALID, query:limit",
        "?limit=201, 400, LIMIT_INVALID, query:limit",
        "?limit=99999999999, 400, PARAMETER_INVALID, query:limit",
        "?cursor=x, 400, CURSOR_INVALID, query:cursor",
        "?asOf=now, 400, PARAMETER_INVALID, query:asOf",
        "?asOf=2011-13-01, 400, PARAMETER_INVALID, query:asOf",
        "?asOf=10000-01-01T00:00:00Z, 400, PARAMETER_INVALID, query:asOf"
    })
    void saysWhichParameterIsWrong(String query, int status, String code, String pointer) {
        asManager()
                .get(ACCOUNTS + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].detail", notNullValue());
    }

    @Test
    void timesMayCarryAnOffset() {
        run(JUNE);
        asManager()
                .queryParam("asOf", "2011-06-01T08:00:00+08:00")
                .get(ACCOUNTS)
                .then()
                .body("items", hasSize(10));
        asManager()
                .queryParam("asOf", "2011-06-01T07:59:59+08:00")
                .get(ACCOUNTS)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void problemsHaveChineseTitlesToo() {
        asManager()
                .header("Accept-Language", "zh")
                .get(ACCOUNTS + "/" + new UUID(7, 7) + "/tier")
                .then()
                .statusCode(404)
                .body("title", is("此处没有该客户"));
    }

    private static ValidatableResponse tier(UUID account) {
        return asManager().get(ACCOUNTS + "/" + account + "/tier").then();
    }

    private static ValidatableResponse tierOn(UUID account, String day) {
        return asManager()
                .queryParam("asOf", day)
                .get(ACCOUNTS + "/" + account + "/tier")
                .then();
    }
}
