package dev.guanxi.customer.branch;

import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class BranchTest extends ServiceTest {

    private static final String BRANCHES = "/api/v1/branches";

    private final Client manager = Client.of("manager");

    private static Map<String, Object> branch() {
        return object("name", "Branch " + unique(), "latitude", 80.5, "longitude", 0);
    }

    @Test
    void isRegisteredOnceChangedAndClosed() {
        Map<String, Object> said = with(branch(), "id", Ids.next());
        List<Answer> answers = Together.send(4, i -> manager.post(BRANCHES, said));
        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 201);
        String path = BRANCHES + "/" + said.get("id");

        manager.post(BRANCHES, with(said, "name", "Other")).refused(409, "ID_TAKEN", "/id");
        manager.patch(path, object("open", false)).refused(428, "VERSION_REQUIRED");
        Answer closed =
                manager.patch(path, object("open", false), "If-Match", "\"1\"").expect(200);
        manager.patch(path, object("open", true), "If-Match", "\"1\"").refused(412, "VERSION_STALE");

        assertThat(closed.etag()).isEqualTo("\"2\"");
        assertThat(closed.body().path("open").asBoolean()).isFalse();
        assertThat(manager.get(path).expect(200).body()).isEqualTo(closed.body());
        assertThat(manager.get(path, "If-None-Match", "\"2\"").status()).isEqualTo(304);
    }

    @Test
    void listsPageInOrderOfRegistration() {
        String key = unique();
        Map<String, Object> said = branch();
        String first =
                manager.post(BRANCHES, said, "Idempotency-Key", key).expect(201).id();
        assertThat(manager.post(BRANCHES, said, "Idempotency-Key", key)
                        .expect(200)
                        .id())
                .isEqualTo(first);
        manager.post(BRANCHES, branch()).expect(201);

        Answer page = manager.get(BRANCHES + "?limit=1").expect(200);
        Answer next =
                manager.get(BRANCHES + "?limit=1&cursor=" + page.text("next")).expect(200);

        assertThat(next.items("id").get(0)).isGreaterThan(page.items("id").get(0));
    }

    private static void bad(BadRequests table, String member, String json) {
        String body = BadRequests.text(branch(), member, json);
        table.add("POST", BRANCHES, "application/json", body, 400, "REQUEST_INVALID", "/" + member);
    }

    @TestFactory
    List<DynamicTest> badInputIsRefused() {
        BadRequests table = new BadRequests(manager);
        bad(table, "name", null);
        bad(table, "name", "\" \"");
        bad(table, "name", "\"" + "x".repeat(201) + "\"");
        bad(table, "latitude", null);
        bad(table, "latitude", "91");
        bad(table, "latitude", "\"30\"");
        bad(table, "longitude", "-180.1");
        bad(table, "longitude", "0.1234567");
        bad(table, "open", "\"yes\"");
        bad(table, "version", "1");
        bad(table, "id", "\"17\"");
        String unknown = BRANCHES + "/" + UUID.randomUUID();
        table.add("GET", unknown, null, null, 404, "BRANCH_UNKNOWN", null);
        table.add("PATCH", unknown, Client.MERGE_PATCH, "{}", 404, "BRANCH_UNKNOWN", null);
        table.add("DELETE", unknown, null, null, 405, "METHOD_NOT_ALLOWED", null);
        return table.tests();
    }
}
