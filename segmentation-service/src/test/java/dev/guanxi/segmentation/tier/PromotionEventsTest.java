package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.segmentation.ServiceTest;
import dev.guanxi.segmentation.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Purchases between runs raise accounts at once. */
@QuarkusTest
class PromotionEventsTest extends ServiceTest {

    private static final String JUNE = "2011-06-01T00:00:00Z";
    private static final String BOUGHT = "dev.guanxi.customer.purchase-recorded.v1";
    private static final EventSchemas SCHEMA = EventSchemas.of("dev.guanxi.segmentation.account-tier-changed.v1");

    private final List<UUID> accounts = new ArrayList<>();

    @BeforeEach
    void tenAccountsInTiers() {
        accounts.clear();
        for (int i = 0; i < 10; i++) {
            accounts.add(facts.account("Account " + i));
            for (int month = 1; month <= 5; month++) {
                facts.purchase(accounts.get(i), "2011-0" + month + "-15T10:00:00Z", (i + 1) + "00.25");
            }
        }
        run(JUNE);
    }

    @Test
    void aPurchaseThatBeatsTheCutPromotesAtOnceAndOnce() {
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            String data = purchase(0, "2011-06-15T10:00:00Z", "90000.00");
            send(data);
            JsonNode told = SCHEMA.check(topic.awaitOne(sent -> sent.value().contains("PROMOTED")));
            assertThat(told.get("tier").asText()).isEqualTo("KEY");
            assertThat(told.get("previousTier").asText()).isEqualTo("SMALL");
            assertThat(told.get("asOf").asText()).isEqualTo("2011-06-15T10:00:00Z");
            send(data);
            facts.update("insert into account_news values (?, now()) on conflict do nothing", accounts.get(0));
            awaitNoNews();
        }
        tier("").body("tier", is("KEY"))
                .body("cause", is("PROMOTED"))
                .body("earnedTier", is("SMALL"))
                .body("version", is(2))
                .body("explanation", hasItem(containsString("Promoted from Small account to Key account")));
        tier("?asOf=2011-06-15T09:59:59Z").body("tier", is("SMALL")).body("version", is(1));
        tier("?asOf=2011-06-15T10:00:00Z").body("tier", is("KEY"));
        asManager().get("/api/v1/accounts?tier=KEY").then().body("items.name", contains("Account 9", "Account 0"));
        String next = run("2011-07-01T00:00:00Z");
        asManager().get("/api/v1/tier-runs/" + next).then().body("tiers.accounts", contains(1, 3, 6));
        tier("").body("tier", is("KEY")).body("cause", is("PROMOTED"));
    }

    /** Looked at together, each as of its own newest purchase. */
    @Test
    void manyAreLookedAtAtOnceEachAsOfItsOwnTime() {
        facts.purchase(accounts.get(0), "2011-06-15T10:00:00Z", "90000.00");
        facts.purchase(accounts.get(1), "2011-06-20T10:00:00Z", "80000.00");
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            facts.update("insert into account_news select customer_id, now() from account");
            List<JsonNode> told = topic.await(2, sent -> sent.value().contains("PROMOTED")).stream()
                    .map(SCHEMA::check)
                    .toList();
            awaitNoNews();
            assertThat(told)
                    .extracting(one -> one.get("asOf").asText(), one -> one.get("customerId")
                            .asText())
                    .containsExactlyInAnyOrder(
                            tuple("2011-06-15T10:00:00Z", accounts.get(0).toString()),
                            tuple("2011-06-20T10:00:00Z", accounts.get(1).toString()));
        }
        assertThat(facts.value("select count(*) from tier_change", Long.class)).isEqualTo(2);
    }

    /** The history and the explanation name the same time, also after an override. */
    @Test
    void thePromotionIsExplainedByItsTimeAndScore() {
        facts.purchase(accounts.get(0), "2011-06-15T10:00:00Z", "90000.00");
        facts.update("insert into account_news values (?, now())", accounts.get(0));
        awaitPromotion();
        BigDecimal score = facts.value("select score from tier_change where cause = 'PROMOTED'", BigDecimal.class);
        String sentence = "Promoted from Small account to Key account on 2011-06-15T10:00:00Z: "
                + "between runs its score of " + score.stripTrailingZeros().toPlainString()
                + " beat what a newcomer must beat.";
        tier("").body("explanation", hasItem(sentence)).body("since", is("2011-06-15T10:00:00Z"));

        String overrides = "/api/v1/accounts/" + accounts.get(0) + "/tier-overrides";
        String id = asManager()
                .body("{\"tier\": \"SMALL\", \"reason\": \"x\", \"until\": \""
                        + Instant.now().plus(Duration.ofDays(3)) + "\"}")
                .post(overrides)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asManager()
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"x\"}")
                .post(overrides + "/" + id + "/withdrawal")
                .then()
                .statusCode(200);
        tier("").body("tier", is("KEY")).body("explanation", hasItem(sentence));
        asManager()
                .get("/api/v1/accounts/" + accounts.get(0) + "/tier/history")
                .then()
                .body("items.tier", contains("SMALL", "KEY", "SMALL", "KEY"))
                .body("items.cause", contains("RUN", "PROMOTED", "OVERRIDDEN", "PROMOTED"))
                .body("items[1].from", is("2011-06-15T10:00:00Z"));
    }

    @Test
    void nobodyIsDemotedBetweenRuns() {
        facts.giveBack(accounts.get(9), "2011-06-10T00:00:00Z", "5000.00");
        facts.update("insert into account_news values (?, now())", accounts.get(9));
        awaitNoNews();
        asManager().get("/api/v1/accounts?tier=KEY").then().body("items.name", contains("Account 9"));
    }

    /** Known when the account is looked at, though later than its newest purchase. */
    @Test
    void whatCameBackSinceTheNewestPurchaseCounts() {
        facts.purchase(accounts.get(0), "2011-06-15T10:00:00Z", "90000.00");
        facts.giveBack(accounts.get(0), "2011-06-20T10:00:00Z", "90000.00");
        facts.purchase(accounts.get(1), "2011-06-15T10:00:00Z", "90000.00");
        facts.giveBack(accounts.get(1), "2011-06-20T10:00:00Z", "89999.00");
        facts.purchase(accounts.get(2), "2011-06-15T10:00:00Z", "90000.00");
        facts.giveBack(accounts.get(2), "2011-06-20T10:00:00Z", "1000.00");
        facts.update("insert into account_news select customer_id, now() from account");
        awaitNoNews();
        asManager().get("/api/v1/accounts?tier=KEY").then().body("items.name", contains("Account 9", "Account 2"));
        tier("").body("tier", is("SMALL"));
        tier(2, "").body("since", is("2011-06-20T10:00:00Z"));
    }

    @Test
    void aRatingOfAnAccountThatGaveItsNewestPurchaseBackCounts() {
        facts.purchase(accounts.get(0), "2011-06-15T10:00:00Z", "90000.00");
        facts.giveBack(accounts.get(0), "2011-06-20T10:00:00Z", "90000.00");
        for (String subject : List.of("STRATEGIC_FIT", "BRAND_VALUE", "CREDIT_STANDING", "NET_PROFIT")) {
            rate(subject, "2011-06-21T00:00:00Z");
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> tier("").body("tier", not(is("SMALL"))));
        tier("").body("since", is("2011-06-21T00:00:00Z"));
    }

    @Test
    void aRunOfADayBeforeAPromotionTellsThatItsTierHoldsEarlier() {
        send(purchase(0, "2011-06-15T10:00:00Z", "90000.00"));
        awaitPromotion();
        facts.purchase(accounts.get(0), "2011-06-02T10:00:00Z", "99000.00");
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            String run = run("2011-06-10T00:00:00Z");
            JsonNode told = SCHEMA.check(topic.awaitOne(sent -> sent.value().contains(run)
                    && sent.key().equals(accounts.get(0).toString())));
            assertThat(told.get("version").asInt()).isEqualTo(3);
            assertThat(told.get("tier").asText()).isEqualTo("KEY");
            assertThat(told.get("asOf").asText()).isEqualTo("2011-06-10T00:00:00Z");
        }
    }

    @Test
    void whatAMergedCustomerBoughtMayRaiseTheSurvivor() {
        Told.merged(accounts.get(0), accounts.get(9), UUID.randomUUID());
        awaitPromotion();
    }

    @Test
    void aRatingThatBeatsTheCutPromotesAtOnce() {
        for (String subject : List.of("STRATEGIC_FIT", "BRAND_VALUE", "CREDIT_STANDING", "NET_PROFIT")) {
            rate(subject, "2011-06-02T00:00:00Z");
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> tier("").body("tier", is("ORDINARY")));
        tier("").body("cause", is("PROMOTED"));
        tier("?asOf=2011-06-01T23:59:59Z").body("tier", is("SMALL"));
    }

    @Test
    void anAccountIsLookedAtWhenItsOverrideEnds() {
        String overrides = "/api/v1/accounts/" + accounts.get(0) + "/tier-overrides";
        String id = asManager()
                .body("{\"tier\": \"ORDINARY\", \"reason\": \"x\", \"until\": \""
                        + Instant.now().plus(Duration.ofDays(3)) + "\"}")
                .post(overrides)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        send(purchase(0, "2011-06-15T10:00:00Z", "90000.00"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> facts.value(
                                "select count(*) from purchase_fact where customer_id = '" + accounts.get(0) + "'",
                                Long.class)
                        == 6);
        awaitNoNews();
        tier("").body("tier", is("ORDINARY"));
        facts.update("update tier_override set set_at = now() - interval '2 days', until = now() - interval '1 day'");
        awaitPromotion();
        tier("").body("cause", is("PROMOTED"));
        asManager().get(overrides + "/" + id).then().body("holds", is(false));
    }

    private String purchase(int account, String at, String total) {
        ObjectNode data = EventSchemas.of(BOUGHT).examples().get(0).deepCopy();
        return data.put("purchaseId", UUID.randomUUID().toString())
                .put("customerId", accounts.get(account).toString())
                .put("purchasedAt", at)
                .put("total", new BigDecimal(total))
                .toString();
    }

    private void send(String data) {
        try (TopicWriter events = TopicWriter.to("customer.events")) {
            events.send(accounts.get(0).toString(), BOUGHT, data);
            events.flush();
        }
    }

    private void awaitPromotion() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> tier("").body("tier", is("KEY")));
    }

    private void awaitNoNews() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(facts.value("select count(*) from account_news", Long.class))
                        .isZero());
    }

    private void rate(String subject, String from) {
        asManager()
                .body("{\"subject\": \"" + subject
                        + "\", \"points\": 100, \"reason\": \"Opens branches\", \"validFrom\": \"" + from + "\"}")
                .post("/api/v1/accounts/" + accounts.get(0) + "/ratings")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse tier(String query) {
        return tier(0, query);
    }

    private ValidatableResponse tier(int account, String query) {
        return asManager()
                .get("/api/v1/accounts/" + accounts.get(account) + "/tier" + query)
                .then()
                .statusCode(200);
    }
}
