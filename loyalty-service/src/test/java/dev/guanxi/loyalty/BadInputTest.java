package dev.guanxi.loyalty;

import static dev.guanxi.loyalty.Given.CLUBS;
import static dev.guanxi.loyalty.Given.PROGRAMS;
import static dev.guanxi.loyalty.Given.club;
import static dev.guanxi.loyalty.Given.program;
import static dev.guanxi.platform.testing.BadRequests.text;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is sent: a problem that says what is wrong, never a failure of ours, and no change of data. */
@QuarkusTest
class BadInputTest extends ServiceTest {

    private static final String JSON = "application/json";
    private static final String ID = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";
    private static final String HUGE = "9".repeat(400);

    private final Client manager = Client.of("manager");
    private final BadRequests table = new BadRequests(manager);
    private String programPath;
    private String clubPath;
    private JsonNode before;

    @BeforeEach
    void someData() {
        programPath = Given.setUp(program());
        clubPath = Given.founded(club());
        Given.backfilled(programPath);
        Given.backfilled(clubPath);
        before = data();
    }

    private JsonNode data() {
        return Json.read(Json.write(List.of(
                manager.get(programPath).expect(200).body(),
                manager.get(clubPath).expect(200).body())));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedAndChangesNothing() {
        malformed();
        programs();
        rules();
        patches();
        clubs();
        addresses();
        assertThat(table.tests()).hasSizeGreaterThan(100);
        return Stream.concat(
                table.tests().stream(),
                Stream.of(DynamicTest.dynamicTest(
                        "nothing has changed", () -> assertThat(data()).isEqualTo(before))));
    }

    private void bad(String method, String path, String type, String body, int status, String code, String pointer) {
        table.add(method, path, type, body, status, code, pointer);
    }

    private void badGet(String path, int status, String code, String pointer) {
        bad("GET", path, null, null, status, code, pointer);
    }

    /** A program's JSON with one member's text replaced. */
    private void badProgram(String member, String json, int status, String code) {
        bad("POST", PROGRAMS, JSON, text(program(), member, json), status, code, "/" + member);
    }

    private void badRule(String member, String json) {
        String rule = text(object("pointsPerUnit", 1, "validityMonths", 12), member, json);
        bad("POST", PROGRAMS, JSON, text(program(), "rule", rule), 400, "REQUEST_INVALID", "/rule/" + member);
    }

    private void badClub(String member, String json, int status, String code) {
        bad("POST", CLUBS, JSON, text(club(), member, json), status, code, "/" + member);
    }

    private void malformed() {
        for (String path : List.of(PROGRAMS, CLUBS)) {
            bad("POST", path, JSON, "", 400, "REQUEST_INVALID", null);
            bad("POST", path, JSON, "null", 400, "REQUEST_INVALID", null);
            bad("POST", path, JSON, "{", 400, "JSON_MALFORMED", null);
            bad("POST", path, JSON, "{\"name\":}", 400, "JSON_MALFORMED", null);
            bad("POST", path, JSON, "[]", 400, "REQUEST_INVALID", "");
            bad("POST", path, JSON, "7", 400, "REQUEST_INVALID", "");
            bad("POST", path, JSON, "\"x\"", 400, "REQUEST_INVALID", "");
            bad("POST", path, JSON, "{}", 400, "REQUEST_INVALID", "/name");
            bad("POST", path, JSON, "[".repeat(1_500), 400, null, null);
            bad("POST", path, JSON, "{\"name\":\"a\",\"name\":\"b\"}", 400, "JSON_MALFORMED", null);
            bad("POST", path, JSON, "{\"unknown\":1}", 400, "REQUEST_INVALID", "/unknown");
            bad("POST", path, "text/plain", "{}", 415, "UNSUPPORTED_MEDIA_TYPE", null);
            bad("PUT", path, JSON, "{}", 405, "METHOD_NOT_ALLOWED", null);
            bad("DELETE", path, null, null, 405, "METHOD_NOT_ALLOWED", null);
        }
    }

    private void programs() {
        badProgram("id", "7", 400, "REQUEST_INVALID");
        badProgram("id", "\"\"", 400, "REQUEST_INVALID");
        badProgram("id", "\"not a uuid\"", 400, "REQUEST_INVALID");
        badProgram("name", null, 400, "REQUEST_INVALID");
        badProgram("name", "7", 400, "REQUEST_INVALID");
        badProgram("name", "\"  \"", 400, "REQUEST_INVALID");
        badProgram("name", "\"" + "x".repeat(201) + "\"", 400, "REQUEST_INVALID");
        badProgram("name", "\"a\\u0000\"", 400, "REQUEST_INVALID");
        badProgram("currency", null, 400, "REQUEST_INVALID");
        badProgram("currency", "\"\"", 400, "REQUEST_INVALID");
        badProgram("currency", "\"gbp\"", 400, "REQUEST_INVALID");
        badProgram("currency", "\"XYZ\"", 422, "CURRENCY_UNKNOWN");
        badProgram("currency", "\"XXX\"", 422, "CURRENCY_UNKNOWN");
        badProgram("currency", "\"XTS\"", 422, "CURRENCY_UNKNOWN");
        badProgram("currency", "\"XAU\"", 422, "CURRENCY_UNKNOWN");
        badProgram("currency", "\"" + "G".repeat(9_000) + "\"", 400, "REQUEST_INVALID");
        badProgram("currency", "826", 400, "REQUEST_INVALID");
        badProgram("validFrom", null, 400, "REQUEST_INVALID");
        badProgram("validFrom", "0", 400, "REQUEST_INVALID");
        badProgram("validFrom", "\"yesterday\"", 400, "REQUEST_INVALID");
        badProgram("validFrom", "\"2011-01-01\"", 400, "REQUEST_INVALID");
        badProgram("validFrom", "\"2011-02-30T00:00:00Z\"", 400, "REQUEST_INVALID");
        badProgram("validFrom", "\"+999999999-01-01T00:00:00Z\"", 400, "REQUEST_INVALID");
        badProgram("validTo", "\"2010-12-01T00:00:00Z\"", 422, "END_BEFORE_START");
        badProgram("validTo", "\"2010-12-01T08:00:00+08:00\"", 422, "END_BEFORE_START");
        badProgram("validTo", "\"2009-01-01T00:00:00Z\"", 422, "END_BEFORE_START");
        badProgram("validTo", "\"\"", 400, "REQUEST_INVALID");
        badProgram("validTo", "true", 400, "REQUEST_INVALID");
        badProgram("rule", null, 400, "REQUEST_INVALID");
        badProgram("rule", "[]", 400, "REQUEST_INVALID");
        bad(
                "POST",
                PROGRAMS,
                JSON,
                Json.write(
                        with(program(), "rule", object("from", Given.START, "pointsPerUnit", 1, "validityMonths", 12))),
                422,
                "RULE_FROM_GIVEN",
                "/rule/from");
    }

    private void rules() {
        for (String rate : List.of(
                "-1",
                "0",
                "1000.01",
                "0.0000001",
                "1e400",
                "1e999999999",
                "1e2147483647",
                HUGE,
                "\"1\"",
                "true",
                "null")) {
            badRule("pointsPerUnit", rate);
        }
        badRule("pointsPerUnit", null);
        for (String minimum : List.of("-0.01", "0.00001", "1e16", HUGE, "\"20\"", "[]")) {
            badRule("minimumPurchase", minimum);
        }
        for (String months :
                List.of("0", "-12", "1201", "1.5", "99999999999", "1e9", "1e999999999", HUGE, "\"12\"", "null")) {
            badRule("validityMonths", months);
        }
        badRule("productLines", "\"notebooks\"");
        badRule("productLines", "{}");
        badRule("productLines/0".split("/")[0], "7");
        bad("POST", PROGRAMS, JSON, withLines("[\"\"]"), 400, "REQUEST_INVALID", "/rule/productLines/0");
        bad("POST", PROGRAMS, JSON, withLines("[null]"), 400, "REQUEST_INVALID", "/rule/productLines/0");
        bad(
                "POST",
                PROGRAMS,
                JSON,
                withLines("[\"" + "x".repeat(61) + "\"]"),
                400,
                "REQUEST_INVALID",
                "/rule/productLines/0");
        bad(
                "POST",
                PROGRAMS,
                JSON,
                withLines("[" + "\"x\",".repeat(100) + "\"x\"]"),
                400,
                "REQUEST_INVALID",
                "/rule/productLines");
        badRule("rounding", "\"UP\"");
    }

    private static String withLines(String productLines) {
        return text(
                program(), "rule", "{\"pointsPerUnit\":1,\"validityMonths\":12,\"productLines\":" + productLines + "}");
    }

    private void patches() {
        bad("PATCH", programPath, JSON, "{}", 415, "UNSUPPORTED_MEDIA_TYPE", null);
        bad("PATCH", programPath, Client.MERGE_PATCH, "{}", 428, "VERSION_REQUIRED", null);
        bad("PATCH", PROGRAMS + "/" + ID, Client.MERGE_PATCH, "{}", 404, "PROGRAM_UNKNOWN", null);
        bad("PATCH", programPath, Client.MERGE_PATCH, "", 400, null, null);
        bad("PATCH", programPath, Client.MERGE_PATCH, "{\"a\":".repeat(1_500), 400, "JSON_MALFORMED", null);
        bad("PATCH", clubPath, Client.MERGE_PATCH, "{}", 405, "METHOD_NOT_ALLOWED", null);
    }

    private void clubs() {
        badClub("name", "\"" + "x".repeat(201) + "\"", 400, "REQUEST_INVALID");
        for (String threshold : List.of(
                "0",
                "-5",
                "0.00001",
                "1e16",
                "1e-999999999",
                "1e999999999",
                "1e2147483647",
                HUGE,
                "\"1000\"",
                "\"\"",
                "null",
                "[1000]")) {
            badClub("threshold", threshold, 400, "REQUEST_INVALID");
        }
        badClub("currency", "\"EURO\"", 400, "REQUEST_INVALID");
        badClub("currency", "\"EUX\"", 422, "CURRENCY_UNKNOWN");
        badClub("currency", "\"XXX\"", 422, "CURRENCY_UNKNOWN");
        badClub("from", null, 400, "REQUEST_INVALID");
        badClub("to", "\"2010-12-01T00:00:00Z\"", 422, "END_BEFORE_START");
        badClub("programId", "\"" + ID + "\"", 422, "PROGRAM_UNKNOWN");
        badClub("programId", "\"\"", 400, "REQUEST_INVALID");
        badClub("programId", "\"gold\"", 400, "REQUEST_INVALID");
    }

    private void addresses() {
        badGet(PROGRAMS + "/17", 404, "NOT_FOUND", null);
        badGet(PROGRAMS + "/" + ID, 404, "PROGRAM_UNKNOWN", null);
        badGet(CLUBS + "/" + ID, 404, "CLUB_UNKNOWN", null);
        badGet(CLUBS + "/" + ID + "/members", 404, "CLUB_UNKNOWN", null);
        badGet(CLUBS + "/" + ID + "/totals", 404, "CLUB_UNKNOWN", null);
        badGet(PROGRAMS + "/" + ID + "/totals", 404, "PROGRAM_UNKNOWN", null);
        badGet(programPath + "/nothing", 404, "NOT_FOUND", null);
        badGet(programPath + "/members/17", 404, "NOT_FOUND", null);
        badGet(programPath + "/members/" + ID, 404, "MEMBER_UNKNOWN", null);
        badGet(PROGRAMS + "?limit=0", 400, "LIMIT_INVALID", "query:limit");
        badGet(PROGRAMS + "?limit=201", 400, "LIMIT_INVALID", "query:limit");
        badGet(PROGRAMS + "?limit=ten", 400, "PARAMETER_INVALID", "query:limit");
        badGet(PROGRAMS + "?cursor=x", 400, "CURSOR_INVALID", "query:cursor");
        badGet(programPath + "/members?sort=name", 400, "REQUEST_INVALID", "query:sort");
        badGet(programPath + "/members?cursor=" + cursor("x", ID), 400, "CURSOR_INVALID", "query:cursor");
        badGet(programPath + "/members?cursor=" + cursor("1", "x"), 400, "CURSOR_INVALID", "query:cursor");
        badGet(programPath + "/members/" + ID + "?asOf=now", 400, "PARAMETER_INVALID", "query:asOf");
        badGet(programPath + "/totals?asOf=%2B999999999-01-01T00:00:00Z", 400, "PARAMETER_INVALID", "query:asOf");
        badGet(programPath + "/totals?asOf=2011-12-11", 400, "PARAMETER_INVALID", "query:asOf");
        badGet(clubPath + "/members?state=GOLD", 400, "PARAMETER_INVALID", "query:state");
        badGet(clubPath + "/members?state=member", 400, "PARAMETER_INVALID", "query:state");
        badGet(clubPath + "/members?cursor=" + cursor("1e999999999", ID), 400, "CURSOR_INVALID", "query:cursor");
        badGet(clubPath + "/members?cursor=" + cursor("many", ID), 400, "CURSOR_INVALID", "query:cursor");
        String expiries = programPath + "/expiries";
        bad("POST", expiries, JSON, "{\"asOf\":\"2999-01-01T00:00:00Z\"}", 422, "AS_OF_IN_FUTURE", "/asOf");
        bad("POST", expiries, JSON, "{\"asOf\":1}", 400, "REQUEST_INVALID", "/asOf");
        bad("POST", expiries, JSON, "{}", 400, "REQUEST_INVALID", "/asOf");
        bad(
                "POST",
                PROGRAMS + "/" + ID + "/expiries",
                JSON,
                "{\"asOf\":\"2011-01-01T00:00:00Z\"}",
                404,
                "PROGRAM_UNKNOWN",
                null);
    }

    private static String cursor(String... parts) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", parts).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void cursorsOfALedgerThatAreNotOursAreRefused() {
        String ledger = programPath + "/members/" + ID + "/ledger?cursor=";

        manager.get(ledger + cursor("+999999999-12-31T23:59:59Z", ID)).expect(404);
        manager.get(ledger + "x").refused(400, "CURSOR_INVALID", "query:cursor");
    }

    @Test
    void malformedEntityTagsAreRefused() {
        for (String tag : List.of("\"7", "not a tag", "W/", "")) {
            assertThat(manager.patch(programPath, "{\"name\":\"Bad\"}", "If-Match", tag)
                            .status())
                    .as(tag)
                    .isIn(400, 412, 428);
        }
    }
}
