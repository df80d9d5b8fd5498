package dev.guanxi.systemtests.input;

import static dev.guanxi.systemtests.input.Hostile.get;
import static dev.guanxi.systemtests.input.Hostile.patch;
import static dev.guanxi.systemtests.input.Hostile.post;
import static dev.guanxi.systemtests.input.Hostile.put;
import static dev.guanxi.systemtests.input.Hostile.request;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Customers and purchases. */
final class HostileToCustomers {

    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String PURCHASES = "/api/v1/purchases";
    private static final String CUSTOMER = """
            {"name":"X","kind":"PERSON","origin":"EXTERNAL","position":"FINAL","state":"ACTUAL"%s}""";
    private static final String PURCHASE = """
            {"customer":{"system":"hostile","id":"1"},"system":"hostile","reference":"%s","purchasedAt":"%s",
             "currency":"%s","lines":[{"sku":"PC","quantity":%s,"unitPrice":%s}]}""";
    private static final String DAY = "2011-01-01T10:00:00Z";

    private HostileToCustomers() {}

    static Stream<Hostile> requests() {
        return Stream.of(registrations(), reads(), changes(), purchases(), returns())
                .flatMap(part -> part);
    }

    private static Stream<Hostile> registrations() {
        String twoRoots = customer("") + customer("");
        return Stream.of(
                post(400, "nothing", CUSTOMERS, ""),
                post(400, "null", CUSTOMERS, "null"),
                post(400, "list for object", CUSTOMERS, "[]"),
                post(400, "text for object", CUSTOMERS, "\"Acme\""),
                post(400, "half an object", CUSTOMERS, "{\"name\":\"X\""),
                post(400, "two roots", CUSTOMERS, twoRoots),
                post(400, "name twice", CUSTOMERS, customer(",\"name\":\"Y\"")),
                post(400, "no member at all", CUSTOMERS, "{}"),
                post(400, "unknown member", CUSTOMERS, customer(",\"nmae\":\"Acme\"")),
                post(400, "unknown constant", CUSTOMERS, customer("").replace("PERSON", "ROBOT")),
                post(400, "number for constant", CUSTOMERS, customer("").replace("\"PERSON\"", "0")),
                post(400, "number for text", CUSTOMERS, customer("").replace("\"X\"", "17")),
                post(400, "blank name", CUSTOMERS, customer("").replace("\"X\"", "\"  \\t \"")),
                post(400, "name too long", CUSTOMERS, customer("").replace("\"X\"", quoted("n".repeat(201)))),
                post(400, "NUL in name", CUSTOMERS, customer("").replace("\"X\"", "\"A\\u0000B\"")),
                post(400, "half a surrogate pair", CUSTOMERS, customer("").replace("\"X\"", "\"A\\ud800B\"")),
                post(400, "bytes that are no UTF-8", CUSTOMERS, "").with(notUtf8()),
                post(400, "id that is no UUID", CUSTOMERS, customer(",\"id\":\"1\"")),
                post(400, "latitude beyond the pole", CUSTOMERS, customer(address("\"latitude\":91,\"longitude\":0"))),
                post(400, "huge latitude", CUSTOMERS, customer(address("\"latitude\":1e999999999,\"longitude\":0"))),
                post(400, "endless digits", CUSTOMERS, customer(address("\"latitude\":0." + "1".repeat(2000)))),
                post(422, "latitude alone", CUSTOMERS, customer(address("\"latitude\":1"))),
                post(400, "21 external ids", CUSTOMERS, customer(externalIds(21))),
                post(
                        422,
                        "one external id twice",
                        CUSTOMERS,
                        customer(",\"externalIds\":[%1$s,%1$s]".formatted("{\"system\":\"s\",\"id\":\"1\"}"))),
                post(
                        409,
                        "external id of another",
                        CUSTOMERS,
                        customer(",\"externalIds\":[{\"system\":\"hostile\",\"id\":\"1\"}]")),
                post(409, "id of another", CUSTOMERS, customer(",\"id\":\"{customer}\"")),
                post(
                                422,
                                "prospect data of who has bought",
                                CUSTOMERS,
                                customer(",\"prospect\":{\"scope\":\"SPECIFIC\"}"))
                        .or(400),
                post(400, "empty idempotency key", CUSTOMERS, customer(""))
                        .with("Idempotency-Key", " ")
                        .or(422),
                post(400, "idempotency key too long", CUSTOMERS, customer("")).with("Idempotency-Key", "k".repeat(201)),
                post(400, "a thousand levels deep", CUSTOMERS, "[".repeat(1000) + "]".repeat(1000)),
                post(
                        400,
                        "deep inside a member",
                        CUSTOMERS,
                        customer(",\"address\":" + "{\"a\":".repeat(2000) + "1" + "}".repeat(2000))),
                request(415, "XML", "POST", CUSTOMERS, "application/xml", "<customer/>"),
                request(415, "form", "POST", CUSTOMERS, "application/x-www-form-urlencoded", "name=X"),
                post(413, "eleven megabytes", CUSTOMERS, customer("").replace("\"X\"", quoted("n".repeat(11 << 20)))));
    }

