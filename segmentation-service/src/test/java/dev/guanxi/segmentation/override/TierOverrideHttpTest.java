package dev.guanxi.segmentation.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TierOverrideHttpTest extends ServiceTest {

    private static final String JUNE = "2011-06-01T00:00:00Z";
    private static final EventSchemas SCHEMA = EventSchemas.of("dev.guanxi.segmentation.account-tier-changed.v1");

    private final List<UUID> accounts = new ArrayList<>();

    @BeforeEach
    void tenAccountsInTiers() {
        accounts.clear();
        for (int i = 0; i < 10; i++) {
            accounts.add(facts.account("Account " + i));
            facts.purchase(accounts.get(i), "2011-01-15T10:00:00Z", (i + 1) + "00.00");
        }
        run(JUNE);
    }

    @Test
    void holdsAtOnceIsExplainedAndTold() {
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            set(0, "KEY", inDays(30))
                    .statusCode(201)
                    .body("setBy", is("test-manager"))
                    .body("holds", is(true));
            tier(0).body("tier", is("KEY"))
                    .body("cause", is("OVERRIDDEN"))
                    .body("earnedTier", is("SMALL"))
                    .body("previousTier", is("SMALL"))
                    .body("version", is(2))
                    .body("override.reason", is("Opens three branches"))
                    .body("explanation", hasItem(containsString("set by test-manager until")))
                    .body("lift.to", is("ORDINARY"));
            JsonNode told = SCHEMA.check(topic.awaitOne(sent -> sent.value().contains("OVERRIDDEN")));
            assertThat(told.get("tier").asText()).isEqualTo("KEY");
            assertThat(told.get("previousTier").asText()).isEqualTo("SMALL");
            assertThat(told.get("version").asInt()).isEqualTo(2);
        }
        asManager().get("/api/v1/accounts?tier=KEY").then().body("items.name", contains("Account 9", "Account 0"));
        asManager()
                .get("/api/v1/accounts/" + accounts.get(0) + "/tier?asOf=" + JUNE)
                .then()
                .body("tier", is("SMALL"))
                .body("version", is(1));
    }

    @Test
    void listsOfAnEarlierTimeDoNotKnowIt() {
        set(0, "KEY", inDays(30)).statusCode(201).body("holds", is(true));

        asManager()
                .get("/api/v1/accounts?tier=KEY&asOf=" + JUNE)
                .then()
                .statusCode(200)
                .body("items.name", contains("Account 9"));
        asManager()
                .get("/api/v1/accounts?tier=SMALL&sort=score&limit=1&asOf=" + JUNE)
                .then()
                .statusCode(200)
                .body("items.name", contains("Account 0"))
                .body("items.tier", contains("SMALL"));
        asManager()
                .get("/api/v1/accounts?asOf=" + JUNE)
                .then()
                .statusCode(200)
                .body("items", hasSize(10))
                .body("items[9].tier", is("SMALL"));
    }

    @Test
    void takesASeatInTheNextRunAndQuotasStay() {
        set(0, "KEY", inDays(30)).statusCode(201);
        String second = run("2011-07-01T00:00:00Z");
        asManager().get("/api/v1/tier-runs/" + second).then().body("tiers.accounts", contains(1, 3, 6));
        tier(0).body("tier", is("KEY")).body("earnedTier", is("SMALL")).body("version", is(2));
        tier(9).body("tier", is("ORDINARY"));
    }

    @Test
    void canBeWithdrawnAndThenWhatWasEarnedCounts() {
        String id = set(0, "KEY", inDays(30)).extract().path("id");
        asManager()
                .get("/api/v1/accounts/" + accounts.get(0) + "/tier/history")
                .then()
                .body("items.tier", contains("SMALL", "KEY"))
                .body("items[1].to", nullValue());
        withdraw(0, id, null).statusCode(428);
        withdraw(0, id, "\"7\"").statusCode(412);
        withdraw(0, id, "\"1\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("holds", is(false))
                .body("withdrawnBy", is("test-manager"));
        tier(0).body("tier", is("SMALL")).body("override", nullValue()).body("version", is(3));
        withdraw(0, id, "\"2\"").statusCode(409).body("code", is("OVERRIDE_ENDED"));
        asManager()
                .get("/api/v1/accounts/" + accounts.get(0) + "/tier/history")
                .then()
                .body("items.tier", contains("SMALL", "KEY", "SMALL"))
                .body("items.cause", contains("RUN", "OVERRIDDEN", "RUN"));
        asManager().get(path(0)).then().body("items", hasSize(1));
    }

    @Test
    void endsByItself() {
        String id = set(0, "KEY", inDays(30)).extract().path("id");
        facts.update("update tier_override set set_at = now() - interval '2 days', until = now() - interval '1 day'");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> asManager()
                .get(path(0) + "/" + id)
                .then()
                .body("holds", is(false))
                .body("withdrawnBy", nullValue()));
        tier(0).body("tier", is("SMALL"));
        asManager().get("/api/v1/tier-overrides").then().body("items", hasSize(0));
        set(0, "ORDINARY", inDays(1)).statusCode(201);
    }

    @Test
    void oneHoldsForAnAccountAtATimeAndCanBeRepeated() {
        String body = """
                {"id":"%s","tier":"ORDINARY","reason":"x","until":"%s"}""".formatted(Ids.next(), inDays(3));
        post(0, body).statusCode(201);
        post(0, body).statusCode(200);
        post(0, body.replace("ORDINARY", "KEY")).statusCode(409).body("code", is("ID_TAKEN"));
        set(0, "KEY", inDays(3)).statusCode(409).body("code", is("OVERRIDE_HOLDS"));
        asManager()
                .get("/api/v1/tier-overrides")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void anIdThatStandsForAnotherIsRefusedUnderAKeyToo() {
        String body = override(Ids.next(), "ORDINARY");
        postUnder("first", 0, body).statusCode(201);
        postUnder("first", 0, body).statusCode(200);
        postUnder("second", 0, body).statusCode(200);
        postUnder("third", 0, body.replace("ORDINARY", "KEY"))
                .statusCode(409)
                .body("code", is("ID_TAKEN"))
                .body("errors[0].pointer", is("/id"));
        postUnder("fourth", 1, body).statusCode(409).body("code", is("ID_TAKEN"));
        holding(1);
    }

    @Test
    void aKeyThatStandsForAnotherIsRefusedWhateverTheId() {
        String body = override(Ids.next(), "ORDINARY");
        postUnder("one", 0, body).statusCode(201);
        postUnder("one", 1, override(Ids.next(), "ORDINARY"))
                .statusCode(422)
                .body("code", is("IDEMPOTENCY_KEY_REUSED"));
        postUnder("one", 0, override(Ids.next(), "ORDINARY"))
                .statusCode(422)
                .body("code", is("IDEMPOTENCY_KEY_REUSED"));
        holding(1);
    }

    @Test
    void ofRequestsAtOnceWithOneIdOneSetsTheTier() {
        String body = override(Ids.next(), "ORDINARY");
        assertThat(atOnce(List.of(
                        () -> postUnder("a", 0, body),
                        () -> postUnder("b", 0, body),
                        () -> post(0, body),
                        () -> post(0, body))))
                .containsExactlyInAnyOrder(201, 200, 200, 200);
        holding(1);
    }

    @Test
    void ofRequestsAtOnceWithOneIdForTwoAccountsOneIsRefused() {
        String body = override(Ids.next(), "ORDINARY");
        assertThat(atOnce(List.of(() -> postUnder("a", 0, body), () -> postUnder("b", 1, body))))
                .containsExactlyInAnyOrder(201, 409);
        holding(1);
    }

    @Test
    void ofRequestsAtOnceUnderOneKeyOneSetsTheTier() {
        String body = override(Ids.next(), "ORDINARY").replaceFirst("\"id\":\"[^\"]*\",", "");
        assertThat(atOnce(List.of(() -> postUnder("same", 0, body), () -> postUnder("same", 0, body))))
                .containsExactlyInAnyOrder(201, 200);
        holding(1);
    }

    private static List<Integer> atOnce(List<Supplier<ValidatableResponse>> requests) {
        List<CompletableFuture<Integer>> sent = requests.stream()
                .map(request -> CompletableFuture.supplyAsync(
                        () -> request.get().extract().statusCode()))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private static String override(UUID id, String tier) {
        return "{\"id\":\"%s\",\"tier\":\"%s\",\"reason\":\"Opens three branches\",\"until\":\"%s\"}"
                .formatted(id, tier, inDays(3));
    }

    private static void holding(int count) {
        asManager().get("/api/v1/tier-overrides").then().body("items", hasSize(count));
    }

    @ParameterizedTest(name = "{0} → {1} {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                 | 400 | REQUEST_INVALID      |
            {"tier":"BIG","reason":"x","until":"2027-01-01T00:00:00Z"}         | 400 | REQUEST_INVALID      | /tier
            {"tier":"KEY","reason":"","until":"2027-01-01T00:00:00Z"}          | 400 | REQUEST_INVALID      | /reason
            {"tier":"KEY","reason":"x"}                                        | 400 | REQUEST_INVALID      | /until
            {"tier":"KEY","reason":"x","until":"soon"}                         | 400 | REQUEST_INVALID      | /until
            {"tier":"KEY","reason":"x","until":"2011-01-01T00:00:00Z"}         | 422 | OVERRIDE_END_REFUSED | /until
            {"tier":"KEY","reason":"x","until":"2199-01-01T00:00:00Z"}         | 422 | OVERRIDE_END_REFUSED | /until
            """)
    void saysWhatIsWrong(String body, int status, String code, String pointer) {
        var problem = post(0, body).statusCode(status).body("code", is(code));
        if (pointer != null) {
            problem.body("errors[0].pointer", is(pointer));
        }
    }

    @Test
    void onlyAnAccountWithATierCanBeOverridden() {
        accounts.set(0, facts.account("Fresh"));
        set(0, "KEY", inDays(3)).statusCode(409).body("code", is("NOT_TIERED"));
        accounts.set(0, new UUID(7, 7));
        set(0, "KEY", inDays(3)).statusCode(404).body("code", is("ACCOUNT_UNKNOWN"));
        asManager()
                .get(path(1) + "/" + Ids.next())
                .then()
                .statusCode(404)
                .body("code", is("OVERRIDE_UNKNOWN"))
                .body("title", notNullValue());
    }

    private static String inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }

    private String path(int account) {
        return "/api/v1/accounts/" + accounts.get(account) + "/tier-overrides";
    }

    private ValidatableResponse set(int account, String tier, String until) {
        return post(
                account,
                "{\"tier\":\"%s\",\"reason\":\"Opens three branches\",\"until\":\"%s\"}".formatted(tier, until));
    }

    private ValidatableResponse post(int account, String body) {
        return asManager().body(body).post(path(account)).then();
    }

    private ValidatableResponse postUnder(String key, int account, String body) {
        return asManager()
                .header("Idempotency-Key", key)
                .body(body)
                .post(path(account))
                .then();
    }

    private ValidatableResponse withdraw(int account, String id, String ifMatch) {
        var request = asManager().body("{\"reason\":\"Not built after all\"}");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(path(account) + "/" + id + "/withdrawal").then();
    }

    private ValidatableResponse tier(int account) {
        return asManager()
                .get("/api/v1/accounts/" + accounts.get(account) + "/tier")
                .then()
                .statusCode(200);
    }
}
