package dev.guanxi.customer.exit;

import static dev.guanxi.platform.testing.BadRequests.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.Given;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Whatever is sent: a problem that says what is wrong, and no change of data. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExitBadInputTest extends ExitingTest {

    private static final String JSON = "application/json";
    private static final String ID = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";

    private final BadRequests table = new BadRequests(manager);
    private String casePath;
    private String customerId;

    @BeforeEach
    void aCase() {
        if (casePath == null) {
            casePath = opened(Given.registered(pos)).header("Location");
            customerId = Given.registered(unique());
        }
    }

    private void badCase(String member, String json, int status, String code, String pointer) {
        table.add("POST", CASES, JSON, text(exit(customerId), member, json), status, code, pointer);
    }

    private void badAttempt(String member, String json, int status, String code, String pointer) {
        Map<String, Object> attempt = Json.object("triedOn", "2011-01-10", "what", "Called");
        table.add("POST", casePath + "/attempts", JSON, text(attempt, member, json), status, code, pointer);
    }

    private void badScan(String member, String json, int status, String code, String pointer) {
        table.add("POST", SCANS, JSON, text(Json.object("preview", true), member, json), status, code, pointer);
    }

    private void badQuery(String path, int status, String code, String pointer) {
        table.add("GET", path, null, null, status, code, pointer);
    }

    @TestFactory
    List<DynamicTest> isRefused() {
        cases();
        changes();
        attempts();
        scans();
        queries();
        List<DynamicTest> tests = new ArrayList<>(table.tests());
        tests.add(DynamicTest.dynamicTest("nothing has changed", this::nothingHasChanged));
        return tests;
    }

    private void nothingHasChanged() {
        assertThat(manager.get(casePath).etag()).isEqualTo("\"1\"");
        assertThat(manager.get(CASES + "?customerId=" + customerId).items()).isEmpty();
    }

    private void cases() {
        badCase("customerId", null, 400, "REQUEST_INVALID", "/customerId");
        badCase("customerId", "\"17\"", 400, "REQUEST_INVALID", "/customerId");
        badCase("customerId", "\"" + ID + "\"", 422, "CUSTOMER_UNKNOWN", "/customerId");
        badCase("reason", "\"BORED\"", 400, "REQUEST_INVALID", "/reason");
        badCase("reason", "7", 400, "REQUEST_INVALID", "/reason");
        badCase("competitor", "\"\"", 400, "REQUEST_INVALID", "/competitor");
        badCase("competitor", "\"" + "x".repeat(101) + "\"", 400, "REQUEST_INVALID", "/competitor");
        badCase("competitor", "\"a\\u0000\"", 400, "REQUEST_INVALID", "/competitor");
        badCase("owner", "\"" + "x".repeat(201) + "\"", 400, "REQUEST_INVALID", "/owner");
        badCase("valueLost", "10", 422, "VALUE_INCOMPLETE", "/currency");
        badCase("currency", "\"GBP\"", 422, "VALUE_INCOMPLETE", "/currency");
        badCase("valueLost", "10,\"currency\":\"QQQ\"", 422, "CURRENCY_UNKNOWN", "/currency");
        badCase("valueLost", "10,\"currency\":\"gbp\"", 400, "REQUEST_INVALID", "/currency");
        badCase("valueLost", "-1,\"currency\":\"GBP\"", 400, "REQUEST_INVALID", "/valueLost");
        badCase("valueLost", "1.00001,\"currency\":\"GBP\"", 400, "REQUEST_INVALID", "/valueLost");
        badCase("valueLost", "1e13,\"currency\":\"GBP\"", 400, "REQUEST_INVALID", "/valueLost");
        badCase("valueLost", "1e999999999,\"currency\":\"GBP\"", 400, "REQUEST_INVALID", "/valueLost");
        badCase("valueLost", "\"10\"", 400, "REQUEST_INVALID", "/valueLost");
        badCase("winBackBy", "\"soon\"", 400, "REQUEST_INVALID", "/winBackBy");
        badCase("winBackBy", "\"2011-02-30\"", 400, "REQUEST_INVALID", "/winBackBy");
        badCase("winBackBy", "20110230", 400, "REQUEST_INVALID", "/winBackBy");
        badCase("state", "\"WON_BACK\"", 422, "TRANSITION_FORBIDDEN", "/state");
        badCase("state", "\"LOST\",\"outcome\":\"Gone\"", 422, "TRANSITION_FORBIDDEN", "/state");
        badCase("outcome", "\"" + "x".repeat(1001) + "\"", 400, "REQUEST_INVALID", "/outcome");
        badCase("dealerId", "\"" + ID + "\"", 400, "REQUEST_INVALID", "/dealerId");
        badCase("attempts", "[]", 400, "REQUEST_INVALID", "/attempts");
        table.add("POST", CASES, JSON, "[]", 400, "REQUEST_INVALID", "");
        table.add("POST", CASES, JSON, "null", 400, "REQUEST_INVALID", null);
        table.add("POST", CASES, "text/plain", "{}", 415, "UNSUPPORTED_MEDIA_TYPE", null);
        table.add("DELETE", casePath, null, null, 405, "METHOD_NOT_ALLOWED", null);
    }

    private void changes() {
        table.add("PATCH", casePath, Client.MERGE_PATCH, "{}", 428, "VERSION_REQUIRED", "header:If-Match");
        table.add("PATCH", casePath, JSON, "{}", 415, "UNSUPPORTED_MEDIA_TYPE", null);
        table.add("PATCH", CASES + "/" + ID, Client.MERGE_PATCH, "{}", 404, "EXIT_CASE_UNKNOWN", null);
    }

    private void attempts() {
        badAttempt("triedOn", null, 400, "REQUEST_INVALID", "/triedOn");
        badAttempt("triedOn", "\"2011-01-10T00:00:00Z\"", 400, "REQUEST_INVALID", "/triedOn");
        badAttempt("what", null, 400, "REQUEST_INVALID", "/what");
        badAttempt("what", "\" \"", 400, "REQUEST_INVALID", "/what");
        badAttempt("what", "\"" + "x".repeat(1001) + "\"", 400, "REQUEST_INVALID", "/what");
        badAttempt("id", "\"17\"", 400, "REQUEST_INVALID", "/id");
        badAttempt("who", "\"me\"", 400, "REQUEST_INVALID", "/who");
    }

    private void scans() {
        badScan("asOf", "\"2999-01-01T00:00:00Z\"", 422, "IN_FUTURE", "/asOf");
        badScan("asOf", "\"2011-01-01\"", 400, "REQUEST_INVALID", "/asOf");
        badScan("preview", "\"yes\"", 400, "REQUEST_INVALID", "/preview");
        badScan("limits", "{}", 400, "REQUEST_INVALID", "/limits/factor");
        String rest = "\"factor\":3,\"quantile\":0.95,\"floorDays\":30}";
        badScan("limits", "{\"minPurchaseDays\":2," + rest, 400, "REQUEST_INVALID", "/limits/minPurchaseDays");
        badScan(
                "limits",
                "{\"minPurchaseDays\":3," + rest.replace("0.95", "1.1"),
                400,
                "REQUEST_INVALID",
                "/limits/quantile");
        badScan(
                "limits",
                "{\"minPurchaseDays\":3," + rest.replace(":30", ":0"),
                400,
                "REQUEST_INVALID",
                "/limits/floorDays");
        badScan(
                "limits",
                "{\"minPurchaseDays\":3," + rest.replace(":3,", ":0,"),
                400,
                "REQUEST_INVALID",
                "/limits/factor");
    }

    private void queries() {
        badQuery(CASES + "?state=GONE", 400, "PARAMETER_INVALID", "query:state");
        badQuery(CASES + "?limit=0", 400, "LIMIT_INVALID", "query:limit");
        badQuery(CASES + "?cursor=x", 400, "CURSOR_INVALID", "query:cursor");
        badQuery(CASES + "?winBackBefore=soon", 400, "PARAMETER_INVALID", "query:winBackBefore");
        badQuery(CASES + "?customerId=17", 400, "PARAMETER_INVALID", "query:customerId");
        badQuery(CASES + "/" + ID, 404, "EXIT_CASE_UNKNOWN", null);
        badQuery(SCANS + "/" + ID, 404, "EXIT_SCAN_UNKNOWN", null);
        badQuery(SCANS + "/" + ID + "/findings", 404, "EXIT_SCAN_UNKNOWN", null);
        badQuery(REPORT + "?by=MOON", 400, "PARAMETER_INVALID", "query:by");
        badQuery(REPORT + "?limit=201", 400, "LIMIT_INVALID", "query:limit");
        badQuery(REPORT + "?from=2011-01-01T00:00:00Z&until=2011-01-01T00:00:00Z", 400, "PERIOD_EMPTY", "query:from");
    }
}
