package dev.guanxi.segmentation.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import dev.guanxi.segmentation.MovableClock;
import dev.guanxi.segmentation.ServiceTest;
import dev.guanxi.segmentation.Told;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that ask for customers' value (S7, S8): its groups and the lifetime values that a fit gives. */
@QuarkusTest
class ValueFactsTest extends ServiceTest {

    private static final Instant END_OF_DATA = Instant.parse("2020-12-31T12:00:00Z");
    private static final String PURCHASED = "dev.guanxi.customer.purchase-recorded.v1";

    @Inject
    MovableClock clock;

    private final Client manager = Client.of("manager");
    private GivenSegments segments;
    private List<UUID> customers;

    @BeforeEach
    void customersOfAYear() {
        clock.moveTo(END_OF_DATA);
        segments = new GivenSegments(facts);
        customers = facts.regulars(150);
    }

    @Test
    void aFitMovesThemAndSoDoPurchasesAndTime() {
        UUID fading = segments.active("fading", "value.modelled && value.chanceAlive < 0.5");
        segments.awaitFilled(fading);
        assertThat(segments.members(fading)).isZero();

        fit();
        List<UUID> expected = fading();
        assertThat(expected).isNotEmpty().hasSizeLessThan(customers.size());
        segments.awaitMembers(fading, expected.size());
        assertThat(expected).allMatch(one -> segments.isMember(fading, one));

        UUID back = expected.get(0);
        buy(back);
        await().until(() -> !segments.isMember(fading, back));
        assertThat(lifetime(back, "/alive")).isGreaterThanOrEqualTo(0.5);

        clock.advance(Duration.ofDays(365));
        List<UUID> later = fading();
        assertThat(later).hasSizeGreaterThan(expected.size());
        segments.awaitMembers(fading, later.size());
    }

    private List<UUID> fading() {
        return customers.stream().filter(one -> lifetime(one, "/alive") < 0.5).toList();
    }

    @Test
    void whatTheyAreWorthIsWhatTheirLifetimeValueSays() {
        fit();
        UUID one = customers.get(7);
        UUID segment = segments.active("worth", "value.lifetimeValue >= 0.0 && value.expectedPurchases >= 0.0");

        JsonNode conditions = explained(segment, one).at("/explanation/parts");

        assertThat(conditions.at("/0/facts/0/value").doubleValue()).isCloseTo(lifetime(one, "/value"), within(0.01));
        assertThat(conditions.at("/1/facts/0/value").doubleValue())
                .isCloseTo(lifetime(one, "/expectedPurchases"), within(0.001));
    }

    /** Nobody had asked for value groups before: they are computed before the first fill. */
    @Test
    void groupsAreThoseOfTheReport() {
        UUID champions = segments.active("champions", "value.group == 'CHAMPIONS' && value.recencyScore == 5");
        UUID newcomer = facts.account("Has not bought");

        await().until(() -> segments.members(champions) > 0);
        JsonNode group = manager.get("/api/v1/value-groups").items().stream()
                .filter(one -> one.path("group").asText().equals("CHAMPIONS"))
                .findFirst()
                .orElseThrow();
        segments.awaitMembers(champions, group.path("customers").asLong());
        JsonNode none = explained(champions, newcomer).path("explanation");
        assertThat(none.path("holds").asBoolean()).isFalse();
        assertThat(none.at("/parts/0/facts/0/value").asText()).isEqualTo("NONE");
    }

    /** The scale that is kept knows but the few who were there when somebody asked for it. */
    @Test
    void aPreviewAndAFillCompareWithEverybodyThereIsNow() {
        facts.update("delete from purchase_fact where customer_id <> '" + customers.get(0) + "'");
        manager.get("/api/v1/value-groups").expect(200);
        for (int i = 1; i < 100; i++) {
            String spent = i + ".00";
            facts.purchase(
                    customers.get(i), END_OF_DATA.minus(Duration.ofDays(i)).toString(), spent);
        }
        String rule = "value.monetaryScore == 5";
        long expected = manager.post("/api/v1/segment-previews", Json.object("rule", rule))
                .expect(200)
                .body()
                .path("members")
                .asLong();
        assertThat(expected).isEqualTo(20);

        UUID segment = segments.active("spenders", rule);
        segments.awaitFilled(segment);
        assertThat(segments.members(segment)).isEqualTo(20);
        assertThat(segments.events(segment)).isEqualTo(20);
    }

    /** Such as by another instance, whose clock is ahead: what is computed here is not kept, and moves nobody. */
    @Test
    void aFillEndsThoughALaterComparisonIsKept() {
        clock.advance(Duration.ofDays(1));
        manager.get("/api/v1/value-groups").expect(200);
        clock.moveTo(END_OF_DATA);
        int newcomers = facts.regulars(30).size();

        UUID segment = segments.active("bought", "value.group != 'NONE'");

        segments.awaitFilled(segment);
        assertThat(segments.members(segment)).isEqualTo(customers.size() + newcomers);
    }

    /** What everybody is valued by cannot be read at first. */
    @Test
    void aFillThatFailsSaysWhyAndIsDoneAgain() {
        facts.update("""
                insert into value_snapshot (currency, as_of, content) values ('GBP', now() + interval '1 day', '{}')
                on conflict (currency) do update set as_of = excluded.as_of, content = excluded.content""");
        UUID segment = segments.active("bought", "value.group != 'NONE'");
        await().until(() -> fill(segment).path("state").asText().equals("FAILED"));
        assertThat(fill(segment).path("reason").asText()).contains("A stored snapshot cannot be read");

        facts.update("delete from value_snapshot");
        JsonNode again = manager.post("/api/v1/segments/" + segment + "/fills", Json.object())
                .expect(202)
                .body();
        assertThat(again.path("state").asText()).isEqualTo("WAITING");
        segments.awaitMembers(segment, customers.size());
        segments.awaitFilled(segment);
        assertThat(fill(segment).hasNonNull("reason")).isFalse();
    }

    private JsonNode fill(UUID segment) {
        return manager.get("/api/v1/segments/" + segment).expect(200).body().path("fill");
    }

    private void fit() {
        String id = manager.post(
                        "/api/v1/value-fits", Json.object("model", "PARETO_NBD", "calibrationEnd", "2020-12-31"))
                .expect(202)
                .id();
        await().atMost(Duration.ofSeconds(60)).until(() -> manager.get("/api/v1/value-fits/" + id)
                .body()
                .path("inEffect")
                .asBoolean());
    }

    private double lifetime(UUID customer, String pointer) {
        Answer answer =
                manager.get("/api/v1/accounts/" + customer + "/lifetime-value").expect(200);
        return answer.decimal(pointer).doubleValue();
    }

    private JsonNode explained(UUID segment, UUID customer) {
        return manager.get("/api/v1/segments/" + segment + "/members/" + customer)
                .expect(200)
                .body();
    }

    private static void buy(UUID customer) {
        Told.of(customer, PURCHASED, customer, data -> data.put(
                        "purchaseId", UUID.randomUUID().toString())
                .put("purchasedAt", END_OF_DATA.toString())
                .put("currency", "GBP")
                .put("total", new BigDecimal("139.12")));
    }
}
