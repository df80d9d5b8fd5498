package dev.guanxi.customer.opportunity;

import static dev.guanxi.customer.opportunity.OpportunityTest.OPPORTUNITIES;
import static dev.guanxi.customer.opportunity.OpportunityTest.PRODUCTS;
import static dev.guanxi.customer.opportunity.OpportunityTest.REPORT;
import static dev.guanxi.platform.testing.BadRequests.text;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.Given;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
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
class OpportunityBadInputTest extends ServiceTest {

    private static final String JSON = "application/json";
    private static final String ID = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";

    private final Client manager = Client.of("manager");
    private final BadRequests table = new BadRequests(manager);
    private String path;
    private String customerId;

    @BeforeEach
    void aDeal() {
        if (path == null) {
            path = manager.post(OPPORTUNITIES, deal(Given.registered(unique())))
                    .expect(201)
                    .header("Location");
            customerId = Given.registered(unique());
        }
    }

    private static Map<String, Object> deal(String customerId) {
        return object("customerId", customerId, "productLine", "GTX", "amount", 10, "currency", "USD");
    }

    private void bad(String member, String json, int status, String code, String pointer) {
        table.add("POST", OPPORTUNITIES, JSON, text(deal(customerId), member, json), status, code, pointer);
    }

    private void invalid(String member, String json) {
        bad(member, json, 400, "REQUEST_INVALID", "/" + member);
    }

    private void badProduct(String member, String json, int status, String code, String pointer) {
        Map<String, Object> product = object("series", "GTX", "price", 10, "currency", "USD");
        table.add("PUT", PRODUCTS + "/Bad", JSON, text(product, member, json), status, code, pointer);
    }

    private void badQuery(String query, int status, String code, String pointer) {
        table.add("GET", query, null, null, status, code, pointer);
    }

    @TestFactory
    List<DynamicTest> isRefused() {
        values();
        rules();
        products();
        queries();
        List<DynamicTest> tests = new ArrayList<>(table.tests());
        tests.add(DynamicTest.dynamicTest("nothing has changed", this::nothingHasChanged));
        return tests;
    }

    private void nothingHasChanged() {
        assertThat(manager.get(path).etag()).isEqualTo("\"1\"");
        assertThat(manager.get(OPPORTUNITIES + "?customerId=" + customerId).items())
                .isEmpty();
    }

    private void values() {
        invalid("customerId", null);
        invalid("customerId", "17");
        invalid("product", "\"\"");
        invalid("product", "\"" + "x".repeat(101) + "\"");
        invalid("productLine", "\"" + "x".repeat(61) + "\"");
        invalid("amount", "-1");
        invalid("amount", "1.00001");
        invalid("amount", "1e13");
        invalid("amount", "1e999999999");
        invalid("amount", "\"10\"");
        invalid("currency", "\"usd\"");
        invalid("stage", "\"Won\"");
        invalid("stage", "3");
        invalid("chance", "101");
        invalid("chance", "-1");
        invalid("chance", "1.5");
        invalid("competitor", "\"a\\u0000\"");
        invalid("owner", "\"" + "x".repeat(201) + "\"");
        invalid("region", "{}");
        invalid("stageReason", "\"" + "x".repeat(501) + "\"");
        invalid("expectedCloseOn", "\"2017-02-30\"");
        invalid("openedOn", "\"2017-02-01T00:00:00Z\"");
        invalid("colour", "\"red\"");
        invalid("dealerId", "\"" + ID + "\"");
        table.add("POST", OPPORTUNITIES, JSON, "[]", 400, "REQUEST_INVALID", "");
        table.add("DELETE", path, null, null, 405, "METHOD_NOT_ALLOWED", null);
    }

    private void rules() {
        bad("customerId", "\"" + ID + "\"", 422, "CUSTOMER_UNKNOWN", "/customerId");
        bad("product", "\"no such product\"", 422, "PRODUCT_UNKNOWN", "/product");
        bad("productLine", null, 422, "PRODUCT_MISSING", "/product");
        bad("currency", null, 422, "VALUE_INCOMPLETE", "/currency");
        bad("amount", null, 422, "VALUE_INCOMPLETE", "/currency");
        bad("currency", "\"QQQ\"", 422, "CURRENCY_UNKNOWN", "/currency");
        bad("currency", "\"XXX\"", 422, "CURRENCY_UNKNOWN", "/currency");
        bad("stage", "\"LOST\"", 422, "REASON_MISSING", "/stageReason");
        bad("stage", "\"WON\"", 422, "REASON_MISSING", "/stageReason");
        bad("openedOn", "\"2999-01-01\"", 422, "IN_FUTURE", "/openedOn");
        bad("closedOn", "\"2999-01-01\",\"stage\":\"WON\",\"stageReason\":\"Fit\"", 422, "IN_FUTURE", "/closedOn");
        bad("closedOn", "\"2017-02-01\"", 422, "CLOSED_EARLY", "/closedOn");
        bad(
                "closedOn",
                "\"2017-02-01\",\"openedOn\":\"2017-02-02\",\"stage\":\"WON\"",
                422,
                "CLOSED_EARLY",
                "/closedOn");
        table.add("PATCH", path, Client.MERGE_PATCH, "{}", 428, "VERSION_REQUIRED", "header:If-Match");
        table.add("PATCH", OPPORTUNITIES + "/" + ID, Client.MERGE_PATCH, "{}", 404, "OPPORTUNITY_UNKNOWN", null);
    }

    private void products() {
        badProduct("series", null, 400, "REQUEST_INVALID", "/series");
        badProduct("price", "-1", 400, "REQUEST_INVALID", "/price");
        badProduct("price", "1e9", 400, "REQUEST_INVALID", "/price");
        badProduct("currency", "\"QQQ\"", 422, "CURRENCY_UNKNOWN", "/currency");
        table.add(
                "PUT",
                PRODUCTS + "/" + "x".repeat(101),
                JSON,
                "{\"series\":\"GTX\",\"price\":1,\"currency\":\"USD\"}",
                400,
                "PRODUCT_INVALID",
                "path:name");
    }

    private void queries() {
        badQuery(OPPORTUNITIES + "?stage=GONE", 400, "PARAMETER_INVALID", "query:stage");
        badQuery(OPPORTUNITIES + "?limit=201", 400, "LIMIT_INVALID", "query:limit");
        badQuery(OPPORTUNITIES + "?cursor=x", 400, "CURSOR_INVALID", "query:cursor");
        badQuery(OPPORTUNITIES + "?owner=" + "x".repeat(201), 400, "REQUEST_INVALID", "query:owner");
        badQuery(OPPORTUNITIES + "/" + ID, 404, "OPPORTUNITY_UNKNOWN", null);
        badQuery(REPORT + "?by=MOON", 400, "PARAMETER_INVALID", "query:by");
        badQuery(REPORT + "?currency=usd", 400, "REQUEST_INVALID", "query:currency");
        badQuery(REPORT + "?from=2017-01-01&until=2017-01-01", 400, "PERIOD_EMPTY", "query:from");
    }
}
