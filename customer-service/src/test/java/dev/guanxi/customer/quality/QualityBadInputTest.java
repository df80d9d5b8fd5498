package dev.guanxi.customer.quality;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.platform.testing.BadRequests.text;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is sent: a problem that says what is wrong. */
@QuarkusTest
class QualityBadInputTest extends ServiceTest {

    private static final String JSON = "application/json";
    private static final String UNKNOWN = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";
    private static final String INVALID = "REQUEST_INVALID";

    private final BadRequests table = new BadRequests(Client.of("manager"));
    private String survivor;
    private String path;
    private Map<String, Object> order;

    @BeforeEach
    void twoRecords() {
        survivor = registered(unique());
        path = CUSTOMERS + "/" + survivor;
        order = object("duplicateId", registered(unique()), "version", 1, "duplicateVersion", 1);
    }

    private void post(String path, String body, int status, String code, String pointer) {
        table.add("POST", path, JSON, body, status, code, pointer);
    }

    private void badMerge(String member, String json, int status, String code) {
        post(path + "/merges", text(order, member, json), status, code, "/" + member);
    }

    @TestFactory
    List<DynamicTest> isRefused() {
        merges();
        previews();
        suspects();
        scans();
        contacts();
        contactMerges();
        assertThat(table.tests()).hasSizeGreaterThan(40);
        return table.tests();
    }

    private void merges() {
        for (String member : List.of("duplicateId", "version", "duplicateVersion")) {
            badMerge(member, null, 400, INVALID);
            badMerge(member, "null", 400, INVALID);
            badMerge(member, "\"\"", 400, INVALID);
            badMerge(member, "true", 400, INVALID);
            badMerge(member, "{}", 400, INVALID);
        }
        badMerge("version", "1.5", 400, INVALID);
        badMerge("version", "\"1\"", 400, INVALID);
        badMerge("version", "9".repeat(30), 400, INVALID);
        badMerge("version", "-1", 412, "VERSION_STALE");
        badMerge("duplicateVersion", "2", 412, "VERSION_STALE");
        badMerge("id", "17", 400, INVALID);
        badMerge("colour", "\"red\"", 400, INVALID);
        badMerge("choices", "[]", 400, INVALID);
        post(path + "/merges", text(order, "choices", "{\"NAME\":\"NOBODY\"}"), 400, INVALID, "/choices/NAME");
        post(path + "/merges", text(order, "choices", "{\"NAME\":null}"), 400, INVALID, null);
        post(path + "/merges", text(order, "choices", "{\"AGE\":\"DUPLICATE\"}"), 400, INVALID, "/choices/AGE");
        badMerge("duplicateId", "\"" + survivor + "\"", 422, "MERGE_WITH_ITSELF");
        badMerge("duplicateId", "\"" + UNKNOWN + "\"", 422, "CUSTOMER_UNKNOWN");
        post(CUSTOMERS + "/" + UNKNOWN + "/merges", text(order, "id", null), 404, "CUSTOMER_UNKNOWN", null);
        post(CUSTOMERS + "/17/merges", text(order, "id", null), 404, "NOT_FOUND", null);
        post(path + "/merges", "", 400, INVALID, null);
        post(path + "/merges", "null", 400, INVALID, null);
        post(path + "/merges", "{", 400, "JSON_MALFORMED", null);
        table.add("POST", path + "/merges", "text/plain", "{}", 415, "UNSUPPORTED_MEDIA_TYPE", null);
        table.add("GET", "/api/v1/merges/" + UNKNOWN, null, null, 404, "MERGE_UNKNOWN", null);
        table.add("GET", "/api/v1/merges/x", null, null, 404, "NOT_FOUND", null);
        post("/api/v1/merges/" + UNKNOWN + "/undo", "", 404, "MERGE_UNKNOWN", null);
        table.add("GET", CUSTOMERS + "/" + UNKNOWN + "/merges", null, null, 404, "CUSTOMER_UNKNOWN", null);
        table.add("GET", path + "/merges?cursor=x", null, null, 400, "CURSOR_INVALID", "query:cursor");
        table.add("GET", path + "/merges?limit=0", null, null, 400, "LIMIT_INVALID", "query:limit");
    }

    private void previews() {
        post(path + "/merge-previews", "{}", 400, INVALID, "/duplicateId");
        post(
                path + "/merge-previews",
                "{\"duplicateId\":\"" + UNKNOWN + "\"}",
                422,
                "CUSTOMER_UNKNOWN",
                "/duplicateId");
        post(
                path + "/merge-previews",
                "{\"duplicateId\":\"" + survivor + "\"}",
                422,
                "MERGE_WITH_ITSELF",
                "/duplicateId");
    }

    private void suspects() {
        String suspects = "/api/v1/duplicate-suspects";
        table.add("GET", suspects + "?state=CLOSED", null, null, 400, "PARAMETER_INVALID", "query:state");
        table.add("GET", suspects + "?limit=201", null, null, 400, "LIMIT_INVALID", "query:limit");
        table.add("GET", suspects + "?cursor=eA", null, null, 400, "CURSOR_INVALID", "query:cursor");
        table.add("GET", suspects + "?cursor=eB94", null, null, 400, "CURSOR_INVALID", "query:cursor");
        table.add("GET", suspects + "/" + UNKNOWN, null, null, 404, "SUSPECT_UNKNOWN", null);
        String decisions = suspects + "/" + UNKNOWN + "/decisions";
        post(decisions, "{}", 400, INVALID, "/decision");
        post(decisions, "{\"decision\":\"MAYBE\"}", 400, INVALID, "/decision");
        post(decisions, "{\"decision\":\"MERGE\"}", 422, "DECISION_INCOMPLETE", "/survivorId");
        post(decisions, "{\"decision\":\"NOT_A_DUPLICATE\"}", 404, "SUSPECT_UNKNOWN", null);
        post(
                decisions,
                "{\"decision\":\"NOT_A_DUPLICATE\",\"reason\":\"" + "x".repeat(501) + "\"}",
                400,
                INVALID,
                "/reason");
    }

