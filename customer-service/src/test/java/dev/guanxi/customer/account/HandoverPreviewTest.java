package dev.guanxi.customer.account;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.testing.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a handover would come to is seen before (C10). */
@QuarkusTest
class HandoverPreviewTest extends HandingTest {

    private static final String PREVIEWS = "/api/v1/handover-previews";

    private Answer preview(Map<String, Object> data) {
        return manager.post(PREVIEWS, data).expect(200);
    }

    @Test
    void itPromisesWhatTheHandoverDoes() {
        supports(other, "SERVICE", wang);
        supports(account, "SERVICE", sun);
        deal(manager, account, "PROPOSAL");
        deal(manager, account, "WON");
        stopped(account);
        promised(account);

        Answer seen = preview(toSun());
        Answer handed = manager.post(HANDOVERS, toSun()).expect(201);

        assertThat(counts(seen, "passedOn"))
                .isEqualTo(Map.of("ACCOUNT", 1, "SUPPORT_DUTY", 1, "OPPORTUNITY", 1, "EXIT_CASE", 1));
        assertThat(counts(seen, "staying")).isEqualTo(Map.of("PROMISED_GIFT", 1));
        assertThat(seen.text("fromManager")).isEqualTo(wang);
        assertThat(seen.text("toManager")).isEqualTo(sun);
        assertThat(seen.body().path("passedOn")).isEqualTo(handed.body().path("passedOn"));
        assertThat(seen.body().path("accounts")).isEqualTo(handed.body().path("accounts"));
        assertThat(seen.body().at("/accounts/0/supportMembers").asInt()).isEqualTo(1);
    }

    @Test
    void itChangesNothing() {
        Answer duty = supports(other, "SERVICE", wang);
        Answer deal = deal(manager, account, "PROPOSAL");
        Answer stopped = stopped(account);
        List<JsonNode> before = List.of(read(duty), read(deal), read(stopped), team());
        long told = told();

        assertThat(preview(toSun()).body()).isEqualTo(preview(toSun()).body());

        assertThat(List.of(read(duty), read(deal), read(stopped), team())).isEqualTo(before);
        assertThat(manager.get(HANDOVERS + "?fromManager=" + wang).items()).isEmpty();
        assertThat(told()).isEqualTo(told);
    }

    private JsonNode team() {
        return manager.get(CUSTOMERS + "/" + account + "/account-team")
                .expect(200)
                .body();
    }

    private long told() {
        return Blocking.await(() -> transactions.read(session -> session.createNativeQuery(
                        "select count(*) from outbox where aggregate_id = :account", Long.class)
                .setParameter("account", UUID.fromString(account))
                .getSingleResult()));
    }

    @Test
    void whatStaysAndWhatPassesOnElsewhereIsToldInTheReadersLanguage() {
        promised(account);

        Answer english = manager.post(PREVIEWS, toSun()).expect(200);
        Answer chinese =
                manager.post(PREVIEWS, toSun(), "Accept-Language", "zh").expect(200);

        assertThat(english.body().at("/staying/0/text").asText()).contains("giver", "limits");
        assertThat(english.body().path("passedOnElsewhere").findValuesAsText("kind"))
                .containsExactly("APPOINTMENT", "PROMISE");
        assertThat(english.body().path("passedOnElsewhere").findValuesAsText("text"))
                .allMatch(text -> text.startsWith("visit-planner-service passes on"));
        assertThat(chinese.header("Content-Language")).startsWith("zh");
        assertThat(chinese.body().at("/staying/0/text").asText()).contains("限额");
        assertThat(chinese.body().path("passedOnElsewhere").findValuesAsText("text"))
                .allMatch(text -> text.contains("接任者"));
    }

    /** Visits go with accounts alone. */
    @Test
    void withoutAnAccountNothingPassesOnElsewhere() {
        deal(manager, other, "PROPOSAL");
        supports(other, "SERVICE", wang);

        Answer seen = preview(with(toSun(), "customers", List.of(other)));

        assertThat(counts(seen, "passedOn")).isEqualTo(Map.of("SUPPORT_DUTY", 1, "OPPORTUNITY", 1));
        assertThat(seen.body().path("passedOnElsewhere")).isEmpty();
    }

    @Test
    void whatWasSeenCanBeHandedOverUnderTheSameId() {
        Map<String, Object> data = with(toSun(), "id", UUID.randomUUID());

        preview(data);
        Answer handed = manager.post(HANDOVERS, data).expect(201);

        assertThat(preview(data).body().path("accounts"))
                .isEqualTo(handed.body().path("accounts"));
        manager.post(PREVIEWS, with(data, "reason", "Another")).refused(409, "ID_TAKEN", "/id");
    }

    @Test
    void itIsRefusedAsTheHandoverIs() {
        servesInManyWays(account);
        servesInManyWays(other);

        manager.post(PREVIEWS, toSun()).refused(422, "HANDOVER_TOO_LARGE", "/customers");
        manager.post(PREVIEWS, with(toSun(), "fromManager", "nobody-" + wang))
                .refused(422, "NOTHING_TO_HAND_OVER", "/fromManager");
    }
}
