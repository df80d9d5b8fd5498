package dev.guanxi.segmentation.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.segmentation.MovableClock;
import dev.guanxi.segmentation.ServiceTest;
import dev.guanxi.segmentation.Told;
import dev.guanxi.segmentation.segment.membership.ReviewService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers enter and leave: when a rule is new, when something happens, and when time passes. */
@QuarkusTest
class SegmentMembershipTest extends ServiceTest {

    private static final Duration SOON = Duration.ofHours(1);
    private static final String PURCHASED = "dev.guanxi.customer.purchase-recorded.v1";
    private static final EventSchemas ENTERED = EventSchemas.of("dev.guanxi.segmentation.segment-entered.v1");
    private static final EventSchemas LEFT = EventSchemas.of("dev.guanxi.segmentation.segment-left.v1");

    @Inject
    ReviewService reviews;

    @Inject
    MovableClock clock;

    private GivenSegments segments;

    @BeforeEach
    void noSegments() {
        segments = new GivenSegments(facts);
    }

    @Test
    void theSchemasExamplesKeepThem() {
        ENTERED.examples().forEach(example -> ENTERED.check(example.toString()));
        LEFT.examples().forEach(example -> LEFT.check(example.toString()));
    }

    @Test
    void anEventMovesACustomerOutAndItsEventsAreToldOnce() {
        UUID customer = facts.account("Acme PC");
        facts.purchase(customer, Instant.now().minus(Duration.ofDays(100)).toString(), "10.00");
        UUID segment = segments.active("sleeping", "purchases.daysSinceLast >= 90");
        segments.awaitMembers(segment, 1);
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            buy(customer, Instant.now().minusSeconds(5), "20.00");
            segments.awaitMembers(segment, 0);
            buy(customer, Instant.now().minusSeconds(4), "20.00");
            TopicRecord left = topic.awaitOne(sent -> sent.value().contains(segment.toString()));
            JsonNode told = LEFT.check(left);
            assertThat(left.key()).isEqualTo(customer.toString());
            assertThat(told.get("segmentCode").asText()).isEqualTo("sleeping");
        }
        assertThat(segments.events(segment)).isEqualTo(2);
        asMarketing()
                .get("/api/v1/segments/" + segment + "/members/" + customer)
                .then()
                .statusCode(200)
                .body("member", is(false))
                .body("periods", hasSize(1))
                .body("explanation.kind", is("CONDITION"))
                .body("explanation.holds", is(false));
    }

    @Test
    void customersThatBecomeOneAreOneMemberAndTwoWhenTheyAreParted() {
        UUID survivor = facts.account("Acme PC");
        UUID duplicate = facts.account("ACME PC Ltd");
        UUID merge = UUID.randomUUID();
        facts.purchase(survivor, Instant.now().minus(Duration.ofDays(3)).toString(), "300.00");
        facts.purchase(duplicate, Instant.now().minus(Duration.ofDays(4)).toString(), "600.00");
        UUID segment = segments.active("buyers", "purchases.amount(90) >= 500");
        UUID big = segments.active("big", "purchases.amount(90) >= 900");
        segments.awaitMember(segment, duplicate);
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            Told.merged(survivor, duplicate, merge);
            segments.awaitMember(segment, survivor);
            segments.awaitMember(big, survivor);
            LEFT.check(topic.awaitOne(sent -> sent.key().equals(duplicate.toString())
                    && sent.value().contains(segment.toString())
                    && sent.value().contains("leftAt")));
        }
        segments.awaitMembers(segment, 1);
        Told.undone(survivor, duplicate, merge);
        segments.awaitMember(segment, duplicate);
        segments.awaitMembers(segment, 1);
        segments.awaitMembers(big, 0);
    }

    @Test
    void timeAloneMovesACustomerIn() {
        UUID customer = facts.account("Acme PC");
        facts.purchase(
                customer, Instant.now().minus(Duration.ofDays(90)).plus(SOON).toString(), "10.00");
        UUID segment = segments.active("sleeping", "purchases.daysSinceLast >= 90");
        segments.awaitFilled(segment);
        assertThat(segments.members(segment)).isZero();
        clock.advance(SOON);
        segments.awaitMembers(segment, 1);
    }

    @Test
    void aPurchaseThatDropsOutOfTheWindowMovesACustomerOut() {
        UUID customer = facts.account("Acme PC");
        facts.purchase(
                customer, Instant.now().minus(Duration.ofDays(30)).plus(SOON).toString(), "10.00");
        UUID segment = segments.active("recent", "purchases.count(30) > 0");
        segments.awaitMembers(segment, 1);
        clock.advance(SOON);
        segments.awaitMembers(segment, 0);
    }

    @Test
    void aNewRuleTakesTheirPlaceAndTheOldMembersAreKnownAsOfThen() {
        UUID rich = facts.account("Rich");
        UUID poor = facts.account("Poor");
        facts.purchase(rich, Instant.now().minus(Duration.ofDays(3)).toString(), "1000.00");
        facts.purchase(poor, Instant.now().minus(Duration.ofDays(3)).toString(), "10.00");
        UUID segment = segments.active("buyers", "purchases.amount(30) >= 500");
        segments.awaitMembers(segment, 1);
        Instant before = Instant.now();
        asMarketing()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"2\"")
                .body("{\"rule\": \"purchases.amount(30) < 500\"}")
                .patch("/api/v1/segments/" + segment)
                .then()
                .statusCode(200)
                .body("ruleVersion", is(2));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> asMarketing()
                .get("/api/v1/segments/" + segment + "/members")
                .then()
                .body("items.name", contains("Poor")));
        asMarketing()
                .queryParam("asOf", before.toString())
                .get("/api/v1/segments/" + segment + "/members")
                .then()
                .body("items.name", contains("Rich"))
                .body("items[0].leftAt", notNullValue());
        asMarketing().get("/api/v1/segments/" + segment + "/versions").then().body("items.number", contains(2, 1));
    }

    @Test
    void aSegmentThatAsksForAnotherFollowsIt() {
        UUID customer = facts.account("Acme PC");
        segments.active("buyers", "purchases.count(30) > 0");
        UUID others = segments.active("others", "!inSegment('buyers')");
        segments.awaitMembers(others, 1);
        buy(customer, Instant.now().minusSeconds(5), "20.00");
        segments.awaitMembers(others, 0);
    }

    @Test
    void aRetiredSegmentHasNoMembersAndNoneComes() {
        UUID customer = facts.account("Acme PC");
        UUID segment = segments.active("all", "true");
        segments.awaitMembers(segment, 1);
        segments.patch(segment, 2, "{\"state\": \"RETIRED\"}");
        segments.awaitMembers(segment, 0);
        buy(customer, Instant.now().minusSeconds(5), "20.00");
        segments.awaitFilled(segment);
        assertThat(segments.members(segment)).isZero();
    }

    /** Several reviewers and a fill go for the same customers, while the rule changes under them. */
    @Test
    void whoeverDecidesEachChangeIsToldOnce() {
        for (int i = 0; i < 200; i++) {
            UUID customer = facts.account("Customer " + i);
            facts.purchase(customer, Instant.now().minus(Duration.ofDays(3)).toString(), i + ".50");
        }
        UUID segment = segments.active("buyers", "purchases.amount(30) >= 100");
        List<CompletableFuture<Void>> reviewers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            allAreDue();
            reviewers.add(CompletableFuture.runAsync(this::reviewAll));
        }
        segments.patch(segment, 2, "{\"rule\": \"purchases.amount(30) >= 50\"}");
        allAreDue();
        reviewAll();
        reviewers.forEach(CompletableFuture::join);
        segments.awaitFilled(segment);
        assertThat(segments.members(segment)).isEqualTo(150);
        assertThat(segments.events(segment)).isEqualTo(150);
    }

    private void allAreDue() {
        facts.update("""
                insert into customer_review (customer_id, due_at, changed)
                select customer_id, now(), 4 from account order by customer_id
                on conflict (customer_id) do update set due_at = now(), changed = 4""");
    }

    private void reviewAll() {
        while (Blocking.await(reviews::reviewSome) != null) {
            // the next batch
        }
    }

    private static RequestSpecification asMarketing() {
        return as("marketing");
    }

    private static void buy(UUID customer, Instant at, String total) {
        ObjectNode purchase = EventSchemas.of(PURCHASED).examples().get(0).deepCopy();
        purchase.put("purchaseId", UUID.randomUUID().toString()).put("customerId", customer.toString());
        purchase.put("purchasedAt", at.toString()).put("total", new BigDecimal(total));
        try (TopicWriter topic = TopicWriter.to("customer.events")) {
            topic.send(customer.toString(), PURCHASED, purchase.toString());
        }
    }
}
