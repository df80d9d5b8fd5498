package dev.guanxi.customer;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.RETURNS;
import static dev.guanxi.customer.Given.creditNote;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.platform.testing.BadRequests.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Whatever is sent: a problem that says what is wrong, never a failure of ours, and no change of data. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest extends ServiceTest {

    private static final String JSON = "application/json";
    private static final String ID = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";

    private final Client manager = Client.of("manager");
    private final String mark = unique();
    private String customerPath;
    private String purchasePath;
    private JsonNode customersBefore;
    private JsonNode totalsBefore;

    @BeforeEach
    void someData() {
        if (customerPath != null) {
            return;
        }
        customerPath = CUSTOMERS + "/" + Given.registered(mark);
        purchasePath = manager.post(PURCHASES, purchase(mark, mark, line("A", 2, "1")))
                .expect(201)
                .header("Location");
        customersBefore = customers();
        totalsBefore = purchases();
    }

    private void nothingHasChanged() {
        assertThat(customers()).isEqualTo(customersBefore);
        assertThat(purchases()).isEqualTo(totalsBefore);
        assertThat(manager.get(purchasePath).etag()).isEqualTo("\"1\"");
    }

    private JsonNode customers() {
        return manager.get(CUSTOMERS + "?q=" + mark).expect(200).body();
    }

    private JsonNode purchases() {
        return manager.get(customerPath + "/purchases").expect(200).body();
    }

    private final BadRequests table = new BadRequests(manager);

    private void bad(String method, String path, String type, String body, int status, String code, String pointer) {
        table.add(method, path, type, body, status, code, pointer);
    }

    /** A customer's JSON with one member's text replaced. */
    private void badCustomer(String member, String json, int status, String code, String pointer) {
        bad("POST", CUSTOMERS, JSON, text(customer(mark + "-bad"), member, json), status, code, pointer);
    }

    private void badPurchase(String member, String json, int status, String code, String pointer) {
        bad(
                "POST",
                PURCHASES,
                JSON,
                text(purchase(mark, mark + "-bad", line("A", 1, "1")), member, json),
                status,
                code,
                pointer);
    }

    private void badLine(String member, String json, String pointer) {
        badPurchase(
                "lines",
                "[" + text(line("A", 1, "1"), member, json) + "]",
                400,
                "REQUEST_INVALID",
                "/lines/0" + pointer);
    }

    private void badReturn(String member, String json, int status, String code, String pointer) {
        bad(
                "POST",
                purchasePath + "/returns",
                JSON,
                text(goods(mark, piece("A", 1)), member, json),
                status,
                code,
                pointer);
    }

    @TestFactory
    List<DynamicTest> isRefused() {
        malformed();
        customers2();
        purchases2();
        returns();
        creditNotes();
        addresses();
        imports();
        assertThat(table.tests()).hasSizeGreaterThan(100);
        List<DynamicTest> tests = new ArrayList<>(table.tests());
        tests.add(DynamicTest.dynamicTest("nothing has changed", this::nothingHasChanged));
        return tests;
    }

    private void malformed() {
        bad("POST", CUSTOMERS, JSON, "", 400, "REQUEST_INVALID", null);
        bad("POST", CUSTOMERS, JSON, "null", 400, "REQUEST_INVALID", null);
        bad("POST", CUSTOMERS, JSON, "{", 400, "JSON_MALFORMED", null);
        bad("POST", CUSTOMERS, JSON, "{\"name\":}", 400, "JSON_MALFORMED", null);
        bad("POST", CUSTOMERS, JSON, "{'name':'x'}", 400, "JSON_MALFORMED", null);
        bad("POST", CUSTOMERS, JSON, "[]", 400, "REQUEST_INVALID", "");
        bad("POST", CUSTOMERS, JSON, "7", 400, "REQUEST_INVALID", "");
        bad("POST", CUSTOMERS, JSON, "\"x\"", 400, "REQUEST_INVALID", "");
        bad("POST", CUSTOMERS, JSON, "true", 400, "REQUEST_INVALID", "");
        bad("POST", CUSTOMERS, JSON, "{}{}", 400, null, null);
        bad("POST", CUSTOMERS, JSON, Json.write(customer(mark + "-bad")) + " trailing", 400, null, null);
        bad("POST", CUSTOMERS, JSON, "{\"name\":\"a\u0001\"}", 400, "JSON_MALFORMED", null);
        bad("POST", CUSTOMERS, JSON, "[".repeat(2_000), 400, null, null);
        bad("POST", CUSTOMERS, JSON, "{\"address\":".repeat(1_500), 400, null, null);
        bad("PATCH", customerPath, Client.MERGE_PATCH, "{\"a\":".repeat(1_500), 400, "JSON_MALFORMED", null);
        bad("POST", CUSTOMERS, JSON, "{\"name\":\"a\",\"name\":\"b\"}", 400, "JSON_MALFORMED", null);
        bad("POST", CUSTOMERS, JSON, "{\"name\":" + "9".repeat(2_000) + "}", 400, null, null);
        bad("POST", CUSTOMERS, "text/plain", "{}", 415, "UNSUPPORTED_MEDIA_TYPE", null);
        bad("POST", CUSTOMERS, "application/xml", "<customer/>", 415, "UNSUPPORTED_MEDIA_TYPE", null);
        bad("PATCH", customerPath, JSON, "{}", 415, "UNSUPPORTED_MEDIA_TYPE", null);
        bad("PATCH", customerPath, "application/json-patch+json", "[]", 415, "UNSUPPORTED_MEDIA_TYPE", null);
        bad("DELETE", customerPath, null, null, 405, "METHOD_NOT_ALLOWED", null);
        bad("DELETE", CUSTOMERS, null, null, 405, "METHOD_NOT_ALLOWED", null);
        bad("PUT", customerPath, JSON, "{}", 405, "METHOD_NOT_ALLOWED", null);
        bad("DELETE", purchasePath, null, null, 405, "METHOD_NOT_ALLOWED", null);
        bad("PATCH", purchasePath, Client.MERGE_PATCH, "{}", 405, "METHOD_NOT_ALLOWED", null);
    }

    private void customers2() {
        badCustomer("name", null, 400, "REQUEST_INVALID", "/name");
        badCustomer("name", "null", 400, "REQUEST_INVALID", "/name");
        badCustomer("name", "\"\"", 400, "REQUEST_INVALID", "/name");
        badCustomer("name", "\" \\t\\n\"", 400, "REQUEST_INVALID", "/name");
        badCustomer("name", "\"" + "x".repeat(201) + "\"", 400, "REQUEST_INVALID", "/name");
        badCustomer("name", "7", 400, "REQUEST_INVALID", "/name");
        badCustomer("name", "true", 400, "REQUEST_INVALID", "/name");
        badCustomer("name", "{}", 400, "REQUEST_INVALID", "/name");
        badCustomer("name", "[\"a\"]", 400, "REQUEST_INVALID", "/name");
        badCustomer("name", "\"a\\u0000b\"", 400, "REQUEST_INVALID", "/name");
        badCustomer("name", "\"a\\ud800b\"", 400, null, null);
        badCustomer("kind", null, 400, "REQUEST_INVALID", "/kind");
        badCustomer("kind", "\"ROBOT\"", 400, "REQUEST_INVALID", "/kind");
        badCustomer("kind", "\"person\"", 400, "REQUEST_INVALID", "/kind");
        badCustomer("kind", "\"\"", 400, "REQUEST_INVALID", "/kind");
        badCustomer("kind", "0", 400, "REQUEST_INVALID", "/kind");
        badCustomer("kind", "\"0\"", 400, "REQUEST_INVALID", "/kind");
        badCustomer("id", "\"17\"", 400, "REQUEST_INVALID", "/id");
        badCustomer("id", "\"\"", 400, "REQUEST_INVALID", "/id");
        badCustomer("id", "\" \"", 400, "REQUEST_INVALID", "/id");
        badCustomer("dealerId", "\"\"", 400, "REQUEST_INVALID", "/dealerId");
        badCustomer("kind", "\"\\ud800\"", 400, "REQUEST_INVALID", "/kind");
        badCustomer("address", "\"\"", 400, "REQUEST_INVALID", "/address");
        badCustomer("id", "17", 400, "REQUEST_INVALID", "/id");
        for (String member : List.of("id", "dealerId")) {
            badCustomer(member, "\"00000000-0000-0000-0000-000000000000\"", 400, "REQUEST_INVALID", "/" + member);
        }
        badCustomer("colour", "\"red\"", 400, "REQUEST_INVALID", "/colour");
        badCustomer("version", "7", 400, "REQUEST_INVALID", "/version");
        badCustomer("externalIds", "{}", 400, "REQUEST_INVALID", "/externalIds");
        badCustomer("externalIds", "[null]", 400, "REQUEST_INVALID", "/externalIds/0");
        badCustomer("externalIds", "[{}]", 400, "REQUEST_INVALID", "/externalIds/0/system");
        badCustomer("externalIds", "[{\"system\":\"\",\"id\":\"1\"}]", 400, "REQUEST_INVALID", "/externalIds/0/system");
        badCustomer(
                "externalIds", "[{\"system\":\"a\",\"id\":\"\\u0000\"}]", 400, "REQUEST_INVALID", "/externalIds/0/id");
        badCustomer(
                "externalIds",
                "[" + "{\"system\":\"a\",\"id\":\"1\"},".repeat(20) + "{\"system\":\"a\",\"id\":\"1\"}]",
                400,
                "REQUEST_INVALID",
                "/externalIds");
        badCustomer(
                "externalIds",
                "[{\"system\":\"a\",\"id\":\"1\"},{\"system\":\"a\",\"id\":\"1\"}]",
                422,
                "EXTERNAL_ID_REPEATED",
                "/externalIds/1");
        badCustomer("address", "\"Hangzhou\"", 400, "REQUEST_INVALID", "/address");
        badCustomer("address", "{\"latitude\":91,\"longitude\":0}", 400, "REQUEST_INVALID", "/address/latitude");
        badCustomer("address", "{\"latitude\":0,\"longitude\":-180.1}", 400, "REQUEST_INVALID", "/address/longitude");
        badCustomer("address", "{\"latitude\":0.1234567,\"longitude\":0}", 400, "REQUEST_INVALID", "/address/latitude");
        badCustomer(
                "address", "{\"latitude\":1e999999999,\"longitude\":0}", 400, "REQUEST_INVALID", "/address/latitude");
        badCustomer(
                "address", "{\"latitude\":1e-999999999,\"longitude\":0}", 400, "REQUEST_INVALID", "/address/latitude");
        badCustomer("address", "{\"latitude\":\"30\",\"longitude\":0}", 400, "REQUEST_INVALID", "/address/latitude");
        badCustomer("address", "{\"latitude\":30}", 422, "COORDINATES_INCOMPLETE", "/address");
        badCustomer("address", "{\"country\":\"China\"}", 400, "REQUEST_INVALID", "/address/country");
        badCustomer("prospect", "{\"scope\":\"REGION\"}", 422, "PROSPECT_NOT_POTENTIAL", "/prospect");
        badCustomer("prospect", "{}", 400, "REQUEST_INVALID", "/prospect/scope");
        badCustomer(
                "prospect",
                "{\"scope\":\"REGION\",\"servedByCompetitor\":\"yes\"}",
                400,
                "REQUEST_INVALID",
                "/prospect/servedByCompetitor");
    }

    private void purchases2() {
        badPurchase("customer", null, 400, "REQUEST_INVALID", "/customer");
        badPurchase("customer", "\"17850\"", 400, "REQUEST_INVALID", "/customer");
        badPurchase(
                "customer",
                "{\"system\":\"pos\",\"id\":\"nobody-" + mark + "\"}",
                422,
                "CUSTOMER_UNKNOWN",
                "/customer");
        badPurchase("customer", "{\"system\":\"pos\",\"id\":\"a\\u0000\"}", 400, "REQUEST_INVALID", "/customer/id");
        badPurchase("system", "\"\"", 400, "REQUEST_INVALID", "/system");
        badPurchase("reference", "\"" + "r".repeat(101) + "\"", 400, "REQUEST_INVALID", "/reference");
        badPurchase("purchasedAt", null, 400, "REQUEST_INVALID", "/purchasedAt");
        badPurchase("purchasedAt", "\"yesterday\"", 400, "REQUEST_INVALID", "/purchasedAt");
        badPurchase("purchasedAt", "\"\"", 400, "REQUEST_INVALID", "/purchasedAt");
        badPurchase("purchasedAt", "\"2010-12-01\"", 400, "REQUEST_INVALID", "/purchasedAt");
        badPurchase("purchasedAt", "\"2010-12-01T08:26:00\"", 400, "REQUEST_INVALID", "/purchasedAt");
        badPurchase("purchasedAt", "\"2010-02-30T08:26:00Z\"", 400, "REQUEST_INVALID", "/purchasedAt");
        badPurchase("purchasedAt", "1291191960", 400, "REQUEST_INVALID", "/purchasedAt");
        badPurchase("purchasedAt", "\"-999999999-01-01T00:00:00Z\"", 400, "REQUEST_INVALID", "/purchasedAt");
        badPurchase("purchasedAt", "\"+999999999-01-01T00:00:00Z\"", 400, "REQUEST_INVALID", "/purchasedAt");
        badPurchase("purchasedAt", "\"9999-12-31T23:59:59Z\"", 422, "IN_FUTURE", "/purchasedAt");
        badPurchase("currency", "\"gbp\"", 400, "REQUEST_INVALID", "/currency");
        badPurchase("currency", "\"POUNDS\"", 400, "REQUEST_INVALID", "/currency");
        badPurchase("currency", "\"QQQ\"", 422, "CURRENCY_UNKNOWN", "/currency");
        badPurchase("currency", "\"XXX\"", 422, "CURRENCY_UNKNOWN", "/currency");
        badPurchase("currency", "\"XTS\"", 422, "CURRENCY_UNKNOWN", "/currency");
        badPurchase("currency", "\"XAU\"", 422, "CURRENCY_UNKNOWN", "/currency");
        badPurchase(
                "lines",
                "[{\"sku\":\"a\",\"quantity\":10000000,\"unitPrice\":100000.0001}]",
                422,
                "TOTAL_TOO_LARGE",
                "/lines");
        badPurchase("channel", "\"MOON\"", 400, "REQUEST_INVALID", "/channel");
        badPurchase("total", "5", 400, "REQUEST_INVALID", "/total");
        badPurchase("dealerId", "\"" + ID + "\"", 400, "REQUEST_INVALID", "/dealerId");
        badPurchase("lines", null, 400, "REQUEST_INVALID", "/lines");
        badPurchase("lines", "[]", 400, "REQUEST_INVALID", "/lines");
        badPurchase("lines", "[null]", 400, "REQUEST_INVALID", "/lines/0");
        badPurchase("lines", "[[]]", 400, "REQUEST_INVALID", "/lines/0");
        String line = Json.write(line("A", 1, "1"));
        badPurchase(
                "lines",
                "["
                        + String.join(
                                ",",
                                IntStream.rangeClosed(0, 10_000)
                                        .mapToObj(i -> line)
                                        .toList()) + "]",
                400,
                "REQUEST_INVALID",
                "/lines");
        badLine("sku", "\"\"", "/sku");
        badLine("sku", "85123", "/sku");
        badLine("quantity", null, "/quantity");
        badLine("quantity", "0", "/quantity");
        badLine("quantity", "-1", "/quantity");
        badLine("quantity", "1.5", "/quantity");
        badLine("quantity", "1.0", "/quantity");
        badLine("quantity", "\"6\"", "/quantity");
        badLine("quantity", "10000001", "/quantity");
        badLine("quantity", "99999999999", "/quantity");
        badLine("quantity", "1e999999", "/quantity");
        badLine("unitPrice", null, "/unitPrice");
        badLine("unitPrice", "-0.01", "/unitPrice");
        badLine("unitPrice", "0.00001", "/unitPrice");
        badLine("unitPrice", "1000000000", "/unitPrice");
        badLine("unitPrice", "1e999999", "/unitPrice");
        badLine("unitPrice", "1e2147483646", "/unitPrice");
        badLine("unitPrice", "1e2147483647", "/unitPrice");
        badLine("unitPrice", "1e99999999999", "/unitPrice");
        badLine("unitPrice", "\"\"", "/unitPrice");
        badLine("quantity", "\"\"", "/quantity");
        badLine("unitPrice", "1e-999999999", "/unitPrice");
        badLine("unitPrice", "\"2.55\"", "/unitPrice");
        badLine("configuration", "[]", "/configuration");
        badLine("configuration", "{\"a\":\"\"}", "/configuration/a");
        badLine("configuration", "{\"a\":\"\\u0000\"}", "/configuration/a");
        badPurchase(
                "lines",
                "[" + text(line("A", 1, "1"), "configuration", "{\"\\u0000\":\"a\"}") + "]",
                400,
                "REQUEST_INVALID",
                null);
        badPurchase("lines", "[" + text(line("A", 1, "1"), "unitPrice", "NaN") + "]", 400, "JSON_MALFORMED", null);
    }

    private void returns() {
        badReturn("reference", "\" \"", 400, "REQUEST_INVALID", "/reference");
        badReturn("returnedAt", "\"2010-12-01T00:00:00Z\"", 422, "RETURN_BEFORE_PURCHASE", "/returnedAt");
        badReturn("lines", "[]", 400, "REQUEST_INVALID", "/lines");
        badReturn("lines", "[{\"sku\":\"A\",\"quantity\":0}]", 400, "REQUEST_INVALID", "/lines/0/quantity");
        badReturn("lines", "[{\"sku\":\"A\",\"quantity\":3}]", 422, "RETURN_EXCEEDS_PURCHASE", "/lines/0/quantity");
        badReturn(
                "lines",
                "[{\"sku\":\"A\",\"quantity\":1,\"unitPrice\":9}]",
                422,
                "CREDIT_EXCEEDS_PRICE",
                "/lines/0/unitPrice");
        bad(
                "POST",
                PURCHASES + "/" + ID + "/returns",
                JSON,
                Json.write(goods(mark, piece("A", 1))),
                404,
                "PURCHASE_UNKNOWN",
                null);
        bad("POST", PURCHASES + "/17/returns", JSON, Json.write(goods(mark, piece("A", 1))), 404, "NOT_FOUND", null);
    }

    private void creditNotes() {
        badCreditNote("customer", null, 400, "REQUEST_INVALID", "/customer");
        badCreditNote("customer", "{\"system\":\"pos\",\"id\":\"nobody\"}", 422, "CUSTOMER_UNKNOWN", "/customer");
        badCreditNote("system", "\"\"", 400, "REQUEST_INVALID", "/system");
        badCreditNote("reference", "\" \"", 400, "REQUEST_INVALID", "/reference");
        badCreditNote("returnedAt", "\"2999-01-01T00:00:00Z\"", 422, "IN_FUTURE", "/returnedAt");
        badCreditNote("currency", "\"gbp\"", 400, "REQUEST_INVALID", "/currency");
        badCreditNote("currency", "\"XXX\"", 422, "CURRENCY_UNKNOWN", "/currency");
        badCreditNote("lines", "[]", 400, "REQUEST_INVALID", "/lines");
        badCreditNote("lines", "[{\"sku\":\"A\",\"quantity\":1}]", 400, "REQUEST_INVALID", "/lines/0/unitPrice");
        badCreditNote("lines", credited("quantity", "0"), 400, "REQUEST_INVALID", "/lines/0/quantity");
        badCreditNote("lines", credited("quantity", "1.5"), 400, "REQUEST_INVALID", "/lines/0/quantity");
        badCreditNote("lines", credited("unitPrice", "-1"), 400, "REQUEST_INVALID", "/lines/0/unitPrice");
        badCreditNote("lines", credited("unitPrice", "0.00001"), 400, "REQUEST_INVALID", "/lines/0/unitPrice");
        badCreditNote(
                "lines",
                "[{\"sku\":\"A\",\"quantity\":10000000,\"unitPrice\":100000.01}]",
                422,
                "TOTAL_TOO_LARGE",
                "/lines");
        bad("GET", RETURNS + "?from=yesterday", null, null, 400, "PARAMETER_INVALID", "query:from");
        bad("GET", RETURNS + "?unmatched=perhaps", null, null, 400, "PARAMETER_INVALID", "query:unmatched");
        bad("GET", RETURNS + "?limit=201", null, null, 400, "LIMIT_INVALID", "query:limit");
        bad("GET", RETURNS + "/" + ID, null, null, 404, "RETURN_UNKNOWN", null);
    }

    private void badCreditNote(String member, String json, int status, String code, String pointer) {
        bad(
                "POST",
                RETURNS,
                JSON,
                text(creditNote(mark, mark, line("A", 1, "1")), member, json),
                status,
                code,
                pointer);
    }

    private static String credited(String member, String json) {
        return "[" + text(line("A", 1, "1"), member, json) + "]";
    }

    private void addresses() {
        bad("GET", CUSTOMERS + "/17", null, null, 404, "NOT_FOUND", null);
        bad("GET", CUSTOMERS + "/" + ID, null, null, 404, "CUSTOMER_UNKNOWN", null);
        bad("GET", CUSTOMERS + "/" + ID + "/nothing", null, null, 404, "NOT_FOUND", null);
        bad("GET", "/api/v1/nothing", null, null, 404, "NOT_FOUND", null);
        bad("GET", "/api/v2/customers", null, null, 404, "NOT_FOUND", null);
        bad("GET", CUSTOMERS + "/by-external-id/pos/%00", null, null, 400, "PARAMETER_INVALID", "path");
        bad(
                "PUT",
                CUSTOMERS + "/by-external-id/pos/a%00",
                JSON,
                Json.write(customer(mark)),
                400,
                "PARAMETER_INVALID",
                "path");
        bad("GET", CUSTOMERS + "?q=a%00b", null, null, 400, "PARAMETER_INVALID", "query:q");
        bad("GET", CUSTOMERS + "?limit=9e9", null, null, 400, "PARAMETER_INVALID", "query:limit");
        bad("GET", CUSTOMERS + "?q=" + "x".repeat(101), null, null, 400, "REQUEST_INVALID", "query:q");
        bad("GET", customerPath + "/purchases?cursor=eHgfeXk", null, null, 400, "CURSOR_INVALID", "query:cursor");
        bad("GET", customerPath + "/purchases?cursor=" + ID, null, null, 400, "CURSOR_INVALID", "query:cursor");
        bad("GET", customerPath + "/purchases?limit=0", null, null, 400, "LIMIT_INVALID", "query:limit");
        bad("GET", PURCHASES + "/totals?asOf=now", null, null, 400, "PARAMETER_INVALID", "query:asOf");
        bad(
                "GET",
                PURCHASES + "/totals?asOf=2011-12-11T00:00:00+00:00",
                null,
                null,
                400,
                "PARAMETER_INVALID",
                "query:asOf");
        bad(
                "GET",
                PURCHASES + "/totals?asOf=%2B999999999-01-01T00:00:00Z",
                null,
                null,
                400,
                "PARAMETER_INVALID",
                "query:asOf");
        bad("GET", PURCHASES + "/totals?system=%00", null, null, 400, "PARAMETER_INVALID", "query:system");
    }

    private void imports() {
        badImport("&delimiter=", "delimiter");
        badImport("&delimiter=;", "delimiter");
        badImport("&delimiter=;&decimal=,", "delimiter");
        badImport("&delimiter", "delimiter");
        badImport("&delimiter=%22", "delimiter");
        badImport("&mapping=", "mapping");
        badImport("&mapping=sku:", "mapping");
        badImport("&mapping=foo:bar", "mapping");
        badImport("&mapping=sku:a,sku:b", "mapping");
        badImport("&mapping=sku:a&mapping=sku:b", "mapping");
        badImport("&constant=system:", "constant");
        badImport("&constant=foo:bar", "constant");
        badImport("&constant=externalId:x", "constant");
        badImport("&decimal=,", "decimal");
        badImport("&encoding=", "encoding");
        badImport("&timeZone=", "timeZone");
        badImport("&timePattern=", "timePattern");
    }

    private void badImport(String options, String parameter) {
        bad(
                "POST",
                "/api/v1/imports?kind=purchases" + options,
                "text/csv",
                "sku\n",
                400,
                "OPTION_INVALID",
                "query:" + parameter);
    }

    @Test
    void malformedEntityTagsAreRefused() {
        for (String tag : List.of("7", "\"7", "*\"", "not a tag", "W/", "")) {
            assertThat(manager.get(customerPath, "If-None-Match", tag).status())
                    .as(tag)
                    .isLessThan(500);
            assertThat(manager.patch(customerPath, "{\"name\":\"Bad\"}", "If-Match", tag)
                            .status())
                    .as(tag)
                    .isIn(400, 412, 428);
        }
    }
}
