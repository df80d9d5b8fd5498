package dev.guanxi.segmentation.shopper.floor;

import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outcomes that were confirmed wrongly. */
@QuarkusTest
class CorrectionHttpTest extends ServiceTest {

    private static final String SESSIONS = "/api/v1/shopper-sessions";
    private static final String CALLED = "dev.guanxi.segmentation.shopper-supervisor-called.v1";
    private static final String FOUND = "dev.guanxi.segmentation.shopper-prospect-found.v1";
    private static final String MODELS = "/api/v1/shopper-models";

    private final Client promoter = Client.named("promoter", "li.na");
    private final Client manager = Client.named("manager", "wang.lei");

    private String session;

    @BeforeEach
    void aBrowserWhoLeft() {
        session = begun();
        end("confirmedType", "BROWSER", "outcome", "LEFT").expect(200);
    }

    private String begun() {
        Object strolls = object(
                "id", UUID.randomUUID(), "signal", "STROLLS", "seen", "SEEN", "observedAt", "2026-03-02T02:00:00Z");
        return promoter.post(
                        SESSIONS,
                        object("store", "s-1", "startedAt", "2026-03-02T02:00:00Z", "observations", List.of(strolls)))
                .expect(201)
                .id();
    }

    private Answer end(Object... said) {
        return promoter.put(SESSIONS + "/" + session + "/outcome", object(said));
    }

    private static Map<String, Object> bought() {
        return object(
                "reason", "She came back the same evening",
                "confirmedType", "WAIT_AND_SEE",
                "outcome", "BOUGHT",
                "amount", 4999,
                "currency", "CNY");
    }

    private static Map<String, Object> groupBuyer() {
        return object(
                "reason", "Called for thirty",
                "confirmedType", "GROUP_BUYER",
                "outcome", "BECAME_PROSPECT",
                "prospect", object("organisation", "Acme School", "phone", "+8657188880000"));
    }

    /** By somebody who has read how the session stands. */
    private Answer correct(Client by, Object body) {
        return correctWith(by, body, "If-Match", etag());
    }

    private Answer correctWith(Client by, Object body, String... headers) {
        return by.post(SESSIONS + "/" + session + "/outcome-corrections", body, headers);
    }

    private String etag() {
        return manager.get(SESSIONS + "/" + session).expect(200).etag();
    }

    private Answer learn() {
        return manager.post(MODELS, "{}").expect(201);
    }

    private static double prior(Answer model, String type) {
        return model.body().at("/prior/" + type).asDouble();
    }

    @Test
    void whatHoldsIsCorrectedAndWhatWasSaidStaysReadable() {
        Answer first = correct(promoter, bought()).expect(201);
        assertThat(URI.create(first.header("Location"))).hasPath(SESSIONS + "/" + session + "/outcome-corrections");
        correct(manager, with(bought(), "reason", "Brought back", "outcome", "LEFT", "amount", null, "currency", null))
                .expect(201);

        Answer found = promoter.get(SESSIONS + "/" + session).expect(200);
        assertThat(found.text("confirmedType")).isEqualTo("WAIT_AND_SEE");
        assertThat(found.text("outcome")).isEqualTo("LEFT");
        assertThat(found.text("amount")).isNull();
        assertThat(found.text("predictedType")).isEqualTo("BROWSER");
        assertThat(found.text("correctedAt")).isNotNull();
        Answer audit =
                promoter.get(SESSIONS + "/" + session + "/outcome-corrections").expect(200);
        assertThat(audit.items("reason")).containsExactly("Brought back", "She came back the same evening");
        assertThat(audit.items("correctedBy")).containsExactly("wang.lei", "li.na");
        assertThat(audit.body().at("/items/0/replaced/outcome").asText()).isEqualTo("BOUGHT");
        assertThat(audit.decimal("/items/0/replaced/amount")).isEqualByComparingTo("4999");
        assertThat(audit.body().at("/items/1/replaced/confirmedType").asText()).isEqualTo("BROWSER");
        end("confirmedType", "BROWSER", "outcome", "LEFT").expect(200);
    }

    @Test
    void whatWasLearnedIsTakenBackAndLearnedAnewOnce() {
        Answer wrong = learn();
        assertThat(prior(wrong, "BROWSER")).isCloseTo((200 * 0.34 + 1) / 201, within(1e-6));

        correct(promoter, bought()).expect(201);
        Answer right = learn();
        Answer again = learn();

        assertThat(prior(right, "BROWSER")).isCloseTo(200 * 0.34 / 201, within(1e-6));
        assertThat(right.body().path("sessions").asInt()).isEqualTo(1);
        assertThat(again.body().path("prior")).isEqualTo(right.body().path("prior"));
        assertThat(manager.get("/api/v1/shopper-success?by=TYPE").items("key")).containsExactly("WAIT_AND_SEE");
        assertThat(manager.get("/api/v1/shopper-calibration")
                        .body()
                        .path("accuracy")
                        .asDouble())
                .isZero();
    }

    @Test
    void aRepeatChangesNothing() {
        Map<String, Object> body = with(bought(), "id", UUID.randomUUID());
        Answer first = correct(promoter, body).expect(201);
        assertThat(correct(promoter, body).expect(200).body()).isEqualTo(first.body());
        correct(promoter, with(body, "reason", "Another")).refused(409, "ID_TAKEN");
        session = begun();
        end("confirmedType", "BROWSER", "outcome", "LEFT").expect(200);
        String[] headers = {"Idempotency-Key", session, "If-Match", etag()};
        correctWith(promoter, bought(), headers).expect(201);
        correctWith(promoter, bought(), headers).expect(200);
    }

