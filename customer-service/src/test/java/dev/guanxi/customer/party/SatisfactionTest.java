package dev.guanxi.customer.party;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.AT;
import static dev.guanxi.customer.GivenDossier.group;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.satisfaction;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How satisfied parties are (C2). */
@QuarkusTest
class SatisfactionTest extends ServiceTest {

    private static final String RECORDED = "dev.guanxi.customer.satisfaction-recorded.v1";
    private static final String PARTIES = "/api/v1/parties/";

    private final Client manager = Client.of("manager");
    private final UUID dealer = UUID.randomUUID();
    private String customerId;
    private String partyId;
    private String path;

    @BeforeEach
    void aParty() {
        customerId = registered(Client.partner(dealer), unique());
        partyId = made(manager, customerId, "parties", group("INDIRECT_USER", "passengers"));
        path = CUSTOMERS + "/" + customerId + "/satisfactions";
    }

    private void recorded(int score, String measuredAt) {
        made(manager, customerId, "satisfactions", with(satisfaction(partyId, score), "measuredAt", measuredAt));
    }

    @Test
    void isKeptAsItWasSaid() {
        String call = made(manager, customerId, "interactions", interaction("CALL"));

        Answer made = manager.post(path, with(satisfaction(partyId, 2), "interactionId", call, "note", "座椅太硬"))
                .expect(201);

        assertThat(made.body().path("score").asInt()).isEqualTo(2);
        assertThat(made.text("interactionId")).isEqualTo(call);
        assertThat(made.text("measuredAt")).isEqualTo(AT);
        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
        assertThat(manager.get(path).items()).containsExactly(made.body());
    }

    @Test
    void thePartyShowsItsLatestWhateverTheOrderTheyCameIn() {
        recorded(3, "2024-01-02T00:00:00Z");
        recorded(5, "2024-01-03T00:00:00Z");
        recorded(1, "2024-01-01T00:00:00Z");

        Answer party = manager.get(PARTIES + partyId).expect(200);

        assertThat(party.body().path("satisfaction").asInt()).isEqualTo(5);
        assertThat(party.text("satisfiedAt")).isEqualTo("2024-01-03T00:00:00Z");
        assertThat(party.etag()).isEqualTo("\"3\"");
        assertThat(manager.get(path).items("score")).containsExactly("5", "3", "1");
        assertThat(manager.get(path + "?limit=1&partyId=" + partyId).items("score"))
                .containsExactly("5");
        assertThat(manager.get(path + "?partyId=" + UUID.randomUUID()).items()).isEmpty();
    }

    @Test
    void manyAtOnceLeaveTheLatest() {
        Together.send(
                5,
                i -> manager.post(
                        path, with(satisfaction(partyId, i + 1), "measuredAt", "2024-01-0" + (i + 1) + "T00:00:00Z")));

        assertThat(manager.get(path).items()).hasSize(5);
        assertThat(manager.get(PARTIES + partyId).body().path("satisfaction").asInt())
                .isEqualTo(5);
    }

    @Test
    void partiesAndInteractionsAreThoseOfTheCustomer() {
        String other = registered(unique());
        String otherParty = made(manager, other, "parties", group("BUYER", "purchasing"));
        String otherCall = made(manager, other, "interactions", interaction("CALL"));

        manager.post(path, satisfaction(otherParty, 2)).refused(422, "PARTY_UNKNOWN", "/partyId");
        manager.post(path, with(satisfaction(partyId, 2), "interactionId", otherCall))
                .refused(422, "INTERACTION_UNKNOWN", "/interactionId");
        assertThat(manager.get(path).items()).isEmpty();
    }

    @Test
    void isToldOnceWithItsRoleAndDealerAndNoWords() {
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            String call = made(manager, customerId, "interactions", interaction("CALL"));
            var said = with(satisfaction(partyId, 2), "id", UUID.randomUUID(), "interactionId", call, "note", "words");
            String id = manager.post(path, said).expect(201).id();
            manager.post(path, said).expect(200);
            made(manager, customerId, "satisfactions", satisfaction(partyId, 4));

            var records = reader.await(2, one -> customerId.equals(one.key()) && RECORDED.equals(one.type()));

            JsonNode told = EventSchemas.of(RECORDED).check(records.get(0));
            assertThat(told.path("satisfactionId").asText()).isEqualTo(id);
            assertThat(told.path("role").asText()).isEqualTo("INDIRECT_USER");
            assertThat(told.path("dealerId").asText()).isEqualTo(dealer.toString());
            assertThat(told.path("interactionId").asText()).isEqualTo(call);
            assertThat(told.path("score").asInt()).isEqualTo(2);
            assertThat(records).extracting(TopicRecord::value).noneMatch(value -> value.contains("words"));
            assertThat(EventSchemas.of(RECORDED)
                            .check(records.get(1))
                            .path("score")
                            .asInt())
                    .isEqualTo(4);
        }
    }

    @Test
    void examplesKeepTheirSchema() {
        EventSchemas schema = EventSchemas.of(RECORDED);

        assertThat(schema.examples()).hasSize(2).allSatisfy(example -> schema.check(example.toString()));
    }
}
