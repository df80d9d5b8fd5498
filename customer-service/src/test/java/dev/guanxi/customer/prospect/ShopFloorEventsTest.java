package dev.guanxi.customer.prospect;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.customer.Given;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Group buyers and dealers from the shop floor become prospects, through Kafka. */
@QuarkusTest
class ShopFloorEventsTest extends ServiceTest {

    private static final EventSchemas SCHEMA = EventSchemas.of("dev.guanxi.segmentation.shopper-prospect-found.v1");

    private final Client manager = Client.of("manager");
    private final String organisation = "Acme School " + unique();

    private ObjectNode found() {
        ObjectNode found = SCHEMA.example();
        found.put("prospectId", UUID.randomUUID().toString()).put("organisation", organisation);
        SCHEMA.check(found.toString());
        return found;
    }

    private static void told(ObjectNode... finds) {
        try (TopicWriter topic = TopicWriter.to("segmentation.events")) {
            for (ObjectNode found : finds) {
                topic.send(id(found), ShopFloorEvents.FOUND, found.toString());
            }
        }
    }

    private static String id(ObjectNode found) {
        return found.path("prospectId").asText();
    }

    private Answer prospect(String id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> manager.get(PROSPECTS + "/" + id), answer -> answer.status() == 200);
    }

    @Test
    void aGroupBuyerBecomesAProspectWithAFollowUpOnce() {
        ObjectNode found = found();
        ObjectNode end = found();
        end.put("organisation", "The end " + unique());
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            told(found, found, end);

            prospect(id(end));
            Answer prospect = prospect(id(found));
            assertThat(prospect.text("source")).isEqualTo("ALERTNESS");
            assertThat(prospect.text("campaign")).isEqualTo("Shop floor hangzhou-1");
            assertThat(prospect.text("capturedBy")).isEqualTo("li.na");
            assertThat(prospect.text("followUpDueAt")).isEqualTo("2026-03-02T02:20:00Z");
            assertThat(prospect.text("remark")).contains("30 notebooks", "Chen Jing", id(found));
            Answer customer = manager.get(CUSTOMERS + "/" + prospect.text("customerId"));
            assertThat(customer.text("name")).isEqualTo(organisation);
            assertThat(customer.text("state")).isEqualTo("POTENTIAL");
            assertThat(customer.text("phone")).isEqualTo("+8657188880000");
            assertThat(reader.await(2, one -> prospect.text("customerId").equals(one.key())))
                    .hasSize(2);
        }
    }

    @Test
    void whoIsFoundAgainAttachesToTheProspectThatIsThere() {
        ObjectNode first = found();
        ObjectNode second = found();
        second.put("organisation", organisation.toUpperCase(Locale.ROOT)).put("need", "10 more");
        ObjectNode end = found();
        end.put("organisation", "The end " + unique());
        told(first);
        prospect(id(first));
        told(second, second, end);

        prospect(id(end));
        assertThat(prospect(id(first)).text("remark"))
                .containsOnlyOnce("10 more")
                .contains(id(second));
        manager.get(PROSPECTS + "/" + id(second)).refused(404, "PROSPECT_UNKNOWN");
    }

    @Test
    void whoBuysFromUsAlreadyIsNoProspectButSalesHearOfIt() {
        String buyer = manager.post(CUSTOMERS, with(Given.customer(unique()), "name", organisation))
                .expect(201)
                .id();
        ObjectNode asked = found();
        ObjectNode end = found();
        end.put("organisation", "The end " + unique());
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            told(asked, asked, end);

            prospect(id(end));
            manager.get(PROSPECTS + "/" + id(asked)).refused(404, "PROSPECT_UNKNOWN");
            Answer kept = manager.get(CUSTOMERS + "/" + buyer + "/interactions").expect(200);
            assertThat(kept.items("id")).containsExactly(id(asked));
            assertThat(kept.items("kind")).containsExactly("MEETING");
            assertThat(kept.items("employee")).containsExactly("li.na");
            assertThat(kept.items("text").get(0)).contains("30 notebooks", "Chen Jing", "+8657188880000");
            reader.awaitOne(sent -> buyer.equals(sent.key()) && sent.type().endsWith("interaction-recorded.v1"));
        }
    }

    @Test
    void aDealerIsAnIntermediaryAndAWrongEventBecomesADeadLetter() {
        ObjectNode wrong = found();
        wrong.put("position", "ELSEWHERE");
        ObjectNode dealer = SCHEMA.examples().get(1);
        dealer.put("prospectId", UUID.randomUUID().toString()).put("organisation", organisation);
        told(wrong, dealer);

        Answer prospect = prospect(id(dealer));
        assertThat(manager.get(CUSTOMERS + "/" + prospect.text("customerId")).text("position"))
                .isEqualTo("INTERMEDIARY");
        manager.get(PROSPECTS + "/" + id(wrong)).refused(404, "PROSPECT_UNKNOWN");
    }
}
