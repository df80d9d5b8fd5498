package dev.guanxi.customer.interaction;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.AT;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.group;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.survey;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What passes between customers and us (C16). */
@QuarkusTest
class InteractionTest extends ServiceTest {

    private static final String RECORDED = "dev.guanxi.customer.interaction-recorded.v1";
    private static final String INTERACTIONS = "/api/v1/interactions/";
    private static final Map<String, Object> SOLVED =
            object("at", "2024-03-04T02:00:00Z", "how", "board replaced on site");

    private final Client manager = Client.of("manager");
    private final Client li = Client.named("account-manager", "am-li");
    private String customerId;
    private String path;

    @BeforeEach
    void aCustomer() {
        customerId = registered(unique());
        path = CUSTOMERS + "/" + customerId + "/interactions";
    }

    @Test
    void runsThroughWhoRecordsItUnlessAnotherIsNamed() {
        String chen = made(manager, customerId, "contacts", contact("Chen"));
        String wang = made(manager, customerId, "contacts", contact("Wang"));

        Answer own = li.post(path, with(interaction("CALL"), "contactIds", List.of(wang, chen, wang)))
                .expect(201);
        Answer other = li.post(path, with(interaction("VISIT"), "employee", "am-zhao", "text", "Third time"))
                .expect(201);

        assertThat(own.text("employee")).isEqualTo("am-li");
        assertThat(own.body().path("contactIds")).extracting(JsonNode::asText).containsExactly(wang, chen);
        assertThat(own.text("complaintState")).isNull();
        assertThat(other.text("employee")).isEqualTo("am-zhao");
        assertThat(other.text("recordedBy")).isEqualTo("am-li");
        assertThat(manager.get(own.header("Location")).expect(200).body()).isEqualTo(own.body());
        assertThat(manager.get(path).items()).containsExactlyInAnyOrder(own.body(), other.body());
    }

    @Test
    void aComplaintIsOpenUntilItIsSolved() {
        String id = made(li, customerId, "interactions", interaction("COMPLAINT"));
        made(li, customerId, "interactions", interaction("CALL"));
        assertThat(manager.get(path + "?complaintState=OPEN").items("id")).containsExactly(id);

        Answer solved = li.patch(INTERACTIONS + id, object("solved", SOLVED), "If-Match", "\"1\"")
                .expect(200);

        assertThat(solved.text("complaintState")).isEqualTo("SOLVED");
        assertThat(solved.etag()).isEqualTo("\"2\"");
        assertThat(manager.get(path + "?complaintState=OPEN").items()).isEmpty();
        assertThat(manager.get(path + "?complaintState=SOLVED").items()).containsExactly(solved.body());

        li.patch(INTERACTIONS + id, object("solved", null), "If-Match", "\"2\"").expect(200);
        assertThat(manager.get(path + "?complaintState=OPEN").items("id")).containsExactly(id);
    }

    @Test
    void participantsMayChangeAndTheEmployeeStaysUnlessReplaced() {
        String chen = made(manager, customerId, "contacts", contact("Chen"));
        String wang = made(manager, customerId, "contacts", contact("Wang"));
        String id = made(li, customerId, "interactions", with(interaction("CALL"), "contactIds", List.of(chen)));

        Answer changed = manager.patch(
                        INTERACTIONS + id,
                        object("contactIds", List.of(wang), "employee", null, "subject", "Delivery"),
                        "If-Match",
                        "\"1\"")
                .expect(200);

        assertThat(changed.body().path("contactIds"))
                .extracting(JsonNode::asText)
                .containsExactly(wang);
        assertThat(changed.text("employee")).isEqualTo("am-li");
        assertThat(changed.text("recordedBy")).isEqualTo("am-li");
        assertThat(manager.get(INTERACTIONS + id).body()).isEqualTo(changed.body());
    }

    @Test
    void contactsAreThoseOfTheCustomer() {
        String chen = made(manager, customerId, "contacts", contact("Chen"));
        String stranger = made(manager, registered(unique()), "contacts", contact("Stranger"));
        String id = made(li, customerId, "interactions", interaction("CALL"));

        li.post(path, with(interaction("CALL"), "contactIds", List.of(chen, stranger)))
                .refused(422, "CONTACT_UNKNOWN", "/contactIds/1");
        li.patch(INTERACTIONS + id, object("contactIds", List.of(stranger)), "If-Match", "\"1\"")
                .refused(422, "CONTACT_UNKNOWN", "/contactIds/0");
        assertThat(manager.get(path).items("id")).containsExactly(id);
    }

