package dev.guanxi.customer.prospect;

import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.customer.prospect.GivenProspects.captureOf;
import static dev.guanxi.customer.prospect.GivenProspects.captured;
import static dev.guanxi.platform.testing.BadRequests.text;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is sent about prospects: a problem that says what is wrong, and no change of data. */
@QuarkusTest
class ProspectBadInputTest extends ServiceTest {

    private static final String JSON = "application/json";
    private static final String ID = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";

    private final Client manager = Client.of("manager");
    private final BadRequests table = new BadRequests(manager);
    private final String mark = unique();

    private void badCapture(String member, String json, int status, String code, String pointer) {
        table.add("POST", PROSPECTS, JSON, text(capture(mark + "-bad"), member, json), status, code, pointer);
    }

    private void badFollowUp(String path, String body, int status, String code, String pointer) {
        table.add("POST", path + "/follow-ups", JSON, body, status, code, pointer);
    }

    @TestFactory
    List<DynamicTest> isRefused() {
        String path = PROSPECTS + "/" + captured(mark);
        captures();
        followUps(path);
        changes(path);
        addresses();
        List<DynamicTest> tests = new ArrayList<>(table.tests());
        tests.add(DynamicTest.dynamicTest("nothing has changed", () -> {
            assertThat(manager.get(path).etag()).isEqualTo("\"1\"");
            assertThat(manager.get("/api/v1/customers?q=" + mark).items()).hasSize(1);
        }));
        return tests;
    }

    private void captures() {
        badCapture("source", null, 400, "REQUEST_INVALID", "/source");
        badCapture("source", "\"MOON\"", 400, "REQUEST_INVALID", "/source");
        badCapture("source", "0", 400, "REQUEST_INVALID", "/source");
        badCapture("customer", null, 422, "PROSPECT_CUSTOMER_AMBIGUOUS", "/customerId");
        badCapture("customerId", "\"" + ID + "\"", 422, "PROSPECT_CUSTOMER_AMBIGUOUS", "/customerId");
        badCapture("customer", "{}", 400, "REQUEST_INVALID", "/customer/name");
        badCapture(
                "customer",
                "{\"name\":\"A\",\"kind\":\"PERSON\",\"origin\":\"EXTERNAL\",\"position\":\"FINAL\",\"state\":\"ACTUAL\"}",
                422,
                "CUSTOMER_ACTUAL",
                "/customer/state");
        badCapture("capturedAt", "\"yesterday\"", 400, "REQUEST_INVALID", "/capturedAt");
        badCapture("capturedAt", "\"9999-12-31T23:59:59Z\"", 422, "IN_FUTURE", "/capturedAt");
        badCapture("campaign", "\"" + "x".repeat(201) + "\"", 400, "REQUEST_INVALID", "/campaign");
        badCapture("campaign", "\"a\\u0000\"", 400, "REQUEST_INVALID", "/campaign");
        badCapture("remark", "\"" + "x".repeat(1001) + "\"", 400, "REQUEST_INVALID", "/remark");
        badCapture("cost", "7", 400, "REQUEST_INVALID", "/cost");
        badCapture("cost", "{\"amount\":-1,\"currency\":\"CNY\"}", 400, "REQUEST_INVALID", "/cost/amount");
        badCapture("cost", "{\"amount\":1e9999,\"currency\":\"CNY\"}", 400, "REQUEST_INVALID", "/cost/amount");
        badCapture("cost", "{\"amount\":1}", 400, "REQUEST_INVALID", "/cost/currency");
        badCapture("cost", "{\"amount\":1,\"currency\":\"QQQ\"}", 422, "CURRENCY_UNKNOWN", "/cost/currency");
        badCapture(
                "lapse", "{\"creditRecord\":\"PAID_LATE\",\"reason\":\"x\"}", 422, "SOURCE_DETAILS_FOREIGN", "/lapse");
        badCapture("lapse", "{\"creditRecord\":\"PAID_LATE\"}", 400, "REQUEST_INVALID", "/lapse/reason");
        badCapture("repair", "{\"equipment\":\"x\",\"repairs\":0}", 400, "REQUEST_INVALID", "/repair/repairs");
        badCapture("stage", "\"CONVERTED\"", 400, "REQUEST_INVALID", "/stage");
        badCapture("id", "\"17\"", 400, "REQUEST_INVALID", "/id");
        table.add("POST", PROSPECTS, JSON, "[]", 400, "REQUEST_INVALID", "");
        table.add("POST", PROSPECTS, JSON, "{", 400, "JSON_MALFORMED", null);
        table.add("POST", PROSPECTS, "text/plain", "{}", 415, "UNSUPPORTED_MEDIA_TYPE", null);
        table.add("POST", PROSPECTS, JSON, Json.write(captureOf(ID, "FRIENDS")), 404, "CUSTOMER_UNKNOWN", null);
    }

