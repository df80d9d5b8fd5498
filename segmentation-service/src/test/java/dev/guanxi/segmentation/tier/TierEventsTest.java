package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The events that runs send, as they arrive on the topic. */
@QuarkusTest
class TierEventsTest extends ServiceTest {

    private static final String TYPE = "dev.guanxi.segmentation.account-tier-changed.v1";
    private static final EventSchemas SCHEMA = EventSchemas.of(TYPE);

    @Test
    void theSchemasExamplesKeepIt() {
        SCHEMA.examples().forEach(example -> SCHEMA.check(example.toString()));
    }

    @Test
    void everyChangeIsToldOnceAndNothingElse() {
        List<UUID> accounts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            accounts.add(facts.account("Account " + i));
            facts.purchase(accounts.get(i), "2011-01-15T10:00:00Z", (i + 1) + "00.00");
        }
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            String first = run("2011-06-01T00:00:00Z");
            List<TopicRecord> tiers = topic.await(10, sent -> isOf(first, sent));
            assertThat(tiers).hasSize(10).allSatisfy(SCHEMA::check);
            assertThat(tiers)
                    .extracting(TopicRecord::key)
                    .containsExactlyInAnyOrderElementsOf(
                            accounts.stream().map(UUID::toString).toList());
            JsonNode best = data(tiers, accounts.get(9));
            assertThat(best.get("tier").asText()).isEqualTo("KEY");
            assertThat(best.get("previousTier").isNull()).isTrue();
            assertThat(best.get("version").asInt()).isEqualTo(1);
            assertThat(best.get("rank").asInt()).isEqualTo(1);
            assertThat(best.get("asOf").asText()).isEqualTo("2011-06-01T00:00:00Z");
            facts.purchase(accounts.get(0), "2011-06-15T10:00:00Z", "90000.00");
            preview();
            String second = run("2011-07-01T00:00:00Z");
            JsonNode move = SCHEMA.check(topic.awaitOne(sent ->
                    isOf(second, sent) && sent.key().equals(accounts.get(0).toString())));
            String third = run("2011-07-02T00:00:00Z");
            facts.purchase(accounts.get(1), "2011-07-15T10:00:00Z", "990000.00");
            String fourth = run("2011-08-01T00:00:00Z");
            topic.await(1, sent -> isOf(fourth, sent));
            assertThat(topic.await(1, sent -> isOf(second, sent)))
                    .hasSizeBetween(2, 4)
                    .allSatisfy(SCHEMA::check);
            assertThat(topic.await(0, sent -> isOf(third, sent)))
                    .as("a run that moves nobody")
                    .isEmpty();
            assertThat(move.get("previousTier").asText()).isEqualTo("SMALL");
            assertThat(move.get("version").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aRunAsOfAnEarlierDayTellsOfTiersThatStayToo() {
        UUID account = facts.account("Account");
        facts.purchase(account, "2011-01-15T10:00:00Z", "100.00");
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            String later = run("2011-07-01T00:00:00Z");
            String earlier = run("2011-06-01T00:00:00Z");

            JsonNode first = SCHEMA.check(topic.awaitOne(sent -> isOf(later, sent)));
            JsonNode restated = SCHEMA.check(topic.awaitOne(sent -> isOf(earlier, sent)));

            assertThat(restated.get("tier")).isEqualTo(first.get("tier"));
            assertThat(restated.get("previousTier")).isEqualTo(first.get("tier"));
            assertThat(restated.get("version").asInt()).isEqualTo(2);
            assertThat(restated.get("asOf").asText()).isEqualTo("2011-06-01T00:00:00Z");
        }
    }

    /** The run is left as by an instance that died when the first two of three were told. */
    @Test
    void whatARunHasNotToldYetFollows() {
        List<UUID> accounts = List.of(facts.account("First"), facts.account("Second"), facts.account("Third"));
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            String run = run("2011-07-01T00:00:00Z");
            JsonNode told = data(topic.await(3, sent -> isOf(run, sent)), accounts.get(2));

            facts.announcedThrough(UUID.fromString(run), accounts.get(1));

            TopicRecord again = topic.await(4, sent -> isOf(run, sent)).get(3);
            assertThat(again.key()).isEqualTo(accounts.get(2).toString());
            assertThat(SCHEMA.check(again)).isEqualTo(told);
            await().untilAsserted(() -> asManager()
                    .get("/api/v1/tier-runs/" + run)
                    .then()
                    .statusCode(200)
                    .body("announcedAt", notNullValue()));
        }
    }

    private static void preview() {
        asManager()
                .body("{\"preview\": true, \"asOf\": \"2011-07-01T00:00:00Z\"}")
                .post("/api/v1/tier-runs")
                .then()
                .statusCode(201);
    }

    private static boolean isOf(String run, TopicRecord sent) {
        return TYPE.equals(sent.type()) && sent.value().contains(run);
    }

    private static JsonNode data(List<TopicRecord> records, UUID account) {
        return records.stream()
                .filter(sent -> sent.key().equals(account.toString()))
                .map(SCHEMA::check)
                .findFirst()
                .orElseThrow();
    }
}
