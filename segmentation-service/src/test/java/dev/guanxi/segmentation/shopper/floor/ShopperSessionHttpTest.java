package dev.guanxi.segmentation.shopper.floor;

import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shopper's way through the floor, over HTTP and on the topic. */
@QuarkusTest
class ShopperSessionHttpTest extends ServiceTest {

    private static final String SESSIONS = "/api/v1/shopper-sessions";
    private static final String CALLED = "dev.guanxi.segmentation.shopper-supervisor-called.v1";
    private static final String FOUND = "dev.guanxi.segmentation.shopper-prospect-found.v1";

    private final Client promoter = Client.named("promoter", "li.na");

    @Inject
    AbandonedRunner abandoned;

    private static Map<String, Object> seen(String signal, String at) {
        return observation(signal, "SEEN", at);
    }

    private static Map<String, Object> observation(String signal, String seen, String at) {
        return object("id", UUID.randomUUID(), "signal", signal, "seen", seen, "observedAt", at);
    }

    private static Map<String, Object> batch(Object... observations) {
        return object("observations", Arrays.asList(observations));
    }

    private String begun() {
        return promoter.post(SESSIONS, object("store", "hangzhou-1", "startedAt", "2026-03-01T02:00:00Z"))
                .expect(201)
                .id();
    }

    private Answer observe(String id, Object... observations) {
        return promoter.post(SESSIONS + "/" + id + "/observations", batch(observations));
    }

