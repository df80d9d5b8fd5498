package dev.guanxi.customer.occasion;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.BadRequests.text;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is sent of occasions: a problem that says what is wrong. */
@QuarkusTest
class OccasionBadInputTest extends ServiceTest {

    private static final String JSON = "application/json";
    private static final String ID = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";
    private static final String UPCOMING = "/api/v1/occasions";

    private final BadRequests table = new BadRequests(Client.of("manager"));

    private void query(String query, String code, String pointer) {
        table.add("GET", UPCOMING + query, null, null, 400, code, pointer);
    }

    private void post(String path, Map<String, Object> valid, String member, String json, int status, String code) {
        table.add("POST", path, JSON, text(valid, member, json), status, code, "/" + member);
    }

    @TestFactory
    List<DynamicTest> isRefused() {
        queries();
        String customer = CUSTOMERS + "/" + registered(unique());
        occasions(customer + "/occasions");
        greetings(customer + "/greetings");
        table.add("GET", UPCOMING + "?customerId=" + ID, null, null, 404, "CUSTOMER_UNKNOWN", null);
        table.add("GET", UPCOMING + "/" + ID, null, null, 404, "OCCASION_UNKNOWN", null);
        table.add("GET", "/api/v1/greetings/" + ID, null, null, 404, "GREETING_UNKNOWN", null);
        table.add("PATCH", UPCOMING + "/" + ID, Client.MERGE_PATCH, "{}", 404, "OCCASION_UNKNOWN", null);
        return table.tests();
    }

    private void queries() {
        query("?within=30", "PERIOD_INVALID", "query:within");
        query("?within=P0D", "PERIOD_INVALID", "query:within");
        query("?within=-P3D", "PERIOD_INVALID", "query:within");
        query("?within=P93D", "PERIOD_INVALID", "query:within");
        query("?within=P999999999Y", "PERIOD_INVALID", "query:within");
        query("?from=tomorrow", "PARAMETER_INVALID", "query:from");
        query("?from=+999999999-12-31", "PARAMETER_INVALID", "query:from");
        query("?from=0001-01-01", "DATE_INVALID", "query:from");
        query("?zone=Mars/Base", "ZONE_INVALID", "query:zone");
        query("?kind=PARTY", "PARAMETER_INVALID", "query:kind");
        query("?greeted=maybe", "PARAMETER_INVALID", "query:greeted");
        query("?customerId=17", "PARAMETER_INVALID", "query:customerId");
        query("?limit=0", "LIMIT_INVALID", "query:limit");
        query("?cursor=x", "CURSOR_INVALID", "query:cursor");
    }

    private void occasions(String path) {
        Map<String, Object> valid = object("kind", "OTHER", "title", "Opening", "on", "2020-09-25");
        post(path, valid, "kind", null, 400, "REQUEST_INVALID");
        post(path, valid, "kind", "\"WEDDING\"", 400, "REQUEST_INVALID");
        post(path, valid, "kind", "\"BIRTHDAY\"", 422, "OCCASION_KIND_KNOWN");
        post(path, valid, "title", "\" \"", 400, "REQUEST_INVALID");
        post(path, valid, "title", "\"" + "x".repeat(201) + "\"", 400, "REQUEST_INVALID");
        post(path, valid, "on", "\"2020-02-30\"", 400, "REQUEST_INVALID");
        post(path, valid, "on", "\"0900-02-01\"", 422, "DATE_INVALID");
        post(path, valid, "yearly", "\"yes\"", 400, "REQUEST_INVALID");
        post(path, valid, "contactId", "\"" + ID + "\"", 422, "CONTACT_UNKNOWN");
        table.add("POST", CUSTOMERS + "/" + ID + "/occasions", JSON, Json.write(valid), 404, "CUSTOMER_UNKNOWN", null);
    }

    private void greetings(String path) {
        Map<String, Object> valid =
                object("occasion", ID + "~0~2026-05-04", "channel", "EMAIL", "greetedAt", "2026-05-04T01:00:00Z");
        post(path, valid, "occasion", null, 400, "REQUEST_INVALID");
        post(path, valid, "occasion", "\"birthday\"", 422, "OCCASION_UNKNOWN");
        post(path, valid, "occasion", "\"" + ID + "~0~+999999999-12-31\"", 422, "OCCASION_UNKNOWN");
        post(path, valid, "occasion", "\"" + ID + "~0~2026-05-04\"", 422, "OCCASION_UNKNOWN");
        post(path, valid, "channel", "\"PIGEON\"", 400, "REQUEST_INVALID");
        post(path, valid, "greetedAt", "\"9999-12-31T00:00:00Z\"", 422, "IN_FUTURE");
        post(path, valid, "greetedAt", "\"today\"", 400, "REQUEST_INVALID");
        post(path, with(valid, "channel", "EMAIL"), "words", "\"" + "x".repeat(2001) + "\"", 400, "REQUEST_INVALID");
    }
}
