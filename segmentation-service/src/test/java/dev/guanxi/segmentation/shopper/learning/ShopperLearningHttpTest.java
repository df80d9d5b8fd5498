package dev.guanxi.segmentation.shopper.learning;

import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outcomes are learned from once each, and reported. */
@QuarkusTest
class ShopperLearningHttpTest extends ServiceTest {

    private static final String MODELS = "/api/v1/shopper-models";
    private static final String SESSIONS = "/api/v1/shopper-sessions";

    private final Client manager = Client.of("manager");

    @Inject
    LearningRunner runner;

    private static void ended(String promoter, String store, String signal, String type, String outcome, String at) {
        Client client = Client.named("promoter", promoter);
        Object seen = object("id", UUID.randomUUID(), "signal", signal, "seen", "SEEN", "observedAt", at);
        String id = client.post(SESSIONS, object("store", store, "startedAt", at, "observations", List.of(seen)))
                .expect(201)
                .id();
        boolean bought = outcome.equals("BOUGHT");
        client.put(
                        SESSIONS + "/" + id + "/outcome",
                        object(
                                "confirmedType",
                                type,
                                "outcome",
                                outcome,
                                "endedAt",
                                at,
                                "amount",
                                bought ? 100 : null,
                                "currency",
                                bought ? "CNY" : null))
                .expect(200);
    }

    private static double prior(Answer model, String type) {
        return model.body().at("/prior/" + type).asDouble();
    }

    @Test
    void versionsAreLearnedResetAndReadAsOf() {
        for (int i = 0; i < 5; i++) {
            ended("li.na", "s-1", "STROLLS", "BROWSER", "LEFT", "2026-03-02T02:00:00Z");
        }
        UUID id = UUID.randomUUID();
        Answer first = manager.post(MODELS, object("id", id)).expect(201);
        assertThat(first.body().path("version").asInt()).isEqualTo(1);
        assertThat(first.body().path("sessions").asInt()).isEqualTo(5);
        assertThat(prior(first, "BROWSER")).isCloseTo((200 * 0.34 + 5) / 205, within(1e-6));
        assertThat(manager.post(MODELS, object("id", id)).expect(200).body()).isEqualTo(first.body());
        manager.post(MODELS, object("id", id, "reset", true)).refused(409, "ID_TAKEN");

        Answer again = manager.post(MODELS, "{}").expect(201);
        assertThat(prior(again, "BROWSER")).as("counted once").isEqualTo(prior(first, "BROWSER"));
        Answer reset = manager.post(MODELS, object("reset", true)).expect(201);
        assertThat(prior(reset, "BROWSER")).isCloseTo(0.34, within(1e-9));
        assertThat(reset.body().path("sessions").asInt()).isZero();
        ended("li.na", "s-1", "STROLLS", "BROWSER", "LEFT", "2026-03-02T02:00:00Z");
        Blocking.await(runner::learn);
        assertThat(manager.get(MODELS).items("version")).containsExactly("4", "3", "2", "1");
        assertThat(manager.get(MODELS + "/4")
                        .expect(200)
                        .body()
                        .path("sessions")
                        .asInt())
                .isEqualTo(1);
        Blocking.await(runner::learn);
        assertThat(manager.get(MODELS + "?limit=1").items("version"))
                .as("nothing new")
                .containsExactly("4");
        assertThat(classified(first.text("createdAt"))).isEqualTo(1);
        assertThat(classified("2020-01-01T00:00:00Z")).isZero();
        manager.get(MODELS + "/9").refused(404, "SHOPPER_MODEL_UNKNOWN");
    }

    private int classified(String asOf) {
        return manager.post("/api/v1/shopper-classifications", object("asOf", asOf, "signals", List.of()))
                .expect(200)
                .body()
                .path("modelVersion")
                .asInt();
    }

    @Test
    void onePromoterCountsForSoMuchAndNoMore() {
        for (int i = 0; i < 30; i++) {
            ended("li.na", "s-1", "STROLLS", "BROWSER", "LEFT", "2026-03-02T02:00:00Z");
        }

        Answer model = manager.post(MODELS, "{}").expect(201);

        assertThat(prior(model, "BROWSER")).isCloseTo((200 * 0.34 + 20) / 220, within(1e-6));
    }

    @Test
    void aStoreHasItsOwnMix() {
        for (int i = 0; i < 20; i++) {
            ended("li.na", "s-1", "STROLLS", "GROUP_BUYER", "LEFT", "2026-03-02T02:00:00Z");
        }
        manager.post(MODELS, "{}").expect(201);
        Answer chain = classify(null);
        Answer store = classify("s-1");

        assertThat(probability(store)).isGreaterThan(probability(chain));
        assertThat(probability(classify("unheard-of"))).isEqualTo(probability(chain));
    }