    private Answer end(String id, Object... said) {
        return promoter.put(SESSIONS + "/" + id + "/outcome", object(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLED, FOUND})
    void examplesKeepTheirSchemas(String type) {
        EventSchemas schema = EventSchemas.of(type);

        assertThat(schema.examples()).hasSizeGreaterThan(1).allSatisfy(example -> schema.check(example.toString()));
    }

    /** The walk of the README. */
    @Test
    void growsSignalBySignalUntilTheTypeIsClear() {
        String id = begun();
        assertThat(summary(observe(id, seen("WITH_FAMILY_OR_FRIENDS", "2026-03-01T02:00:00Z"))))
                .isEqualTo("Not sure: Wait-and-see is the most probable, with 43.42 %. Observe or ask on.");
        assertThat(summary(observe(id, seen("STROLLS", "2026-03-01T02:01:00Z"))))
                .isEqualTo("Not sure: Browser is the most probable, with 71.24 %. Observe or ask on.");
        assertThat(summary(observe(id, observation("NOT_PRICE_MINDED", "ABSENT", "2026-03-01T02:02:00Z"))))
                .isEqualTo("Not sure: Wait-and-see is the most probable, with 53.58 %. Observe or ask on.");
        Answer clear = observe(id, seen("KNOWS_CATEGORY_ONLY", "2026-03-01T02:03:00Z"));

        assertThat(summary(clear)).isEqualTo("Wait-and-see: 89.23 % probable.");
        assertThat(clear.body().at("/classification/playbook/code").asText()).isEqualTo("WAIT_AND_SEE");
        assertThat(clear.body().at("/classification/types")).hasSize(6);
        assertThat(clear.body().at("/classification/next")).hasSize(3);
        Answer ended = end(id, "confirmedType", "WAIT_AND_SEE", "outcome", "BOUGHT", "amount", 4999, "currency", "CNY")
                .expect(200);
        assertThat(ended.text("state")).isEqualTo("ENDED");
        assertThat(ended.text("predictedType")).isEqualTo("WAIT_AND_SEE");
        assertThat(ended.decimal("/amount")).isEqualByComparingTo("4999");
    }

    private static String summary(Answer answer) {
        return answer.expect(200).body().at("/classification/summary").asText();
    }

    @Test
    void aCorrectionHoldsWhicheverArrivesFirst() {
        String id = begun();
        observe(id, seen("HESITANT", "2026-03-01T02:05:00Z")).expect(200);
        Answer late = observe(
                        id,
                        seen("RELAXED", "2026-03-01T02:00:00Z"),
                        seen("STROLLS", "2026-03-01T02:01:00Z"),
                        observation("STROLLS", "WITHDRAWN", "2026-03-01T02:02:00Z"))
                .expect(200);

        Answer same = Client.of("promoter")
                .post(
                        "/api/v1/shopper-classifications",
                        object("signals", List.of(object("signal", "HESITANT", "seen", "SEEN"))))
                .expect(200);
        assertThat(late.body().at("/classification")).isEqualTo(same.body());
        assertThat(late.body().path("observations")).hasSize(4);
    }

    @Test
    void everythingCanBeRepeatedSafely() {
        UUID id = UUID.randomUUID();
        Map<String, Object> begun = object("id", id, "store", "s-1", "startedAt", "2026-03-01T02:00:00Z");
        Map<String, Object> asked = with(begun, "observations", List.of(seen("STROLLS", "2026-03-01T02:00:00Z")));
        promoter.post(SESSIONS, asked).expect(201);
        Answer again = promoter.post(SESSIONS, asked).expect(200);
        assertThat(again.body().path("observations")).hasSize(1);
        promoter.post(SESSIONS, with(asked, "store", "s-2")).refused(409, "ID_TAKEN", "/id");
        Client.named("promoter", "wang").post(SESSIONS, asked).refused(409, "ID_TAKEN", "/id");
        Map<String, Object> one = seen("RELAXED", "2026-03-01T02:01:00Z");
        observe(id.toString(), one).expect(200);
        assertThat(observe(id.toString(), one).expect(200).body().path("observations"))
                .hasSize(2);
        observe(id.toString(), with(one, "seen", "ABSENT")).refused(409, "ID_TAKEN");
        end(id.toString(), "confirmedType", "BROWSER", "outcome", "LEFT").expect(200);
        end(id.toString(), "confirmedType", "BROWSER", "outcome", "LEFT").expect(200);
        end(id.toString(), "confirmedType", "BRAND_LOYAL", "outcome", "LEFT").refused(409, "SHOPPER_SESSION_ENDED");
        observe(id.toString(), one).expect(200);
        observe(id.toString(), seen("HESITANT", "2026-03-01T02:09:00Z")).refused(409, "SHOPPER_SESSION_ENDED");
    }

    @Test
    void aGroupBuyerCallsTheSupervisorOnceAndBecomesAProspect() {
        try (TopicReader topic = TopicReader.fromNow("segmentation.events")) {
            String id = begun();
            Answer known = observe(id, seen("SPEAKS_OF_A_QUANTITY", "2026-03-01T02:00:00Z"))
                    .expect(200);
            assertThat(known.text("supervisorToldAt")).isNotNull();
            observe(id, seen("DEMANDING", "2026-03-01T02:01:00Z")).expect(200);
            Map<String, Object> who = object("organisation", "Acme School", "phone", "+8657188880000", "quantity", 30);
            Object[] said = {"confirmedType", "GROUP_BUYER", "outcome", "BECAME_PROSPECT", "prospect", who};
            end(id, said).expect(200);
            assertThat(end(id, said).expect(200).body().path("prospectTold").asBoolean())
                    .isTrue();

            JsonNode found = EventSchemas.of(FOUND)
                    .check(topic.awaitOne(
                            one -> one.type().equals(FOUND) && one.key().equals(id)));
            assertThat(found.path("organisation").asText()).isEqualTo("Acme School");
            assertThat(found.path("position").asText()).isEqualTo("FINAL");
            assertThat(topic.await(2, one -> one.key().equals(id))).hasSize(2);
            EventSchemas.of(CALLED)
                    .check(topic.awaitOne(
                            one -> one.type().equals(CALLED) && one.key().equals(id)));
        }
    }

    @Test
    void whoHasItAlreadyIsToldSoUntilItChangesOrIsToldAnew() {
        String path = SESSIONS + "/" + begun();
        String first = promoter.get(path).expect(200).etag();
        promoter.get(path, "If-None-Match", first).expect(304);
        promoter.post(path + "/observations", batch(seen("STROLLS", "2026-03-01T02:01:00Z")))
                .expect(200);
        String second = promoter.get(path, "If-None-Match", first).expect(200).etag();
        promoter.get(path, "If-None-Match", second).expect(304);

        Client.of("manager").post("/api/v1/shopper-models", "{}").expect(201);
        assertThat(promoter.get(path, "If-None-Match", second)
                        .expect(200)
                        .body()
                        .at("/classification/modelVersion")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPromoterSeesOnlyTheirOwn() {
        String id = begun();
        Client other = Client.named("promoter", "wang");
        other.get(SESSIONS + "/" + id).refused(404, "SHOPPER_SESSION_UNKNOWN");
        other.post(SESSIONS + "/" + id + "/observations", batch(seen("STROLLS", "2026-03-01T02:00:00Z")))
                .refused(404, "SHOPPER_SESSION_UNKNOWN");
        assertThat(other.get(SESSIONS).expect(200).items()).isEmpty();
        assertThat(Client.of("manager").get(SESSIONS + "?store=hangzhou-1").items("id"))
                .containsExactly(id);
        Client.of("manager").get(SESSIONS + "/" + id).expect(200);
    }

    @Test
    void anAbandonedOneTimesOutAndALateOutcomeStillCounts() {
        String id = begun();
        facts.update("update shopper_session set touched_at = now() - interval '3 hours'");
        Blocking.await(abandoned::timeOut);
        assertThat(promoter.get(SESSIONS + "/" + id).text("state")).isEqualTo("TIMED_OUT");

        end(id, "confirmedType", "BROWSER", "outcome", "LEFT", "endedAt", "2026-03-01T02:00:00Z")
                .expect(200);
    }

    /** Devices' clocks differ by minutes. */
    @Test
    void timesOfDevicesAreBoundByTheServersClockAndTheStart() {
        Instant now = Instant.now();
        String soon = now.plusSeconds(240).toString();
        String late = now.plusSeconds(600).toString();
        promoter.post(SESSIONS, object("store", "s-1", "startedAt", late))
                .refused(422, "SHOPPER_TIME_IN_FUTURE", "/startedAt");
        Map<String, Object> past = object("store", "s-1", "startedAt", "2026-03-01T02:00:00Z");
        promoter.post(SESSIONS, with(past, "observations", List.of(seen("STROLLS", "2026-03-01T01:54:00Z"))))
                .refused(422, "SHOPPER_TIME_BEFORE_START", "/observations/0/observedAt");
        assertThat(promoter.get(SESSIONS).items()).isEmpty();
        promoter.post(SESSIONS, object("store", "s-1", "startedAt", soon)).expect(201);

        String id = begun();
        observe(id, seen("STROLLS", "2026-03-01T01:56:00Z"), seen("RELAXED", soon))
                .expect(200);
        observe(id, seen("HESITANT", soon), seen("DEMANDING", late))
                .refused(422, "SHOPPER_TIME_IN_FUTURE", "/observations/1/observedAt");
        Object[] left = {"confirmedType", "BROWSER", "outcome", "LEFT", "endedAt", null};
        left[5] = "2999-01-01T00:00:00Z";
        end(id, left).refused(422, "SHOPPER_TIME_IN_FUTURE", "/endedAt");
        left[5] = "2026-03-01T01:54:00Z";
        end(id, left).refused(422, "SHOPPER_TIME_BEFORE_START", "/endedAt");
        assertThat(promoter.get(SESSIONS + "/" + id).text("state")).isEqualTo("OPEN");
        left[5] = "2026-03-01T01:56:00Z";
        assertThat(end(id, left).expect(200).text("endedAt"))
                .as("by another clock than the start")
                .isEqualTo("2026-03-01T02:00:00Z");
        end(id, left).expect(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                           | 400 | REQUEST_INVALID
            {"store":"a b"}                                              | 400 | REQUEST_INVALID
            {"store":"s","observations":[{"signal":"STROLLS"}]}          | 400 | REQUEST_INVALID
            {"store":7}                                                  | 400 | REQUEST_INVALID
            {"store":"s","extra":1}                                      | 400 | REQUEST_INVALID
            """)
    void refusesSessionsThatCannotBe(String body, int status, String code) {
        assertThat(promoter.post(SESSIONS, body).expect(status).text("code")).isNotBlank();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"confirmedType":"BROWSER","outcome":"BOUGHT"}                                 | SHOPPER_AMOUNT_MISPLACED
            {"confirmedType":"BROWSER","outcome":"LEFT","amount":1,"currency":"CNY"}       | SHOPPER_AMOUNT_MISPLACED
            {"confirmedType":"BROWSER","outcome":"BOUGHT","amount":1,"currency":"QQQ"}     | CURRENCY_UNKNOWN
            {"confirmedType":"BROWSER","outcome":"BOUGHT","amount":1,"currency":"XXX"}     | CURRENCY_UNKNOWN
            {"confirmedType":"BROWSER","outcome":"BOUGHT","amount":1,"currency":"XAU"}     | CURRENCY_UNKNOWN
            {"confirmedType":"BROWSER","outcome":"BECAME_PROSPECT"}                        | SHOPPER_PROSPECT_MISPLACED
            {"confirmedType":"GROUP_BUYER","outcome":"BECAME_PROSPECT"}                    | SHOPPER_PROSPECT_MISSING
            {"confirmedType":"BROWSER","outcome":"LEFT","prospect":{"organisation":"A"}}   | SHOPPER_PROSPECT_MISPLACED
            """)
    void refusesOutcomesThatDoNotFit(String body, String code) {
        promoter.put(SESSIONS + "/" + begun() + "/outcome", body).refused(422, code);
    }

    @Test
    void nothingIsBoughtForNothing() {
        String id = begun();
        end(id, "confirmedType", "BROWSER", "outcome", "BOUGHT", "amount", 0, "currency", "CNY")
                .refused(400, "REQUEST_INVALID", "/amount");
        assertThat(promoter.get(SESSIONS + "/" + id).text("state")).isEqualTo("OPEN");
    }
}