    @Test
    void whoTurnsOutToBeAGroupBuyerIsToldOnce() {
        Map<String, Object> groupBuyer = groupBuyer();
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            correct(promoter, groupBuyer).expect(201);
            topic.awaitOne(
                    sent -> sent.value().contains("Acme School") && sent.value().contains(session));
        }
        correct(promoter, with(groupBuyer, "confirmedType", "INDUSTRY_PROFESSIONAL"))
                .refused(422, "SHOPPER_PROSPECT_TOLD", "/prospect");
    }

    @Test
    void whoWasToldOfBecomesAProspectAgainWithoutBeingToldOfAgain() {
        Map<String, Object> again = with(groupBuyer(), "prospect", null);
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            correct(promoter, groupBuyer()).expect(201);
            correct(promoter, bought()).expect(201);
            correct(promoter, again).expect(201);
            correct(promoter, with(again, "playbook", "WAIT_AND_SEE")).expect(201);
            correct(promoter, with(again, "confirmedType", "INDUSTRY_PROFESSIONAL"))
                    .expect(201);
            correct(promoter, with(again, "confirmedType", "BROWSER"))
                    .refused(422, "SHOPPER_PROSPECT_MISPLACED", "/confirmedType");

            Answer holds = promoter.get(SESSIONS + "/" + session).expect(200);
            assertThat(holds.text("outcome")).isEqualTo("BECAME_PROSPECT");
            assertThat(holds.text("confirmedType")).isEqualTo("INDUSTRY_PROFESSIONAL");
            assertThat(holds.body().path("prospectTold").asBoolean()).isTrue();
            String told = session;
            session = begun();
            end("confirmedType", "BROWSER", "outcome", "LEFT").expect(200);
            correct(promoter, groupBuyer()).expect(201);
            topic.awaitOne(one -> one.type().equals(FOUND) && one.key().equals(session));
            assertThat(topic.await(
                            1, one -> one.type().equals(FOUND) && one.key().equals(told)))
                    .hasSize(1);
        }
    }

    @Test
    void onlyWhoHasReadHowItStandsCorrects() {
        String read = etag();
        correctWith(promoter, bought()).refused(428, "VERSION_REQUIRED", "header:If-Match");
        correctWith(promoter, bought(), "If-Match", "3").refused(400, "VERSION_MALFORMED", "header:If-Match");
        Map<String, Object> first = with(bought(), "id", UUID.randomUUID());
        correctWith(promoter, first, "If-Match", read).expect(201);
        correctWith(manager, with(bought(), "amount", 3999), "If-Match", read)
                .refused(412, "VERSION_STALE", "header:If-Match");
        correctWith(promoter, first, "If-Match", read).expect(200);

        assertThat(promoter.get(SESSIONS + "/" + session).decimal("/amount")).isEqualByComparingTo("4999");
    }

    @Test
    void thePlaybookStaysUnlessAnotherIsNamed() {
        Map<String, Object> followed = with(bought(), "playbook", "BRAND_LOYAL");
        correct(promoter, followed).expect(201);
        correct(promoter, bought()).refused(422, "SHOPPER_CORRECTION_EMPTY", "/confirmedType");
        correct(promoter, with(bought(), "amount", 3999)).expect(201);

        assertThat(promoter.get(SESSIONS + "/" + session).text("playbook")).isEqualTo("BRAND_LOYAL");
        correct(promoter, with(followed, "playbook", "WAIT_AND_SEE")).expect(201);
        assertThat(promoter.get(SESSIONS + "/" + session).text("playbook")).isEqualTo("WAIT_AND_SEE");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"GROUP_BUYER, LEFT", "WAIT_AND_SEE, HANDED_TO_SUPERVISOR"})
    void theSupervisorIsCalledOnce(String type, String outcome) {
        Map<String, Object> wanted = object("reason", "Spoke of thirty", "confirmedType", type, "outcome", outcome);
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            correct(promoter, wanted).expect(201);
            Answer called = promoter.get(SESSIONS + "/" + session).expect(200);
            assertThat(called.text("supervisorToldAt")).isNotNull();
            JsonNode event = EventSchemas.of(CALLED)
                    .check(topic.awaitOne(
                            one -> one.type().equals(CALLED) && one.key().equals(session)));
            assertThat(event.path("shopperType").asText()).isEqualTo(type);

            correct(promoter, bought()).expect(201);
            correct(promoter, wanted).expect(201);
            assertThat(promoter.get(SESSIONS + "/" + session).text("supervisorToldAt"))
                    .isEqualTo(called.text("supervisorToldAt"));
        }
    }

    @ParameterizedTest(name = "{0} {1} at {2}")
    @CsvSource({
        "400, REQUEST_INVALID,            /reason,        ,    WAIT_AND_SEE, LEFT",
        "422, SHOPPER_CORRECTION_EMPTY,   /confirmedType, why, BROWSER,      LEFT",
        "422, SHOPPER_AMOUNT_MISPLACED,   /amount,        why, BROWSER,      BOUGHT",
        "422, SHOPPER_PROSPECT_MISSING,   /prospect,      why, GROUP_BUYER,  BECAME_PROSPECT"
    })
    void badCorrectionsAreRefused(int status, String code, String pointer, String reason, String type, String outcome) {
        correct(promoter, object("reason", reason, "confirmedType", type, "outcome", outcome))
                .refused(status, code, pointer);
        assertThat(promoter.get(SESSIONS + "/" + session + "/outcome-corrections")
                        .items())
                .isEmpty();
    }

    @Test
    void othersSessionsAndOpenOnesAreNotCorrected() {
        correct(Client.named("promoter", "wang"), bought()).refused(404, "SHOPPER_SESSION_UNKNOWN");
        session = begun();
        correct(promoter, bought()).refused(409, "SHOPPER_SESSION_OPEN");
    }
}