    private Answer classify(String store) {
        return manager.post("/api/v1/shopper-classifications", object("store", store, "signals", List.of()))
                .expect(200);
    }

    private static double probability(Answer answer) {
        for (var type : answer.body().path("types")) {
            if (type.path("type").asText().equals("GROUP_BUYER")) {
                return type.path("probability").asDouble();
            }
        }
        throw new AssertionError(answer.body());
    }

    @Test
    void reportsWhatCameTrueAndWhatCameOfIt() {
        ended("li.na", "s-1", "STROLLS", "BROWSER", "LEFT", "2026-03-02T02:00:00Z");
        ended("li.na", "s-1", "STROLLS", "WAIT_AND_SEE", "BOUGHT", "2026-03-02T03:00:00Z");
        ended("wang", "s-2", "HESITANT", "WAIT_AND_SEE", "BOUGHT", "2026-03-02T04:00:00Z");

        Answer calibration = manager.get("/api/v1/shopper-calibration").expect(200);
        assertThat(calibration.body().path("sessions").asInt()).isEqualTo(3);
        assertThat(calibration.body().path("accuracy").asDouble()).isCloseTo(2 / 3.0, within(1e-6));
        assertThat(calibration.body().path("expectedCalibrationError").asDouble())
                .isBetween(0.0, 1.0);
        Answer ofNobody = manager.get("/api/v1/shopper-calibration?store=none").expect(200);
        assertThat(ofNobody.body().has("accuracy")).isFalse();

        Answer byPromoter = manager.get("/api/v1/shopper-success?by=PROMOTER").expect(200);
        assertThat(byPromoter.items("key")).containsExactly("li.na", "wang");
        assertThat(byPromoter.items().get(0).at("/conversion/rate").asDouble()).isEqualTo(0.5);
        assertThat(byPromoter.items().get(0).at("/conversion/low").asDouble()).isCloseTo(0.0945, within(1e-3));
        assertThat(byPromoter.items().get(0).at("/revenue/0/amount").asInt()).isEqualTo(100);
        assertThat(byPromoter.items().get(0).path("smallNumber").asBoolean()).isTrue();
        assertThat(manager.get("/api/v1/shopper-success?by=TYPE&store=s-1").items("key"))
                .containsExactly("BROWSER", "WAIT_AND_SEE");
        Answer page = manager.get("/api/v1/shopper-success?by=STORE&limit=1").expect(200);
        assertThat(manager.get("/api/v1/shopper-success?by=STORE&limit=1&cursor=" + page.text("next"))
                        .items("key"))
                .containsExactly("s-2");
        Answer mix = manager.get("/api/v1/shopper-mix?store=s-1&from=2026-02-25&until=2026-03-07")
                .expect(200);
        assertThat(mix.body().at("/weeks/0/week").asText()).isEqualTo("2026-03-02");
        assertThat(mix.body().at("/weeks/0/mix/shares/BROWSER").asDouble()).isEqualTo(0.5);
        assertThat(mix.body().at("/weeks/0/drift").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/shopper-mix, REQUEST_INVALID",
        "/api/v1/shopper-mix?store=s&from=2025-03-02&until=2026-03-01, PERIOD_TOO_LONG",
        "/api/v1/shopper-mix?store=s&from=2026-03-11&until=2026-03-11, PERIOD_EMPTY",
        "/api/v1/shopper-mix?store=s&until=today, PARAMETER_INVALID",
        "/api/v1/shopper-success?limit=0, LIMIT_INVALID",
        "/api/v1/shopper-success?cursor=x, CURSOR_INVALID",
        "/api/v1/shopper-calibration?from=yesterday, PARAMETER_INVALID",
        "/api/v1/shopper-calibration?from=2027-01-01T00:00:00Z&until=2020-01-01T00:00:00Z, PERIOD_EMPTY",
        "/api/v1/shopper-calibration?from=2026-01-01T00:00:00Z&until=2026-01-01T00:00:00Z, PERIOD_EMPTY",
        "/api/v1/shopper-calibration?from=2999-01-01T00:00:00Z, PERIOD_EMPTY",
        "/api/v1/shopper-success?from=2027-01-01T00:00:00Z&until=2020-01-01T00:00:00Z, PERIOD_EMPTY",
        "/api/v1/shopper-success?from=2999-01-01T00:00:00Z, PERIOD_EMPTY",
        "/api/v1/shopper-mix?store=s&until=2999-01-01, PERIOD_TOO_LATE"
    })
    void refusesWhatCannotBeAsked(String path, String code) {
        manager.get(path).refused(400, code);
    }
}
