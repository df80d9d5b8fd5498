package dev.guanxi.visitplanner.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.visitplanner.Events;
import dev.guanxi.visitplanner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other services tell arrives at least once, late, in any order between topics, and now and then broken. */
@QuarkusTest
class AccountEventsTest extends ServiceTest {

    private static final Instant THEN = Instant.parse("2011-12-01T00:00:00Z");
    private static final String LATER = "?asOf=2199-01-01T00:00:00Z";

    @Inject
    DataSource database;

    @Test
    void theNewestVersionOfACustomerWinsInWhateverOrder() {
        UUID id = UUID.randomUUID();
        send("customer.events", Events.CUSTOMER_CHANGED, Events.customer(id, 3).put("name", "Third"));
        send(
                "customer.events",
                Events.CUSTOMER_REGISTERED,
                Events.customer(id, 1).put("name", "First"));
        send("customer.events", Events.CUSTOMER_CHANGED, Events.customer(id, 2).put("name", "Second"));
        afterAllBefore();
        account(id, "name", "Third");
    }

    @Test
    void aTierAndAPurchaseMayComeBeforeTheirCustomer() {
        UUID id = UUID.randomUUID();
        send("segmentation.events", Events.TIER_CHANGED, Events.tier(id, 1, "KEY", THEN));
        await(() -> assertThat(count("select count(*) from account_tier where customer_id = '" + id + "'"))
                .isEqualTo(1));
        send("customer.events", Events.PURCHASE_RECORDED, Events.purchase(id, THEN));
        afterAllBefore();
        as("manager").get("/api/v1/visits/due/" + id + LATER).then().statusCode(404);
        send("customer.events", Events.CUSTOMER_REGISTERED, Events.customer(id, 1));
        await(() -> account(id, "tier", "KEY"));
        account(id, "lastContact.kind", "PURCHASE");
    }

    @Test
    void aLateTierDoesNotTakeOverButIsRemembered() {
        UUID id = customer();
        send("segmentation.events", Events.TIER_CHANGED, Events.tier(id, 2, "SMALL", THEN.plusSeconds(86_400)));
        await(() -> account(id, "tier", "SMALL"));
        send("segmentation.events", Events.TIER_CHANGED, Events.tier(id, 1, "KEY", THEN));
        await(() -> assertThat(count("select count(*) from account_tier where customer_id = '" + id + "'"))
                .isEqualTo(2));
        account(id, "tier", "SMALL");
    }

    @Test
    void anEventThatComesTwiceCountsOnce() throws Exception {
        UUID id = customer();
        UUID event = UUID.randomUUID();
        ObjectNode purchase = Events.purchase(id, THEN);
        try (TopicWriter topic = TopicWriter.to("customer.events")) {
            topic.send(event, id.toString(), Events.PURCHASE_RECORDED, purchase.toString());
            topic.send(event, id.toString(), Events.PURCHASE_RECORDED, purchase.toString());
            topic.send(id.toString(), Events.PURCHASE_RECORDED, purchase.toString());
        }
        afterAllBefore();
        assertThat(count("select count(*) from purchase where customer_id = '" + id + "'"))
                .isEqualTo(1);
    }

