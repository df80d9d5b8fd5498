package dev.guanxi.segmentation.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What events tell of loyalty, built from the examples of the producer's schemas. */
@QuarkusTest
class LoyaltyEventsTest extends ServiceTest {

    private TopicWriter events;

    @BeforeEach
    void openTopic() {
        events = TopicWriter.to("customer.events");
    }

    @AfterEach
    void closeTopic() {
        events.close();
    }

    @Test
    void everyExampleOfTheProducersSchemasIsTaken() {
        for (String type :
                new String[] {AccountEvents.SATISFIED, AccountEvents.EXIT_OPENED, AccountEvents.EXIT_CLOSED}) {
            EventSchemas.of(type)
                    .examples()
                    .forEach(example -> events.send(example.get("customerId").asText(), type, example.toString()));
        }
        events.flush();
        awaitCount("satisfaction_fact", 2);
        awaitCount("exit_case_fact where outcome is not null", 1);
    }

    @Test
    void aCaseClosedBeforeItIsHeardToOpenStaysClosed() {
        ObjectNode opened = example(AccountEvents.EXIT_OPENED);
        ObjectNode closed = example(AccountEvents.EXIT_CLOSED);
        String key = opened.get("customerId").asText();
        closed.set("exitCaseId", opened.get("exitCaseId"));
        events.send(key, AccountEvents.EXIT_CLOSED, closed.toString());
        events.send(key, AccountEvents.EXIT_OPENED, opened.toString());
        ObjectNode marker = example(AccountEvents.SATISFIED);
        events.send(key, AccountEvents.SATISFIED, marker.toString());
        awaitCount("satisfaction_fact", 1);
        awaitCount("exit_case_fact where outcome = 'WON_BACK'", 1);
    }

    @Test
    void productLinesAreCountedOnceFromTheirFirstPurchaseOn() {
        ObjectNode purchase =
                EventSchemas.of(AccountEvents.PURCHASED).examples().get(1).deepCopy();
        UUID customer = UUID.fromString(purchase.get("customerId").asText());
        events.send(customer.toString(), AccountEvents.PURCHASED, purchase.toString());
        ObjectNode earlier = purchase.deepCopy()
                .put("purchaseId", UUID.randomUUID().toString())
                .put("purchasedAt", "2026-01-01T06:00:00Z");
        events.send(customer.toString(), AccountEvents.PURCHASED, earlier.toString());
        awaitCount("purchase_fact", 2);
        awaitCount("product_line_fact where first_bought_at = '2026-01-01T06:00:00Z'", 2);
    }

    private static ObjectNode example(String type) {
        return EventSchemas.of(type).examples().get(0).deepCopy();
    }

    private void awaitCount(String where, long count) {
        await().untilAsserted(() -> assertThat(facts.value("select count(*) from " + where, Long.class))
                .isEqualTo(count));
    }
}