    private static Stream<Hostile> reads() {
        return Stream.of(
                get(404, "unknown id", CUSTOMERS + "/{unknown}"),
                get(404, "no UUID", CUSTOMERS + "/17850").or(400),
                get(404, "SQL for an id", CUSTOMERS + "/1'%20or%20'1'='1").or(400),
                get(404, "id with a NUL", CUSTOMERS + "/%00").or(400),
                get(404, "unknown external id", CUSTOMERS + "/by-external-id/hostile/nobody"),
                get(400, "external id with a NUL", CUSTOMERS + "/by-external-id/hostile/a%00b"),
                get(400, "limit 0", CUSTOMERS + "?limit=0"),
                get(400, "limit too high", CUSTOMERS + "?limit=201"),
                get(400, "limit no number", CUSTOMERS + "?limit=ten").or(404),
                get(400, "limit beyond int", CUSTOMERS + "?limit=99999999999").or(404),
                get(400, "cursor of nowhere", CUSTOMERS + "?cursor=bm93aGVyZQ"),
                get(400, "cursor no Base64", CUSTOMERS + "?cursor=%25%25"),
                get(400, "cursor of another list", CUSTOMERS + "?cursor=MjAxMS0wMS0wMVQxMDowMDowMFofMQ"),
                get(400, "unknown constant in filter", CUSTOMERS + "?kind=ROBOT")
                        .or(404),
                get(400, "NUL in search", CUSTOMERS + "?q=a%00b"),
                get(400, "bytes that are no UTF-8 in search", CUSTOMERS + "?q=%ff%fe"),
                get(404, "no such purchase", PURCHASES + "/{unknown}"),
                get(404, "reference of no purchase", PURCHASES + "/by-reference/hostile/nobody"),
                get(400, "reference with a NUL", PURCHASES + "/by-reference/hostile/a%00b"),
                get(400, "time that is none", PURCHASES + "/totals?asOf=tomorrow")
                        .or(404),
                get(404, "purchases of nobody", CUSTOMERS + "/{unknown}/purchases"),
                get(400, "bad cursor of purchases", CUSTOMERS + "/{customer}/purchases?cursor=AAAA"));
    }

    private static Stream<Hostile> changes() {
        String customer = CUSTOMERS + "/{customer}";
        return Stream.of(
                patch(428, "change without version", customer, "{\"name\":\"Y\"}"),
                patch(412, "change of a stale version", customer, "{\"name\":\"Y\"}")
                        .with("If-Match", "\"77\""),
                patch(412, "version that is none", customer, "{\"name\":\"Y\"}")
                        .with("If-Match", "seven")
                        .or(400),
                patch(400, "patch that is a list", customer, "[]").with("If-Match", "\"1\""),
                patch(400, "patch that is null", customer, "null").with("If-Match", "\"1\""),
                patch(400, "removing the name", customer, "{\"name\":null}").with("If-Match", "\"1\""),
                patch(400, "unknown member in patch", customer, "{\"version\":9,\"nmae\":\"Y\"}")
                        .with("If-Match", "\"1\""),
                patch(422, "another id", customer, "{\"id\":\"{unknown}\"}").with("If-Match", "\"1\""),
                patch(422, "prospect again", customer, "{\"state\":\"POTENTIAL\"}")
                        .with("If-Match", "\"1\""),
                patch(404, "change of nobody", CUSTOMERS + "/{unknown}", "{\"name\":\"Y\"}")
                        .with("If-Match", "\"1\""),
                patch(403, "change by who only reads", customer, "{\"name\":\"Y\"}")
                        .with("If-Match", "\"1\"")
                        .as("marketing"),
                request(415, "plain JSON as patch", "PATCH", customer, "application/json", "{\"name\":\"Y\"}")
                        .with("If-Match", "\"1\""),
                put(
                        400,
                        "external id too long",
                        CUSTOMERS + "/by-external-id/hostile/" + "x".repeat(101),
                        customer("")),
                put(400, "external id blank", CUSTOMERS + "/by-external-id/hostile/%20", customer("")),
                request(405, "deleting a customer", "DELETE", customer, "application/json", ""));
    }

