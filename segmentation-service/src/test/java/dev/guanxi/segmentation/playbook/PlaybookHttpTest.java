package dev.guanxi.segmentation.playbook;

import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PlaybookHttpTest extends ServiceTest {

    private static final String PLAYBOOKS = "/api/v1/playbooks";
    private static final String CHECKLISTS = "/api/v1/checklists";

    private final Client zhao = Client.named("account-manager", "zhao.min");

    @ParameterizedTest
    @CsvSource({"ACCOUNT_MANAGER_DAY, 13", "CARE_RULES, 23", "CONTEXT_FIGURES, 3"})
    void bothLanguagesSayTheSame(String code, int items) {
        JsonNode english = zhao.get(PLAYBOOKS + "/" + code).expect(200).body();
        JsonNode chinese = zhao.get(PLAYBOOKS + "/" + code, "Accept-Language", "zh-CN")
                .expect(200)
                .body();

        assertThat(english.path("items")).hasSize(items);
        for (int i = 0; i < items; i++) {
            JsonNode en = english.path("items").get(i);
            JsonNode zh = chinese.path("items").get(i);
            assertThat(zh.path("code")).isEqualTo(en.path("code"));
            assertThat(en.properties())
                    .hasSameSizeAs(zh.properties())
                    .allMatch(one -> !one.getValue().asText().isBlank());
            assertThat(zh.path("why").asText()).containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void thereAreThreeAndNoOther() {
        assertThat(zhao.get(PLAYBOOKS).items("code"))
                .containsExactly("ACCOUNT_MANAGER_DAY", "CARE_RULES", "CONTEXT_FIGURES");
        zhao.get(PLAYBOOKS + "/MAGIC").refused(404, "PLAYBOOK_UNKNOWN");
    }

    @Test
    void aChecklistIsTickedAndUnticked() {
        Map<String, Object> asked = object("playbook", "ACCOUNT_MANAGER_DAY", "day", "2026-03-02");
        Answer made = zhao.post(CHECKLISTS, asked).expect(201);
        assertThat(zhao.post(CHECKLISTS, asked).expect(200).id()).isEqualTo(made.id());
        String item = CHECKLISTS + "/" + made.id() + "/items/KNOW_COMPETITORS";

        Map<String, Object> done = object("done", true, "note", "Two new offers");
        Answer ticked = zhao.put(item, done, "If-Match", made.etag()).expect(200);
        assertThat(ticked.body().path("done").asInt()).isEqualTo(1);
        assertThat(ticked.body().at("/items/1/tickedBy").asText()).isEqualTo("zhao.min");
        assertThat(zhao.put(item, done, "If-Match", made.etag()).expect(200).etag())
                .as("a repeat")
                .isEqualTo(ticked.etag());
        zhao.put(item, object("done", false)).refused(428, "VERSION_REQUIRED");
        zhao.put(item, object("done", false), "If-Match", made.etag()).refused(412, "VERSION_STALE");
        Answer back =
                zhao.put(item, object("done", false), "If-Match", ticked.etag()).expect(200);
        assertThat(back.body().path("done").asInt()).isZero();
        assertThat(zhao.get(CHECKLISTS + "/" + made.id(), "If-None-Match", back.etag())
                        .status())
                .isEqualTo(304);
        zhao.put(CHECKLISTS + "/" + made.id() + "/items/SLEEP", done, "If-Match", back.etag())
                .refused(404, "CHECKLIST_ITEM_UNKNOWN");
    }

    @Test
    void othersAreOutOfReachButForTheManager() {
        UUID id = UUID.randomUUID();
        Map<String, Object> asked = object("id", id, "playbook", "CARE_RULES", "day", "2026-03-02", "visitId", id);
        zhao.post(CHECKLISTS, asked).expect(201);
        zhao.post(CHECKLISTS, with(asked, "day", "2026-03-03")).refused(409, "ID_TAKEN", "/id");
        Client other = Client.named("account-manager", "other");
        other.get(CHECKLISTS + "/" + id).refused(404, "CHECKLIST_UNKNOWN");
        other.post(CHECKLISTS, asked).refused(409, "ID_TAKEN", "/id");
        assertThat(other.get(CHECKLISTS).items()).isEmpty();
        assertThat(Client.of("manager")
                        .get(CHECKLISTS + "?owner=zhao.min&day=2026-03-02")
                        .items("id"))
                .containsExactly(id.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                            | 400 | REQUEST_INVALID
            {"playbook":"CARE_RULES","day":"tomorrow"}    | 400 | VALUE_INVALID
            {"playbook":"MAGIC","day":"2026-03-02"}       | 422 | PLAYBOOK_UNKNOWN
            """)
    void refusesWhatCannotBe(String body, int status, String code) {
        assertThat(zhao.post(CHECKLISTS, body).expect(status).text("code")).isNotBlank();
    }
}
