package dev.guanxi.segmentation.tier;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.embedded.TestTokens;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TierRunHttpTest extends ServiceTest {

    private static final String RUNS = "/api/v1/tier-runs";
    private static final String AS_OF = "2011-12-11T00:00:00Z";

    private final List<UUID> accounts = new ArrayList<>();

    /** Ten accounts: the first never bought, each of the others bought more than the one before. */
    @BeforeEach
    void tenAccounts() {
        accounts.clear();
        for (int i = 0; i < 10; i++) {
            accounts.add(facts.account("Account " + i));
            for (int purchase = 0; purchase < i; purchase++) {
                facts.purchase(accounts.get(i), "2011-0" + (1 + purchase % 9) + "-15T10:00:00Z", i + "00.00");
            }
        }
    }

    @Test
    void cutsAccountsByQuotaAndSumsThemUp() {
        facts.giveBack(accounts.get(9), "2011-11-01T00:00:00Z", "0.50");
        asManager()
                .body("{\"preview\": false, \"asOf\": \"" + AS_OF + "\"}")
                .post(RUNS)
                .then()
                .statusCode(201)
                .header("Location", containsString(RUNS + "/"))
                .header("ETag", "\"3\"")
                .body("state", is("DONE"))
                .body("announcedAt", notNullValue())
                .body("asOf", is(AS_OF))
                .body("currency", is("GBP"))
                .body("accounts", is(10))
                .body("tiers.tier", contains("KEY", "ORDINARY", "SMALL"))
                .body("tiers.accounts", contains(1, 3, 6))
                .body("tiers.shareOfAccounts", contains(10.0f, 30.0f, 60.0f))
                .body("tiers.shareOfSalesTime", contains(40, 30, 30))
                .body("tiers[0].netRevenue", is(8099.5f))
                .body("tiers[0].entryScore", notNullValue())
                .body("totals.purchases", is(45))
                .body("totals.returned", is(0.5f))
                .body("totals.netRevenue", is(28499.5f))
                .body("moves", hasSize(3))
                .body("moves[0].from", nullValue())
                .body("excluded", is(empty()));
    }

    @Test
    void aPreviewShowsWhoWouldMoveAndChangesNothing() {
        run("2011-06-01T00:00:00Z");
        for (int month = 6; month < 10; month++) {
            facts.purchase(accounts.get(1), "2011-0" + month + "-20T00:00:00Z", "90000.00");
        }
        String preview = asManager()
                .body("{\"preview\": true, \"asOf\": \"" + AS_OF + "\"}")
                .post(RUNS)
                .then()
                .statusCode(201)
                .body("preview", is(true))
                .body("state", is("DONE"))
                .body("moves", hasItem(hasEntry("to", (Object) "KEY")))
                .extract()
                .path("id");
        asManager()
                .get(RUNS + "/" + preview + "/moves?to=KEY")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].customerId", is(accounts.get(1).toString()))
                .body("items[0].name", is("Account 1"))
                .body("items[0].tier", is("KEY"));
        asManager().get("/api/v1/accounts/" + accounts.get(1) + "/tier").then().body("tier", is("SMALL"));
    }

    @Test
    void aMoveCostsWhatTheTiersDifferInSalesTime() {
        run("2011-06-01T00:00:00Z");
        for (int month = 6; month < 10; month++) {
            facts.purchase(accounts.get(1), "2011-0" + month + "-20T00:00:00Z", "90000.00");
        }
        String second = run(AS_OF);
        asManager()
                .get(RUNS + "/" + second + "/sales-time?accountManagers=2&hoursPerWeek=20")
                .then()
                .statusCode(200)
                .body("tiers.accountsBefore", contains(1, 3, 6))
                .body("tiers.accountsAfter", contains(1, 3, 6))
                .body("tiers.minutesPerAccountAfter", contains(960.0f, 240.0f, 120.0f))
                .body("moves.find { it.to == 'KEY' }.minutesPerWeek", is(840.0f));
        asManager().get(RUNS + "/" + Ids.next() + "/sales-time").then().statusCode(404);
    }

    @Test
    void whoCountsIsDecidedByCurrencyAndTime() {
        facts.purchase(accounts.get(1), "2011-02-01T00:00:00Z", "EUR", "1000000.00");
        facts.purchase(accounts.get(2), "2011-12-11T00:00:00.001Z", "7000000.00");
        facts.purchase(new UUID(1, 1), "2011-03-01T00:00:00Z", "5.00");
        String id = run(AS_OF);
        asManager()
                .get(RUNS + "/" + id)
                .then()
                .body("totals.purchases", is(45))
                .body("totals.netRevenue", is(28500.0f))
                .body("excluded", hasSize(2))
                .body("excluded[0]", equalTo(left("OTHER_CURRENCY", "EUR", 1_000_000f)))
                .body("excluded[1]", equalTo(left("UNKNOWN_CUSTOMER", "GBP", 5f)));
    }

    private static Map<String, Object> left(String reason, String currency, float amount) {
        return Map.of(
                "reason", reason, "currency", currency, "purchases", 1, "amount", amount, "returns", 0, "returned", 0f);
    }

    @Test
    void noAccountsAtAllMakeAnEmptyRun() {
        facts.update("truncate account");
        asManager()
                .body("{}")
                .post(RUNS)
                .then()
                .statusCode(201)
                .body("state", is("DONE"))
                .body("accounts", is(0))
                .body("tiers.accounts", contains(0, 0, 0))
                .body("tiers[0].lowestScore", nullValue());
    }

    @Test
    void canBeRepeatedWithAClientMadeId() {
        String body = "{\"id\": \"" + Ids.next() + "\", \"asOf\": \"" + AS_OF + "\"}";
        String first = asManager()
                .body(body)
                .post(RUNS)
                .then()
                .statusCode(201)
                .extract()
                .path("startedAt");
        asManager().body(body).post(RUNS).then().statusCode(200).body("startedAt", is(first));
        asManager()
                .body(body.replace("}", ", \"preview\": true}"))
                .post(RUNS)
                .then()
                .statusCode(409)
                .body("code", is("ID_TAKEN"))
                .body("errors[0].pointer", is("/id"));
        asManager()
                .header("Idempotency-Key", "k-" + UUID.randomUUID())
                .body(body.replace("}", ", \"preview\": true}"))
                .post(RUNS)
                .then()
                .statusCode(409)
                .body("code", is("ID_TAKEN"));
    }

    @Test
    void canBeRepeatedWithAnIdempotencyKey() {
        String body = "{\"preview\": true, \"asOf\": \"" + AS_OF + "\"}";
        String first = asManager()
                .header("Idempotency-Key", "k1")
                .body(body)
                .post(RUNS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asManager()
                .header("Idempotency-Key", "k1")
                .body(body)
                .post(RUNS)
                .then()
                .statusCode(200)
                .body("id", is(first));
        asManager()
                .header("Idempotency-Key", "k1")
                .body("{}")
                .post(RUNS)
                .then()
                .statusCode(422)
                .body("code", is("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void onlyOneRunIsUnderWayAtATime() {
        UUID other = runningSince(OffsetDateTime.now());
        asManager()
                .body("{\"asOf\": \"" + AS_OF + "\"}")
                .post(RUNS)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", is("TIER_RUN_IN_PROGRESS"))
                .body("detail", containsString(other.toString()));
        facts.update("update tier_run set state = 'FAILED'");
    }

    @Test
    void aRunLostWithItsProcessDoesNotKeepOthersWaiting() {
        UUID lost = runningSince(OffsetDateTime.now().minusMinutes(1));
        run(AS_OF);
        asManager().get(RUNS + "/" + lost).then().body("state", is("FAILED")).body("failure", notNullValue());
    }

    /** Should it come back, it must not take effect over what it has not seen. */
    @Test
    void aLostRunIsFailedByTheNextChange() {
        run(AS_OF);
        UUID lost = runningSince(OffsetDateTime.now().minusMinutes(1));
        asManager()
                .body("{\"tier\":\"KEY\",\"reason\":\"x\",\"until\":\""
                        + OffsetDateTime.now().plusDays(1) + "\"}")
                .post("/api/v1/accounts/" + accounts.get(0) + "/tier-overrides")
                .then()
                .statusCode(201);
        asManager().get(RUNS + "/" + lost).then().body("state", is("FAILED")).body("failure", notNullValue());
    }

    @Test
    void aFailedRunStartsOverWhenAskedForAgain() {
        UUID lost = runningSince(OffsetDateTime.now());
        facts.update("update tier_run set state = 'FAILED', failure = 'x'");
        asManager()
                .body("{\"id\": \"" + lost + "\", \"asOf\": \"" + AS_OF + "\"}")
                .post(RUNS)
                .then()
                .statusCode(201)
                .body("state", is("DONE"))
                .body("failure", nullValue())
                .body("accounts", is(10));
    }

    @Test
    void aRunAsOfAnEarlierDayDecidesFromThatDayOn() {
        String later = run(AS_OF);
        String earlier = run("2011-06-01T00:00:00Z");
        asManager()
                .get(RUNS + "/" + later)
                .then()
                .body("supersededBy", is(earlier))
                .header("ETag", "\"4\"");
        asManager().get("/api/v1/accounts/" + accounts.get(9) + "/tier").then().body("tierRunId", is(earlier));
        asManager().get(RUNS).then().statusCode(200).body("items.id", contains(earlier, later));
    }

    @Test
    void runsAreListedPageByPage() {
        for (int day = 1; day <= 3; day++) {
            run("2011-12-0" + day + "T00:00:00Z");
        }
        String next = asManager()
                .get(RUNS + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        asManager()
                .queryParam("cursor", next)
                .get(RUNS + "?limit=2")
                .then()
                .body("items", hasSize(1))
                .body("items[0].asOf", is("2011-12-01T00:00:00Z"))
                .body("next", nullValue());
    }

    @Test
    void readersWhoHaveItAlreadyAreToldSo() {
        String id = run(AS_OF);
        asManager().header("If-None-Match", "\"3\"").get(RUNS + "/" + id).then().statusCode(304);
    }

    @Test
    void namesTheModelItUsed() {
        String id = run(AS_OF);
        asManager()
                .get(RUNS + "/" + id + "/model")
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("quotas.KEY", is(10))
                .body("timeShares.KEY", is(40))
                .body("margin", is(2.0f))
                .body("partWeights.PAST_TRADE", is(30))
                .body("measures.halfYearDays", is(182));
        asManager().get(RUNS + "/" + run(AS_OF)).then().body("modelVersion", is(1));
    }

    @Test
    void sharesOfRevenueMakeAHundred() {
        String id = run(AS_OF);
        asManager().get(RUNS + "/" + id).then().body("tiers.shareOfRevenue.sum()", closeTo(100, 0.02));
    }

    @ParameterizedTest(name = "{0} → {1} {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            {                             | 400 | JSON_MALFORMED    |
            []                            | 400 | REQUEST_INVALID   |
            {"previw": true}              | 400 | REQUEST_INVALID   | /previw
            {"preview": "yes"}            | 400 | REQUEST_INVALID   | /preview
            {"asOf": "yesterday"}         | 400 | REQUEST_INVALID   | /asOf
            {"asOf": "2011-12-11"}        | 400 | REQUEST_INVALID   | /asOf
            {"asOf": "+999999999-12-31T00:00:00Z"} | 400 | REQUEST_INVALID | /asOf
            {"asOf": 1323561600}          | 400 | REQUEST_INVALID   | /asOf
            {"asOf": "2199-12-31T00:00:00Z"}     | 422 | AS_OF_IN_FUTURE | /asOf
            {"id": "1"}                   | 400 | REQUEST_INVALID   | /id
            """)
    void saysWhatIsWrongWithARequest(String body, int status, String code, String pointer) {
        var problem = asManager()
                .body(body)
                .post(RUNS)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code));
        if (pointer != null) {
            problem.body("errors[0].pointer", is(pointer));
        }
    }

    @Test
    void aBodyIsNeededAndMustBeJson() {
        asManager().post(RUNS).then().statusCode(400);
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("manager"))
                .contentType(ContentType.TEXT)
                .body("{}")
                .post(RUNS)
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tier-runs/1, 404",
        "/api/v1/tier-runs/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6, 404",
        "/api/v1/tier-runs/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/model, 404",
        "/api/v1/tier-runs/0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6/moves, 404",
        "/api/v1/tier-runs?limit=0, 400",
        "/api/v1/tier-runs?limit=201, 400",
        "/api/v1/tier-runs?limit=many, 400",
        "/api/v1/tier-runs?cursor=!!, 400",
        "/api/v1/tier-runs?cursor=YQ, 400"
    })
    void badReadsAreProblems(String path, int status) {
        asManager().get(path).then().statusCode(status).contentType("application/problem+json");
    }

    private UUID runningSince(OffsetDateTime since) {
        UUID id = Ids.next();
        run("2010-12-01T00:00:00Z");
        facts.update("""
                insert into tier_run (id, preview, as_of, model_version, state, requested_by, started_at, heartbeat_at)
                values (?, false, '2011-12-11T00:00:00Z', 1, 'RUNNING', 'x', ?, ?)""", id, since, since);
        return id;
    }
}