    private static Stream<Hostile> purchases() {
        String repeated = purchase("P-1", DAY, "GBP", "1", "1");
        return Stream.of(
                post(409, "reference of another purchase", PURCHASES, repeated),
                post(
                        422,
                        "buyer unknown",
                        PURCHASES,
                        purchase("H", DAY, "GBP", "1", "1").replace("\"1\"}", "\"?\"}")),
                post(
                        400,
                        "no lines",
                        PURCHASES,
                        purchase("H", DAY, "GBP", "1", "1").replaceAll("\\[.*]", "[]")),
                post(
                        400,
                        "null for a line",
                        PURCHASES,
                        purchase("H", DAY, "GBP", "1", "1").replaceAll("\\[.*]", "[null]")),
                post(400, "quantity 0", PURCHASES, purchase("H", DAY, "GBP", "0", "1")),
                post(400, "negative quantity", PURCHASES, purchase("H", DAY, "GBP", "-1", "1")),
                post(400, "half a piece", PURCHASES, purchase("H", DAY, "GBP", "1.5", "1")),
                post(400, "quantity beyond int", PURCHASES, purchase("H", DAY, "GBP", "4294967297", "1")),
                post(400, "quantity as text", PURCHASES, purchase("H", DAY, "GBP", "\"6\"", "1")),
                post(400, "negative price", PURCHASES, purchase("H", DAY, "GBP", "1", "-0.01")),
                post(400, "price with five decimals", PURCHASES, purchase("H", DAY, "GBP", "1", "0.00001")),
                post(400, "price of a billion digits", PURCHASES, purchase("H", DAY, "GBP", "1", "1e1000000000")),
                post(400, "price that is no number", PURCHASES, purchase("H", DAY, "GBP", "1", "NaN")),
                post(400, "currency in small letters", PURCHASES, purchase("H", DAY, "gbp", "1", "1")),
                post(422, "currency that is none", PURCHASES, purchase("H", DAY, "QQQ", "1", "1")),
                post(400, "time without offset", PURCHASES, purchase("H", "2011-01-01T10:00:00", "GBP", "1", "1")),
                post(400, "30 February", PURCHASES, purchase("H", "2011-02-30T10:00:00Z", "GBP", "1", "1")),
                post(400, "year 999999999", PURCHASES, purchase("H", "+999999999-01-01T00:00:00Z", "GBP", "1", "1"))
                        .or(422),
                post(400, "time in 2100", PURCHASES, purchase("H", "2100-01-01T00:00:00Z", "GBP", "1", "1"))
                        .or(422),
                post(400, "reference with a NUL", PURCHASES, purchase("H\\u0000", DAY, "GBP", "1", "1")),
                post(403, "sale by who only reads", PURCHASES, purchase("H", DAY, "GBP", "1", "1"))
                        .as("compliance"));
    }

    private static Stream<Hostile> returns() {
        String returns = PURCHASES + "/{purchase}/returns";
        String body = "{\"reference\":\"%s\",\"returnedAt\":\"%s\",\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}]}";
        String later = "2011-02-01T10:00:00Z";
        return Stream.of(
                post(422, "more than was bought", returns, body.formatted("R", later, "MOUSE", 6)),
                post(422, "what was not bought", returns, body.formatted("R", later, "YACHT", 1)),
                post(400, "nothing back", returns, body.formatted("R", later, "MOUSE", 0)),
                post(422, "before it was bought", returns, body.formatted("R", "2001-01-01T10:00:00Z", "MOUSE", 1))
                        .or(400),
                post(404, "of no purchase", PURCHASES + "/{unknown}/returns", body.formatted("R", later, "MOUSE", 1)));
    }

    private static String customer(String more) {
        return CUSTOMER.formatted(more);
    }

    private static String purchase(String reference, String at, String currency, String quantity, String price) {
        return PURCHASE.formatted(reference, at, currency, quantity, price);
    }

    private static String address(String members) {
        return ",\"address\":{" + members + "}";
    }

    private static String externalIds(int count) {
        StringBuilder ids = new StringBuilder(",\"externalIds\":[{\"system\":\"s\",\"id\":\"0\"}");
        for (int i = 1; i < count; i++) {
            ids.append(",{\"system\":\"s\",\"id\":\"").append(i).append("\"}");
        }
        return ids.append(']').toString();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static byte[] notUtf8() {
        return customer("").replace("\"X\"", "\"\u00ff\u00fe\"").getBytes(StandardCharsets.ISO_8859_1);
    }
}