    private void followUps(String path) {
        badFollowUp(path, "{}", 400, "REQUEST_INVALID", "/result");
        badFollowUp(path, "{\"result\":\"MAYBE\"}", 400, "REQUEST_INVALID", "/result");
        badFollowUp(
                path,
                "{\"result\":\"NOT_QUALIFIED\",\"reason\":\"" + "x".repeat(501) + "\"}",
                400,
                "REQUEST_INVALID",
                "/reason");
        badFollowUp(
                path, "{\"result\":\"NOT_QUALIFIED\",\"reason\":\" \"}", 422, "FOLLOW_UP_REASON_MISSING", "/reason");
        badFollowUp(path, "{\"result\":\"LATER\",\"nextDueAt\":\"soon\"}", 400, "REQUEST_INVALID", "/nextDueAt");
        badFollowUp(
                path, "{\"result\":\"QUALIFIED\",\"doneAt\":\"9999-12-31T23:59:59Z\"}", 422, "IN_FUTURE", "/doneAt");
        badFollowUp(PROSPECTS + "/" + ID, "{\"result\":\"QUALIFIED\"}", 404, "PROSPECT_UNKNOWN", null);
    }

    private void changes(String path) {
        table.add("PATCH", path, Client.MERGE_PATCH, "{}", 428, "VERSION_REQUIRED", "header:If-Match");
        table.add("PATCH", PROSPECTS + "/" + ID, Client.MERGE_PATCH, "{}", 404, "PROSPECT_UNKNOWN", null);
        table.add("PATCH", path, JSON, "{}", 415, "UNSUPPORTED_MEDIA_TYPE", null);
        table.add("DELETE", path, null, null, 405, "METHOD_NOT_ALLOWED", null);
        table.add("POST", PROSPECTS + "/" + ID + "/conversion", JSON, "{}", 404, "PROSPECT_UNKNOWN", null);
    }

    private void addresses() {
        table.add("GET", PROSPECTS + "/17", null, null, 404, "NOT_FOUND", null);
        table.add("GET", PROSPECTS + "/" + ID, null, null, 404, "PROSPECT_UNKNOWN", null);
        table.add("GET", PROSPECTS + "/" + ID + "/follow-ups", null, null, 404, "PROSPECT_UNKNOWN", null);
        badQuery("?source=MOON", "PARAMETER_INVALID", "query:source");
        badQuery("?stage=open", "PARAMETER_INVALID", "query:stage");
        badQuery("?customerId=7", "PARAMETER_INVALID", "query:customerId");
        badQuery("?limit=0", "LIMIT_INVALID", "query:limit");
        badQuery("?cursor=YWJj", "CURSOR_INVALID", "query:cursor");
        badQuery("/follow-ups?dueBefore=now", "PARAMETER_INVALID", "query:dueBefore");
        badQuery("/follow-ups?cursor=YWJj", "CURSOR_INVALID", "query:cursor");
        badQuery("/yield?from=2999-01-01T00:00:00Z", "PERIOD_EMPTY", "query:from");
        badQuery("/yield?from=2010-01-01T00:00:00Z", "PERIOD_TOO_LONG", "query:from");
        badQuery("/yield?from=2010-01-01T00:00:00Z&until=2010-01-01T00:00:00Z", "PERIOD_EMPTY", "query:from");
        badQuery("/yield?from=2010-01-01T00:00:00Z&until=2011-01-03T00:00:00Z", "PERIOD_TOO_LONG", "query:from");
        badQuery("/yield?from=2010&until=2011", "PARAMETER_INVALID", "query:from");
    }

    private void badQuery(String query, String code, String pointer) {
        table.add("GET", PROSPECTS + query, null, null, 400, code, pointer);
    }

    @TestFactory
    List<DynamicTest> staleAndForeignChangesAreRefused() {
        String path = PROSPECTS + "/" + captured(unique());
        return List.of(
                DynamicTest.dynamicTest(
                        "another version", () -> manager.patch(path, object("remark", "x"), "If-Match", "\"7\"")
                                .refused(412, "VERSION_STALE")),
                DynamicTest.dynamicTest("details of another source", () -> manager.patch(
                                path, object("repair", object("equipment", "x", "repairs", 1)), "If-Match", "\"1\"")
                        .refused(422, "SOURCE_DETAILS_FOREIGN", "/repair")),
                DynamicTest.dynamicTest("a member that never changes", () -> manager.patch(
                                path, object("source", "FRIENDS"), "If-Match", "\"1\"")
                        .refused(400, "REQUEST_INVALID", "/source")));
    }
}
