package dev.guanxi.loyalty.program;

import static dev.guanxi.loyalty.Given.PROGRAMS;
import static dev.guanxi.loyalty.Given.START;
import static dev.guanxi.loyalty.Given.program;
import static dev.guanxi.loyalty.Given.setUp;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.loyalty.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Setting up programs and changing them. */
@QuarkusTest
class ProgramTest extends ServiceTest {

    private static final String NEXT_YEAR = Instant.now()
            .plus(365, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();
    private static final String LATER = Instant.now()
            .plus(500, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    private final Client marketing = Client.of("marketing");

    @Test
    void isSetUpAsAskedAndShownAsSetUp() {
        Map<String, Object> rule = object(
                "pointsPerUnit",
                1.5,
                "minimumPurchase",
                20,
                "productLines",
                List.of("parts", "notebooks"),
                "validityMonths",
                24);
        Answer made = marketing
                .post(PROGRAMS, with(program(), "rule", rule, "validTo", NEXT_YEAR))
                .expect(201);

        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.header("Location")).endsWith(PROGRAMS + "/" + made.id());
        JsonNode shown = marketing.get(PROGRAMS + "/" + made.id()).expect(200).body();
        assertThat(shown.path("validTo").asText()).isEqualTo(NEXT_YEAR);
        assertThat(shown.at("/rules/0")).isEqualTo(Json.read("""
                {"number":1,"from":"%s","pointsPerUnit":1.5,"minimumPurchase":20,
                 "productLines":["notebooks","parts"],"validityMonths":24}""".formatted(START)));
        assertThat(shown.at("/backfill/state").asText()).isIn("RUNNING", "DONE");
    }

    @Test
    void aRepeatAnswersWithTheProgramOfTheFirstTime() {
        Map<String, Object> said = with(program(), "id", UUID.randomUUID());
        String id = marketing.post(PROGRAMS, said).expect(201).id();

        assertThat(marketing.post(PROGRAMS, said).expect(200).id()).isEqualTo(id);
        marketing.post(PROGRAMS, with(said, "currency", "EUR")).refused(409, "ID_TAKEN", "/id");

        String key = UUID.randomUUID().toString();
        String keyed = marketing
                .post(PROGRAMS, program(), "Idempotency-Key", key)
                .expect(201)
                .id();
        assertThat(marketing
                        .post(PROGRAMS, program(), "Idempotency-Key", key)
                        .expect(200)
                        .id())
                .isEqualTo(keyed);
        marketing
                .post(PROGRAMS, with(program(), "name", "Other"), "Idempotency-Key", key)
                .refused(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void ofManyWhoSendTheSameIdOneSetsUp() {
        Map<String, Object> said = with(program(), "id", UUID.randomUUID());

        assertThat(Together.statuses(Together.send(6, i -> marketing.post(PROGRAMS, said))))
                .containsExactly(200, 200, 200, 200, 200, 201);
    }

    @Test
    void listsPageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(setUp(program()).replace(PROGRAMS + "/", ""));
        }
        List<String> listed = new ArrayList<>();
        String next = "";
        do {
            Answer page = marketing.get(PROGRAMS + "?limit=2" + next).expect(200);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            listed.addAll(page.items("id"));
            next = page.text("next") == null ? null : "&cursor=" + page.text("next");
        } while (next != null);

        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(made);
    }

    @Test
    void aChangedRuleIsANewVersion() {
        String path = setUp(program());

        Answer changed = change(
                        path, 1, object("name", " Better ", "rule", object("from", NEXT_YEAR, "pointsPerUnit", 2)))
                .expect(200);

        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.text("name")).isEqualTo("Better");
        assertThat(changed.body().path("rules")).hasSize(2);
        assertThat(changed.body().at("/rules/0/pointsPerUnit").asInt()).isEqualTo(1);
        assertThat(changed.body().at("/rules/1")).isEqualTo(Json.read("""
                {"number":2,"from":"%s","pointsPerUnit":2,"minimumPurchase":0,"productLines":[],
                 "validityMonths":1200}""".formatted(NEXT_YEAR)));
        assertThat(marketing.get(path).expect(200).etag()).isEqualTo("\"2\"");
    }

    @Test
    void aPatchThatChangesNothingMakesNoVersion() {
        String path = setUp(program());

        assertThat(change(path, 1, object("rule", object("pointsPerUnit", 1.0)))
                        .expect(200)
                        .etag())
                .isEqualTo("\"1\"");
    }

    @Test
    void theEndMovesToTheFutureOnly() {
        String path = setUp(with(program(), "validTo", "2011-12-01T00:00:00Z"));

        change(path, 1, object("validTo", "2011-11-01T00:00:00Z")).refused(422, "VALID_TO_PAST", "/validTo");
        assertThat(change(path, 1, object("validTo", NEXT_YEAR)).expect(200).text("validTo"))
                .isEqualTo(NEXT_YEAR);
        Map<String, Object> open = object();
        open.put("validTo", null);
        assertThat(change(path, 2, open).expect(200).text("validTo")).isNull();
    }

    @Test
    void rulesChangeAheadNeverBehind() {
        String path = setUp(program());

        change(path, 1, object("rule", object("from", "2011-01-01T00:00:00Z", "pointsPerUnit", 2)))
                .refused(422, "RULE_FROM_TOO_EARLY", "/rule/from");
        change(path, 1, object("rule", object("from", LATER, "pointsPerUnit", 2)))
                .expect(200);
        change(path, 2, object("rule", object("from", NEXT_YEAR, "pointsPerUnit", 3)))
                .refused(422, "RULE_FROM_TOO_EARLY", "/rule/from");
    }

    @Test
    void aChangeNamesTheVersionThatItChanges() {
        String path = setUp(program());

        marketing.patch(path, "{\"name\":\"x\"}").refused(428, "VERSION_REQUIRED");
        change(path, 7, object("name", "x")).refused(412, "VERSION_STALE");
        List<Answer> answers = Together.send(5, i -> change(path, 1, object("name", "Name " + i)));
        assertThat(Together.statuses(answers)).containsExactly(200, 412, 412, 412, 412);
    }

    @Test
    void onlyWhatMayChangeChanges() {
        String path = setUp(program());

        change(path, 1, object("currency", "EUR")).refused(400, "REQUEST_INVALID", "/currency");
        change(path, 1, object("rule", object("pointsPerUnit", -1)))
                .refused(400, "REQUEST_INVALID", "/rule/pointsPerUnit");
        change(path, 1, object("name", "")).refused(400, "REQUEST_INVALID", "/name");
        marketing.patch(path, "[]", "If-Match", "\"1\"").refused(400, "PATCH_INVALID");
    }

    private Answer change(String path, int version, Map<String, Object> patch) {
        return marketing.patch(path, patch, "If-Match", "\"" + version + "\"");
    }
}