    @Test
    void aSurveyMeasuresTheSatisfactionOfItsParties() {
        String partyId = made(manager, customerId, "parties", group("DIRECT_USER", "drivers"));

        Answer survey = li.post(path, survey(partyId, 2)).expect(201);

        JsonNode measured = manager.get(CUSTOMERS + "/" + customerId + "/satisfactions?partyId=" + partyId)
                .items()
                .get(0);
        assertThat(measured.path("score").asInt()).isEqualTo(2);
        assertThat(measured.path("source").asText()).isEqualTo("SURVEY");
        assertThat(measured.path("interactionId").asText()).isEqualTo(survey.id());
        assertThat(measured.path("measuredAt").asText()).isEqualTo(AT);
        assertThat(measured.path("recordedBy").asText()).isEqualTo("am-li");
        assertThat(manager.get("/api/v1/parties/" + partyId)
                        .body()
                        .path("satisfaction")
                        .asInt())
                .isEqualTo(2);
        assertThat(survey.body().at("/survey/answers/0/answer").asText()).isEqualTo("Softer seats");
        assertThat(manager.get(INTERACTIONS + survey.id()).body()).isEqualTo(survey.body());
    }

    @Test
    void aSurveyOfStrangersLeavesNothing() {
        String stranger = made(manager, registered(unique()), "parties", group("DIRECT_USER", "drivers"));

        li.post(path, survey(stranger, 2)).refused(422, "PARTY_UNKNOWN", "/survey/satisfactions/0/partyId");

        assertThat(manager.get(path).items()).isEmpty();
    }

    @Test
    void whatASurveyMeasuredStays() {
        String partyId = made(manager, customerId, "parties", group("DIRECT_USER", "drivers"));
        String id = made(li, customerId, "interactions", survey(partyId, 2));

        li.patch(INTERACTIONS + id, object("survey", object("questionnaire", "Another")), "If-Match", "\"1\"")
                .refused(422, "SURVEY_FIXED", "/survey");
        li.patch(INTERACTIONS + id, object("happenedAt", "2024-01-01T00:00:00Z"), "If-Match", "\"1\"")
                .refused(422, "SURVEY_FIXED", "/survey");
        li.patch(INTERACTIONS + id, object("subject", "Other words"), "If-Match", "\"1\"")
                .expect(200);
    }

    @Test
    void theNewestComeFirstPageByPage() {
        for (int day : new int[] {3, 1, 2}) {
            made(
                    li,
                    customerId,
                    "interactions",
                    with(interaction("CALL"), "subject", "Day " + day, "happenedAt", "2024-01-0" + day + "T09:00:00Z"));
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page =
                    manager.get(path + "?kind=CALL&limit=2&cursor=" + next).expect(200);
            seen.addAll(page.items("subject"));
            next = page.text("next");
        }

        assertThat(seen).containsExactly("Day 3", "Day 2", "Day 1");
        assertThat(manager.get(path + "?kind=MAIL").items()).isEmpty();
    }

    @Test
    void isToldWithEachVersionAndWithoutWords() {
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            Map<String, Object> said = with(interaction("COMPLAINT"), "id", UUID.randomUUID(), "text", "words");
            String id = li.post(path, said).expect(201).id();
            li.post(path, said).expect(200);
            li.patch(INTERACTIONS + id, object("kind", "COMPLAINT"), "If-Match", "\"1\"")
                    .expect(200);
            li.patch(INTERACTIONS + id, object("solved", SOLVED), "If-Match", "\"1\"")
                    .expect(200);

            var records = reader.await(2, one -> customerId.equals(one.key()) && RECORDED.equals(one.type()));

            JsonNode first = EventSchemas.of(RECORDED).check(records.get(0));
            JsonNode second = EventSchemas.of(RECORDED).check(records.get(1));
            assertThat(first.path("interactionId").asText()).isEqualTo(id);
            assertThat(first.path("employee").asText()).isEqualTo("am-li");
            assertThat(first.path("complaintState").asText()).isEqualTo("OPEN");
            assertThat(second.path("version").asInt()).isEqualTo(2);
            assertThat(second.path("complaintState").asText()).isEqualTo("SOLVED");
            assertThat(records).allSatisfy(one -> assertThat(one.value()).doesNotContain("words", "About"));
        }
    }

    @Test
    void examplesKeepTheirSchema() {
        EventSchemas schema = EventSchemas.of(RECORDED);

        assertThat(schema.examples()).hasSize(2).allSatisfy(example -> schema.check(example.toString()));
    }
}
