package dev.guanxi.segmentation.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customer-service's events leave here, built from the examples of its schemas. */
@QuarkusTest
class AccountEventsTest extends ServiceTest {

    private static final String FROM_DAY_ONE = "2011-12-11T00:00:00Z";

    private final UUID customer = UUID.randomUUID();
    private TopicWriter events;

    @BeforeEach
    void openTopic() {
        events = TopicWriter.to("customer.events");
    }

    @AfterEach
    void closeTopic() {
        events.close();
    }

    /** What an import brought and its undo took back (customer-service). */
    @Test
    void whatIsWithdrawnCountsNoLonger() {
        withdrawal(AccountEvents.REGISTERED, AccountEvents.WITHDRAWN, "customerId", "account");
        withdrawal(AccountEvents.PURCHASED, AccountEvents.PURCHASE_WITHDRAWN, "purchaseId", "purchase_fact");
        withdrawal(AccountEvents.RETURNED, AccountEvents.RETURN_WITHDRAWN, "returnId", "return_fact");
    }

    private void withdrawal(String told, String withdrawn, String id, String table) {
        long before = count(table);
        ObjectNode event = EventSchemas.of(told).example().put("customerId", customer.toString());
        ObjectNode back = EventSchemas.of(withdrawn).example().put("customerId", customer.toString());
        if (!id.equals("customerId")) {
            String other = UUID.randomUUID().toString();
            event.put(id, other);
            back.put(id, other);
        }
        events.send(customer.toString(), told, event.toString());
        events.flush();
        awaitCount(table, (int) before + 1);
        events.send(customer.toString(), withdrawn, back.toString());
        events.send(customer.toString(), withdrawn, back.toString());
        events.flush();
        awaitCount(table, (int) before);
    }

    @Test
    void everyExampleOfTheProducersSchemasIsTaken() {
        for (String type : new String[] {
            AccountEvents.REGISTERED, AccountEvents.CHANGED, AccountEvents.PURCHASED, AccountEvents.RETURNED
        }) {
            EventSchemas.of(type)
                    .examples()
                    .forEach(example -> events.send(example.get("customerId").asText(), type, example.toString()));
        }
        events.flush();
        awaitCount(
                "return_fact",
                EventSchemas.of(AccountEvents.RETURNED).examples().size());
        awaitCount(
                "purchase_fact",
                EventSchemas.of(AccountEvents.PURCHASED).examples().size());
        assertThat(count("account")).isPositive();
    }

    @Test
    void tradeIsExactToTheLastDecimal() {
        register(1, "Acme PC");
        purchase(UUID.randomUUID(), "19.9950");
        giveBack("0.0050");
        awaitCount("return_fact", 1);
        run(FROM_DAY_ONE);
        asManager()
                .get("/api/v1/accounts")
                .then()
                .body("items[0].name", is("Acme PC"))
                .body("items[0].netRevenue", is(19.99f));
    }

    @Test
    void aSecondDeliveryChangesNothing() {
        UUID event = UUID.randomUUID();
        UUID purchase = UUID.randomUUID();
        String data = purchased(purchase, "10.00").toString();
        events.send(event, customer.toString(), AccountEvents.PURCHASED, data);
        events.send(event, customer.toString(), AccountEvents.PURCHASED, data);
        events.send(UUID.randomUUID(), customer.toString(), AccountEvents.PURCHASED, data);
        purchase(UUID.randomUUID(), "1.00");
        awaitCount("purchase_fact", 2);
        assertThat(sum("purchase_fact")).isEqualByComparingTo("11.00");
    }

    @Test
    void anOlderVersionDoesNotOverwriteANewerOne() {
        register(3, "Newest");
        awaitName("Newest");
        register(2, "Older");
        register(1, "Oldest");
        purchase(UUID.randomUUID(), "1.00");
        awaitCount("purchase_fact", 1);
        assertThat(name()).isEqualTo("Newest");
        register(4, "Newer still");
        awaitName("Newer still");
    }