    /** What an import brought and its undo took back. */
    @Test
    void whatIsWithdrawnCountsNoLonger() throws Exception {
        UUID id = customer();
        ObjectNode first = Events.purchase(id, THEN);
        ObjectNode second = Events.purchase(id, THEN.plusSeconds(5));
        send("customer.events", Events.PURCHASE_RECORDED, first);
        send("customer.events", Events.PURCHASE_RECORDED, second);
        await(() -> account(id, "lastContact.at", THEN.plusSeconds(5).toString()));

        send("customer.events", Events.PURCHASE_WITHDRAWN, Events.withdrawn(second));
        await(() -> account(id, "lastContact.at", THEN.toString()));
        send("customer.events", Events.CUSTOMER_WITHDRAWN, Events.customerWithdrawn(id));

        await(() -> as("manager").get("/api/v1/visits/due/" + id + LATER).then().statusCode(404));
        assertThat(count("select count(*) from purchase where customer_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void anyShuffleWithRepeatsEndsInTheSameState() throws Exception {
        UUID id = UUID.randomUUID();
        List<Map.Entry<String, ObjectNode>> events = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            events.add(Map.entry(Events.CUSTOMER_CHANGED, Events.customer(id, i).put("name", "Name " + i)));
            events.add(Map.entry(Events.PURCHASE_RECORDED, Events.purchase(id, THEN.plusSeconds(i))));
        }
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, new Random(42));
        try (TopicWriter topic = TopicWriter.to("customer.events")) {
            events.forEach(event ->
                    topic.send(id.toString(), event.getKey(), event.getValue().toString()));
        }
        afterAllBefore();
        account(id, "name", "Name 5");
        account(id, "lastContact.at", THEN.plusSeconds(5).toString());
        assertThat(count("select count(*) from purchase where customer_id = '" + id + "'"))
                .isEqualTo(5);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "customerId,   ",
        "customerId,   17850",
        "version,      ",
        "version,      newest",
        "name,         ",
        "registeredAt, soon"
    })
    void aBrokenEventGoesToTheDeadLettersAndStopsNothing(String field, String value) {
        UUID broken = UUID.randomUUID();
        ObjectNode event = Events.customer(broken, 1).put(field, value);
        try (TopicReader deadLetters = TopicReader.fromNow("visit-planner-service.dead-letter");
                TopicWriter topic = TopicWriter.to("customer.events")) {
            UUID id = topic.send(broken.toString(), Events.CUSTOMER_REGISTERED, event.toString());
            topic.flush();
            TopicRecord letter = deadLetters.awaitOne(record -> id.toString().equals(record.id()));
            assertThat(letter.headers().get("dead_letter_reason")).isNotBlank();
            assertThat(letter.value()).isEqualTo(event.toString());
        }
        afterAllBefore();
    }

    @Test
    void aTierThatDoesNotExistIsBrokenToo() {
        UUID id = customer();
        try (TopicReader deadLetters = TopicReader.fromNow("visit-planner-service.dead-letter")) {
            send("segmentation.events", Events.TIER_CHANGED, Events.tier(id, 1, "GOLD", THEN));
            deadLetters.awaitOne(record -> id.toString().equals(record.key()));
        }
        send("segmentation.events", Events.TIER_CHANGED, Events.tier(id, 2, "KEY", THEN));
        await(() -> account(id, "tier", "KEY"));
    }

    @Test
    void whatIsNoEventAtAllIsPutAsideToo() {
        String key = unique("poison");
        try (TopicReader deadLetters = TopicReader.fromNow("visit-planner-service.dead-letter");
                TopicWriter topic = TopicWriter.to("customer.events")) {
            topic.send(key, Map.of(), "not json");
            topic.send(key, Map.of("ce_type", Events.CUSTOMER_CHANGED, "ce_id", "17850"), "{}");
            topic.send(
                    key,
                    Map.of(
                            "ce_type",
                            Events.CUSTOMER_CHANGED,
                            "ce_id",
                            UUID.randomUUID().toString()),
                    "[1");
            topic.flush();
            deadLetters.await(3, record -> key.equals(record.key()));
        }
        afterAllBefore();
    }

    @Test
    void typesItDoesNotKnowArePassedOver() {
        try (TopicReader deadLetters = TopicReader.fromNow("visit-planner-service.dead-letter")) {
            UUID id = customer();
            send(
                    "customer.events",
                    "dev.guanxi.customer.customer-praised.v1",
                    Events.customer(id, 9).put("name", "Praised"));
            afterAllBefore();
            account(id, "name", Events.customer(id, 1).get("name").asText());
            assertThat(deadLetters.during(java.time.Duration.ofMillis(200), record -> id.toString()
                            .equals(record.key())))
                    .isEmpty();
        }
    }

    @Test
    void thousandsOfPurchasesPassInBatches() {
        int purchases = 2_000;
        UUID id = customer();
        try (TopicWriter topic = TopicWriter.to("customer.events")) {
            IntStream.range(0, purchases)
                    .forEach(i -> topic.send(
                            id.toString(),
                            Events.PURCHASE_RECORDED,
                            Events.purchase(id, THEN.plusSeconds(i)).toString()));
        }
        await(() -> assertThat(count("select count(*) from purchase where customer_id = '" + id + "'"))
                .isEqualTo(purchases));
        account(id, "lastContact.at", THEN.plusSeconds(purchases - 1).toString());
    }

    /** Waits until what was sent before has been taken: on every partition a customer sent after it is known. */
    private static void afterAllBefore() {
        customers(12);
    }

    private static void account(UUID id, String path, String value) {
        as("manager")
                .get("/api/v1/visits/due/" + id + LATER)
                .then()
                .statusCode(200)
                .body(path, equalTo(value));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
