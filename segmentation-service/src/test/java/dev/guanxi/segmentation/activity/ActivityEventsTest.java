package dev.guanxi.segmentation.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the events of all services leave, built from the examples of their schemas. */
@QuarkusTest
class ActivityEventsTest extends ServiceTest {

    private static final String CUSTOMER = "dev.guanxi.customer.";

    private final UUID customer = UUID.randomUUID();

    @ParameterizedTest(name = "{1} leaves {2}")
    @CsvSource({
        "visit,        visit.visit-reported.v1,                 visit_fact",
        "visit,        visit.appointment-changed.v1,            appointment_fact",
        "customer,     customer.interaction-recorded.v1,        interaction_fact",
        "customer,     customer.gift-given.v1,                  gift_fact",
        "customer,     customer.gift-returned.v1,               gift_fact",
        "customer,     customer.satisfaction-recorded.v1,       satisfaction_measure",
        "customer,     customer.account-manager-changed.v1,     account_manager_fact",
        "customer,     customer.exit-case-opened.v1,            exit_case_fact",
        "customer,     customer.exit-case-closed.v1,            exit_case_fact",
        "customer,     customer.prospect-captured.v1,           prospect_fact",
        "customer,     customer.prospect-converted.v1,          prospect_fact",
        "customer,     customer.purchase-recorded.v1,           purchase_fact",
        "loyalty,      loyalty.points-posted.v1,                points_fact",
        "loyalty,      loyalty.club-membership-changed.v1,      club_membership_fact",
        "segmentation, segmentation.account-tier-changed.v1,    tier_standing"
    })
    void everyExampleOfTheProducersSchemasIsTaken(String topic, String type, String table) {
        for (JsonNode example : EventSchemas.of("dev.guanxi." + type).examples()) {
            UUID of = UUID.randomUUID();
            ObjectNode data = example.deepCopy();
            data.put("customerId", of.toString());
            send(topic, "dev.guanxi." + type, of, data);
            send(topic, "dev.guanxi." + type, of, data);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> facts.value(
                                    "select count(*) from customer_review where customer_id = '" + of + "'", Long.class)
                            == 1);
            facts.update("truncate inbox");
        }
        assertThat(count(table)).isPositive();
    }

    @Test
    void aSolvedComplaintIsNotOpenAgainWhenTheOlderEventComesLate() {
        ObjectNode complaint = EventSchemas.of(CUSTOMER + "interaction-recorded.v1")
                .examples()
                .get(1)
                .deepCopy();
        complaint.put("customerId", customer.toString());
        send("customer", CUSTOMER + "interaction-recorded.v1", customer, complaint);
        complaint.put("version", 1).put("complaintState", "OPEN");
        send("customer", CUSTOMER + "interaction-recorded.v1", customer, complaint);
        sendMarker();
        assertThat(facts.value("select complaint_state from interaction_fact", String.class))
                .isEqualTo("SOLVED");
    }

    @Test
    void aGiftThatCameBackStaysReturnedWhicheverEventIsFirst() {
        ObjectNode gift =
                EventSchemas.of(CUSTOMER + "gift-given.v1").examples().get(0).deepCopy();
        gift.put("customerId", customer.toString());
        send(
                "customer",
                CUSTOMER + "gift-returned.v1",
                customer,
                gift.deepCopy().put("version", 2));
        send("customer", CUSTOMER + "gift-given.v1", customer, gift);
        sendMarker();
        assertThat(facts.value("select returned from gift_fact", Boolean.class)).isTrue();
    }

    @Test
    void productLinesOfAPurchaseAreAddedUp() {
        ObjectNode purchase = EventSchemas.of(CUSTOMER + "purchase-recorded.v1")
                .examples()
                .get(0)
                .deepCopy();
        purchase.put("customerId", customer.toString());
        purchase.withArray("lines").forEach(line -> ((ObjectNode) line).put("productLine", "NOTEBOOKS"));
        send("customer", CUSTOMER + "purchase-recorded.v1", customer, purchase);
        sendMarker();
        assertThat(facts.value(
                        "select amount = (select total from purchase_fact) from purchase_line_fact", Boolean.class))
                .isTrue();
    }

    /** Of one key events come in order: when this one has had its effect, so have those before it. */
    private void sendMarker() {
        String type = CUSTOMER + "satisfaction-recorded.v1";
        ObjectNode data = EventSchemas.of(type).examples().get(0).deepCopy();
        data.put("customerId", customer.toString());
        send("customer", type, customer, data);
        await().atMost(Duration.ofSeconds(20)).until(() -> count("satisfaction_measure") == 1);
    }

    private static void send(String topic, String type, UUID key, JsonNode data) {
        try (TopicWriter events = TopicWriter.to(topic + ".events")) {
            events.send(key.toString(), type, data.toString());
        }
    }

    private long count(String table) {
        return facts.value("select count(*) from " + table, Long.class);
    }
}