    @Test
    void aPurchaseMayComeBeforeItsCustomer() {
        purchase(UUID.randomUUID(), "5.00");
        awaitCount("purchase_fact", 1);
        String before = run(FROM_DAY_ONE);
        asManager()
                .get("/api/v1/tier-runs/" + before)
                .then()
                .body("accounts", is(0))
                .body("excluded[0].reason", is("UNKNOWN_CUSTOMER"));
        register(1, "Late");
        awaitCount("account", 1);
        run(FROM_DAY_ONE);
        asManager().get("/api/v1/accounts").then().body("items[0].netRevenue", is(5.0f));
    }

    @Test
    void whatCannotBeReadBecomesADeadLetterAndStopsNothing() {
        try (TopicReader letters = TopicReader.fromNow("segmentation-service.dead-letter")) {
            String key = customer.toString();
            events.send(key, AccountEvents.PURCHASED, "{\"purchaseId\": \"not a uuid\"}");
            events.send(key, AccountEvents.PURCHASED, "not json");
            events.send(
                    key,
                    AccountEvents.PURCHASED,
                    purchased(UUID.randomUUID(), "-1.00").toString());
            events.send(key, Map.of("ce_type", AccountEvents.PURCHASED), "{}");
            ObjectNode incomplete = purchased(UUID.randomUUID(), "1.00");
            incomplete.remove("currency");
            events.send(key, AccountEvents.PURCHASED, incomplete.toString());
            events.send(key, "dev.guanxi.customer.something-new.v1", "{}");
            purchase(UUID.randomUUID(), "7.00");
            assertThat(letters.await(5)).hasSize(5).allSatisfy(letter -> assertThat(letter.headers())
                    .containsKey("dead_letter_reason"));
        }
        awaitCount("purchase_fact", 1);
        assertThat(sum("purchase_fact")).isEqualByComparingTo("7.00");
    }

    @Test
    void thousandsOfPurchasesPassInSeconds() {
        for (int i = 0; i < 3_000; i++) {
            events.send(
                    UUID.randomUUID().toString(),
                    AccountEvents.PURCHASED,
                    purchased(UUID.randomUUID(), "1.50").toString());
        }
        events.flush();
        awaitCount("purchase_fact", 3_000);
        assertThat(sum("purchase_fact")).isEqualByComparingTo("4500");
    }

    private void register(int version, String name) {
        send(version == 1 ? AccountEvents.REGISTERED : AccountEvents.CHANGED, data -> {
            data.put("version", version);
            data.put("name", name);
        });
    }

    private void purchase(UUID id, String total) {
        events.send(
                customer.toString(),
                AccountEvents.PURCHASED,
                purchased(id, total).toString());
        events.flush();
    }

    private ObjectNode purchased(UUID id, String total) {
        ObjectNode data = EventSchemas.of(AccountEvents.PURCHASED).example();
        data.put("purchaseId", id.toString());
        data.put("customerId", customer.toString());
        data.put("total", new BigDecimal(total));
        return data;
    }

    private void giveBack(String total) {
        send(AccountEvents.RETURNED, data -> {
            data.put("returnId", UUID.randomUUID().toString());
            data.put("total", new BigDecimal(total));
        });
    }

    private void send(String type, Consumer<ObjectNode> change) {
        ObjectNode data = EventSchemas.of(type).example();
        data.put("customerId", customer.toString());
        change.accept(data);
        JsonNode checked = EventSchemas.of(type).check(data.toString());
        events.send(customer.toString(), type, checked.toString());
        events.flush();
    }

    private void awaitCount(String table, long count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count(table)).isEqualTo(count));
    }

    private void awaitName(String name) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(name()).isEqualTo(name));
    }

    private long count(String table) {
        return facts.value("select count(*) from " + table, Long.class);
    }

    private BigDecimal sum(String table) {
        return facts.value("select sum(total) from " + table, BigDecimal.class);
    }

    private String name() {
        return facts.value("select max(name) from account", String.class);
    }
}
