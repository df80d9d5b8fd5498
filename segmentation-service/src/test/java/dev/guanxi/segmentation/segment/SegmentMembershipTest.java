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
import org.junit.jupiter.api.Test;

/** Customers enter and leave: when a rule is new, when something happens, and when time passes. */
@QuarkusTest
class SegmentMembershipTest extends ServiceTest {

    private static final String PURCHASED = "dev.guanxi.customer.purchase-recorded.v1";
    private static final EventSchemas ENTERED = EventSchemas.of("dev.guanxi.segmentation.segment-entered.v1");
    private static final EventSchemas LEFT = EventSchemas.of("dev.guanxi.segmentation.segment-left.v1");

    @Inject
    ReviewService reviews;

    @Test
    void theSchemasExamplesKeepThem() {
        ENTERED.examples().forEach(example -> ENTERED.check(example.toString()));
        LEFT.examples().forEach(example -> LEFT.check(example.toString()));
    }

    @Test
    void anEventMovesACustomerOutAndItsEventsAreToldOnce() {
        UUID customer = facts.account("Acme PC");
        facts.purchase(customer, Instant.now().minus(Duration.ofDays(100)).toString(), "10.00");
        UUID segment = active("sleeping", "purchases.daysSinceLast >= 90");
        awaitMembers(segment, 1);
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            buy(customer, Instant.now().minusSeconds(5), "20.00");
            awaitMembers(segment, 0);
            buy(customer, Instant.now().minusSeconds(4), "20.00");
            TopicRecord left = topic.awaitOne(sent -> sent.value().contains(segment.toString()));
            JsonNode told = LEFT.check(left);
            assertThat(left.key()).isEqualTo(customer.toString());
            assertThat(told.get("segmentCode").asText()).isEqualTo("sleeping");
        }
        assertThat(events(segment)).isEqualTo(2);
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
        UUID segment = active("buyers", "purchases.amount(90) >= 500");
        UUID big = active("big", "purchases.amount(90) >= 900");
        awaitMember(segment, duplicate);
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            Told.merged(survivor, duplicate, merge);
            awaitMember(segment, survivor);
            awaitMember(big, survivor);
            LEFT.check(topic.awaitOne(sent -> sent.key().equals(duplicate.toString())
                    && sent.value().contains(segment.toString())
                    && sent.value().contains("leftAt")));
        }
        awaitMembers(segment, 1);
        Told.undone(survivor, duplicate, merge);
        awaitMember(segment, duplicate);
        awaitMembers(segment, 1);
        awaitMembers(big, 0);
    }

    @Test
    void timeAloneMovesACustomerIn() {
        UUID customer = facts.account("Acme PC");
        facts.purchase(
                customer,
                Instant.now().minus(Duration.ofDays(90)).plusSeconds(20).toString(),
                "10.00");
        UUID segment = active("sleeping", "purchases.daysSinceLast >= 90");
        awaitFilled(segment);
        assertThat(members(segment)).isZero();
        awaitMembers(segment, 1);
    }

    @Test
    void aPurchaseThatDropsOutOfTheWindowMovesACustomerOut() {
        UUID customer = facts.account("Acme PC");
        facts.purchase(
                customer,
                Instant.now().minus(Duration.ofDays(30)).plusSeconds(20).toString(),
                "10.00");
        UUID segment = active("recent", "purchases.count(30) > 0");
        awaitMembers(segment, 1);
        awaitMembers(segment, 0);
    }

    @Test
    void aNewRuleTakesTheirPlaceAndTheOldMembersAreKnownAsOfThen() {
        UUID rich = facts.account("Rich");
        UUID poor = facts.account("Poor");
        facts.purchase(rich, Instant.now().minus(Duration.ofDays(3)).toString(), "1000.00");
        facts.purchase(poor, Instant.now().minus(Duration.ofDays(3)).toString(), "10.00");
        UUID segment = active("buyers", "purchases.amount(30) >= 500");
        awaitMembers(segment, 1);
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
        active("buyers", "purchases.count(30) > 0");
        UUID others = active("others", "!inSegment('buyers')");
        awaitMembers(others, 1);
        buy(customer, Instant.now().minusSeconds(5), "20.00");
        awaitMembers(others, 0);
    }

    @Test
    void aRetiredSegmentHasNoMembersAndNoneComes() {
        UUID customer = facts.account("Acme PC");
        UUID segment = active("all", "true");
        awaitMembers(segment, 1);
        patch(segment, 2, "{\"state\": \"RETIRED\"}", 200);
        awaitMembers(segment, 0);
        buy(customer, Instant.now().minusSeconds(5), "20.00");
        awaitFilled(segment);
        assertThat(members(segment)).isZero();
    }

    /** Several reviewers and a fill go for the same customers, while the rule changes under them. */
    @Test
    void whoeverDecidesEachChangeIsToldOnce() {
        for (int i = 0; i < 200; i++) {
            UUID customer = facts.account("Customer " + i);
            facts.purchase(customer, Instant.now().minus(Duration.ofDays(3)).toString(), i + ".50");
        }
        UUID segment = active("buyers", "purchases.amount(30) >= 100");
        List<CompletableFuture<Void>> reviewers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            allAreDue();
            reviewers.add(CompletableFuture.runAsync(this::reviewAll));
        }
        patch(segment, 2, "{\"rule\": \"purchases.amount(30) >= 50\"}", 200);
        allAreDue();
        reviewAll();
        reviewers.forEach(CompletableFuture::join);
        awaitFilled(segment);
        assertThat(members(segment)).isEqualTo(150);
        assertThat(events(segment)).isEqualTo(150);
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

    private UUID active(String code, String rule) {
        String id = asMarketing()
                .body("{\"code\": \"" + code + "\", \"name\": \"" + code + "\", \"rule\": \"" + rule + "\"}")
                .post("/api/v1/segments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        patch(UUID.fromString(id), 1, "{\"state\": \"ACTIVE\"}", 200);
        return UUID.fromString(id);
    }

    private static void patch(UUID segment, int version, String body, int status) {
        asMarketing()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch("/api/v1/segments/" + segment)
                .then()
                .statusCode(status);
    }

    private static void buy(UUID customer, Instant at, String total) {
        ObjectNode purchase = EventSchemas.of(PURCHASED).examples().get(0).deepCopy();
        purchase.put("purchaseId", UUID.randomUUID().toString()).put("customerId", customer.toString());
        purchase.put("purchasedAt", at.toString()).put("total", new BigDecimal(total));
        try (TopicWriter topic = TopicWriter.to("customer.events")) {
            topic.send(customer.toString(), PURCHASED, purchase.toString());
        }
    }

    private void awaitMembers(UUID segment, int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> members(segment) == count);
    }

    private void awaitMember(UUID segment, UUID customer) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> facts.value(
                                "select count(*) from segment_membership where left_at is null and segment_id = '"
                                        + segment + "' and customer_id = '" + customer + "'",
                                Long.class)
                        == 1);
    }

    private void awaitFilled(UUID segment) {
        await().atMost(Duration.ofSeconds(60)).until(() -> "DONE"
                .equals(facts.value(
                        "select state from segment_fill where segment_id = '" + segment + "'", String.class)));
    }

    private long members(UUID segment) {
        return facts.value(
                "select count(*) from segment_membership where left_at is null and segment_id = '" + segment + "'",
                Long.class);
    }

    private long events(UUID segment) {
        return facts.value("select count(*) from outbox where payload ->> 'segmentId' = '" + segment + "'", Long.class);
    }
}