    private void contacts() {
        String contacts = path + "/contacts";
        table.add("GET", contacts + "/duplicates?limit=0", null, null, 400, "LIMIT_INVALID", "query:limit");
        table.add("GET", contacts + "/duplicates?cursor=eB94", null, null, 400, "CURSOR_INVALID", "query:cursor");
        table.add("GET", contacts + "/duplicates?cursor=eB95H3o", null, null, 400, "CURSOR_INVALID", "query:cursor");
        String unknown = CUSTOMERS + "/" + UNKNOWN + "/contacts/duplicates";
        table.add("GET", unknown, null, null, 404, "CUSTOMER_UNKNOWN", null);
        String one = made(Client.of("manager"), survivor, "contacts", contact("Chen Jing"));
        Map<String, Object> decision = object(
                "decision",
                "NOT_A_DUPLICATE",
                "contactId",
                one,
                "contactVersion",
                1,
                "otherId",
                one,
                "otherVersion",
                1);
        String decisions = contacts + "/duplicates/decisions";
        post(unknown + "/decisions", text(decision, "decision", "\"NOT_A_DUPLICATE\""), 404, "CUSTOMER_UNKNOWN", null);
        for (String member : List.of("decision", "contactId", "contactVersion", "otherId", "otherVersion")) {
            post(decisions, text(decision, member, null), 400, INVALID, "/" + member);
            post(decisions, text(decision, member, "{}"), 400, INVALID, "/" + member);
        }
        post(decisions, text(decision, "decision", "\"MERGE\""), 400, INVALID, "/decision");
        post(decisions, text(decision, "contactId", "\"" + UNKNOWN + "\""), 422, "CONTACT_UNKNOWN", "/contactId");
        post(decisions, text(decision, "otherId", "\"" + UNKNOWN + "\""), 422, "CONTACT_UNKNOWN", "/otherId");
        post(decisions, text(decision, "otherVersion", "1"), 422, "CONTACT_WITH_ITSELF", "/otherId");
    }

    private void contactMerges() {
        Client manager = Client.of("manager");
        String own = made(manager, survivor, "contacts", contact("Li Na"));
        Map<String, Object> twin = object(
                "duplicateId",
                made(manager, survivor, "contacts", contact("Han Mei")),
                "version",
                1,
                "duplicateVersion",
                1);
        String merges = "/api/v1/contacts/" + own + "/merges";
        for (String member : List.of("duplicateId", "version", "duplicateVersion")) {
            post(merges, text(twin, member, null), 400, INVALID, "/" + member);
            post(merges, text(twin, member, "{}"), 400, INVALID, "/" + member);
        }
        post(merges, text(twin, "version", "2"), 412, "VERSION_STALE", "/version");
        post(merges, text(twin, "choices", "{\"NAME\":\"NOBODY\"}"), 400, INVALID, "/choices/NAME");
        post(merges, text(twin, "choices", "{\"AGE\":\"DUPLICATE\"}"), 400, INVALID, "/choices/AGE");
        post(merges, text(twin, "choices", "{\"NAME\":\"BOTH\"}"), 422, "MERGE_CHOICE_INVALID", "/choices/NAME");
        post(merges, text(twin, "duplicateId", "\"" + own + "\""), 422, "MERGE_WITH_ITSELF", "/duplicateId");
        post(merges, text(twin, "duplicateId", "\"" + UNKNOWN + "\""), 422, "CONTACT_UNKNOWN", "/duplicateId");
        post("/api/v1/contacts/" + UNKNOWN + "/merges", text(twin, "id", null), 404, "CONTACT_UNKNOWN", null);
        post("/api/v1/contacts/" + own + "/merge-previews", "{}", 400, INVALID, "/duplicateId");
        table.add("GET", merges + "?limit=0", null, null, 400, "LIMIT_INVALID", "query:limit");
        table.add("GET", merges + "?cursor=x", null, null, 400, "CURSOR_INVALID", "query:cursor");
        table.add("GET", "/api/v1/contact-merges/" + UNKNOWN, null, null, 404, "MERGE_UNKNOWN", null);
        post("/api/v1/contact-merges/" + UNKNOWN + "/undo", "", 404, "MERGE_UNKNOWN", null);
    }

    private void scans() {
        String scans = "/api/v1/duplicate-scans";
        post(scans, "", 400, INVALID, null);
        post(scans, "[]", 400, INVALID, "");
        post(scans, "{\"id\":\"x\"}", 400, INVALID, "/id");
        post(scans, "{\"state\":\"DONE\"}", 400, INVALID, "/state");
        table.add("GET", scans + "/" + UNKNOWN, null, null, 404, "SCAN_UNKNOWN", null);
        table.add("DELETE", scans, null, null, 405, "METHOD_NOT_ALLOWED", null);
    }
}
