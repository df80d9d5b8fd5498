package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.ALLOWANCES;
import static dev.guanxi.customer.gift.GivenGifts.EVALUATIONS;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.SOLICITATIONS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.policy;
import static dev.guanxi.customer.gift.GivenGifts.solicitation;
import static dev.guanxi.platform.testing.BadRequests.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Whatever is sent: a problem that says what is wrong, never a failure of ours, and nothing is recorded. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GiftBadInputTest extends ServiceTest {

    private static final String JSON = "application/json";
    private static final String INVALID = "REQUEST_INVALID";

    private final Client manager = Client.of("manager");

    private final BadRequests table = new BadRequests(manager);
    private final BadRequests ofCompliance = new BadRequests(Client.of("compliance"));
    private String customerId;

    @BeforeEach
    void aCustomer() {
        if (customerId == null) {
            customerId = registered(unique());
        }
    }

    private void badGift(String member, String json, int status, String code, String pointer) {
        String body = text(gift(customerId, "Wang Fang", "li.lei", "100"), member, json);
        table.add("POST", GIFTS, JSON, body, status, code, pointer);
        table.add("POST", EVALUATIONS, JSON, body, status, code, pointer);
    }

    private void badSolicitation(String member, String json, int status, String code) {
        String body = text(solicitation(customerId, "Wang Fang"), member, json);
        table.add("POST", SOLICITATIONS, JSON, body, status, code, "/" + member);
    }

    private void badPolicy(String member, String json, int status, String code, String pointer) {
        String body = text(policy("2024-01-01"), member, json);
        table.add("POST", CUSTOMERS + "/" + customerId + "/gift-policies", JSON, body, status, code, pointer);
    }

    private void badAddress(String address, String code, String pointer) {
        table.add("GET", address, null, null, 400, code, pointer);
    }

    @TestFactory
    List<DynamicTest> isRefused() {
        gifts();
        solicitations();
        policies();
        exchangeRates();
        addresses();
        List<DynamicTest> tests = new ArrayList<>(table.tests());
        tests.addAll(ofCompliance.tests());
        assertThat(tests).hasSizeGreaterThan(100);
        tests.add(DynamicTest.dynamicTest("nothing is recorded", this::nothingIsRecorded));
        return tests;
    }

    private void nothingIsRecorded() {
        assertThat(manager.get(GIFTS + "?customerId=" + customerId).items()).isEmpty();
        assertThat(manager.get(SOLICITATIONS + "?customerId=" + customerId).items())
                .isEmpty();
        assertThat(manager.get(CUSTOMERS + "/" + customerId + "/gift-policies").items())
                .isEmpty();
    }

    private void gifts() {
        table.add("POST", GIFTS, JSON, "", 400, INVALID, null);
        table.add("POST", GIFTS, JSON, "{", 400, "JSON_MALFORMED", null);
        table.add("POST", GIFTS, JSON, "[]", 400, INVALID, "");
        table.add("POST", GIFTS, "text/plain", "{}", 415, "UNSUPPORTED_MEDIA_TYPE", null);
        badGift("id", "\"17\"", 400, INVALID, "/id");
        badGift("customerId", null, 400, INVALID, "/customerId");
        badGift("customerId", "7", 400, INVALID, "/customerId");
        badGift("customerId", "\"0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01\"", 404, "CUSTOMER_UNKNOWN", null);
        badGift("receiver", null, 400, INVALID, "/receiver");
        badGift("receiver", "\"Wang Fang\"", 400, INVALID, "/receiver");
        badGift("receiver", "{}", 400, INVALID, "/receiver/name");
        badGift("receiver", "{\"name\":\" \"}", 400, INVALID, "/receiver/name");
        badGift("receiver", "{\"name\":\"" + "x".repeat(201) + "\"}", 400, INVALID, "/receiver/name");
        badGift("receiver", "{\"name\":\"a\\u0000\"}", 400, INVALID, "/receiver/name");
        badGift("receiver", "{\"name\":\"a\",\"contactId\":\"1\"}", 400, INVALID, "/receiver/contactId");
        badGift("receiver", "{\"name\":\"a\",\"publicOfficial\":\"no\"}", 400, INVALID, "/receiver/publicOfficial");
        badGift("giver", "\"\"", 400, INVALID, "/giver");
        badGift("giver", "\"" + "g".repeat(201) + "\"", 400, INVALID, "/giver");
        badGift("kind", null, 400, INVALID, "/kind");
        badGift("kind", "\"BRIBE\"", 400, INVALID, "/kind");
        badGift("kind", "0", 400, INVALID, "/kind");
        badGift("purpose", "\"\"", 400, INVALID, "/purpose");
        badGift("purpose", "\"" + "p".repeat(501) + "\"", 400, INVALID, "/purpose");
        badGift("amount", null, 400, INVALID, "/amount");
        badGift("amount", "0", 400, INVALID, "/amount");
        badGift("amount", "-1", 400, INVALID, "/amount");
        badGift("amount", "0.00001", 400, INVALID, "/amount");
        badGift("amount", "1000000000", 400, INVALID, "/amount");
        badGift("amount", "1e999999", 400, INVALID, "/amount");
        badGift("amount", "\"100\"", 400, INVALID, "/amount");
        badGift("currency", "\"cny\"", 400, INVALID, "/currency");
        badGift("currency", "\"QQQ\"", 422, "CURRENCY_UNKNOWN", "/currency");
        badGift("givenOn", null, 400, INVALID, "/givenOn");
        badGift("givenOn", "\"yesterday\"", 400, INVALID, "/givenOn");
        badGift("givenOn", "\"2026-02-30\"", 400, INVALID, "/givenOn");
        badGift("givenOn", "\"9999-12-31\"", 422, "IN_FUTURE", "/givenOn");
        badGift("givenOn", "\"0001-01-01\"", 422, "GIFT_POLICY_MISSING", "/givenOn");
        badGift("planned", "\"yes\"", 400, INVALID, "/planned");
        badGift("state", "\"GIVEN\"", 400, INVALID, "/state");
        badGift("value", "1", 400, INVALID, "/value");
        badGift("recordedBy", "\"me\"", 400, INVALID, "/recordedBy");
    }

    private void solicitations() {
        badSolicitation("id", "\"17\"", 400, INVALID);
        badSolicitation("customerId", null, 400, INVALID);
        badSolicitation("receiver", null, 400, INVALID);
        badSolicitation("askedOn", "\"soon\"", 400, INVALID);
        badSolicitation("askedOn", "\"9999-12-31\"", 422, "IN_FUTURE");
        badSolicitation("request", "\" \"", 400, INVALID);
        badSolicitation("request", "\"" + "r".repeat(2001) + "\"", 400, INVALID);
        badSolicitation("dueAt", "\"2026-01-01T00:00:00Z\"", 400, INVALID);
    }

    private void policies() {
        badPolicy("validFrom", null, 400, INVALID, "/validFrom");
        badPolicy("validUntil", "\"2024-01-01\"", 422, "POLICY_PERIOD_EMPTY", "/validUntil");
        badPolicy("reference", "\"\"", 400, INVALID, "/reference");
        badPolicy("reference", "\"" + "r".repeat(201) + "\"", 400, INVALID, "/reference");
        badPolicy("kinds", null, 400, INVALID, "/kinds");
        badPolicy("kinds", "[\"BRIBE\"]", 400, INVALID, "/kinds/0");
        badPolicy("kinds", "[null]", 400, INVALID, null);
        badPolicy("kinds", "\"GOODS\"", 400, INVALID, "/kinds");
        badPolicy("businessMeals", null, 400, INVALID, "/businessMeals");
        badPolicy("currency", "\"QQQ\"", 422, "CURRENCY_UNKNOWN", "/currency");
        badPolicy("capPerItem", "-1", 400, INVALID, "/capPerItem");
        badPolicy("capPerItem", "\"1\"", 400, INVALID, "/capPerItem");
        badPolicy("capPerPerson", "1.00001", 400, INVALID, "/capPerPerson");
        String house = "/api/v1/gift-house-policies";
        ofCompliance.add("POST", house, JSON, "{}", 400, INVALID, "/rules");
        ofCompliance.add(
                "POST", house, JSON, "{\"validFrom\":\"2097-01-01\",\"rules\":{}}", 400, INVALID, "/rules/kinds");
        table.add("GET", house + "/17", null, null, 404, "NOT_FOUND", null);
    }

    private void badRate(String path, String body, int status, String code, String pointer) {
        ofCompliance.add("PUT", "/api/v1/exchange-rates/" + path, JSON, body, status, code, pointer);
    }

    private void exchangeRates() {
        badRate("EUR/2026-01-01", "{}", 400, INVALID, "/rate");
        badRate("EUR/2026-01-01", "{\"rate\":0}", 400, INVALID, "/rate");
        badRate("EUR/2026-01-01", "{\"rate\":-1}", 400, INVALID, "/rate");
        badRate("EUR/2026-01-01", "{\"rate\":1.0000001}", 400, INVALID, "/rate");
        badRate("EUR/2026-01-01", "{\"rate\":\"7\"}", 400, INVALID, "/rate");
        badRate("EUR/2026-01-01", "{\"rate\":1e99999}", 400, INVALID, "/rate");
        badRate("CNY/2026-01-01", "{\"rate\":1}", 422, "EXCHANGE_RATE_FIXED", "path:currency");
        badRate("QQQ/2026-01-01", "{\"rate\":1}", 422, "CURRENCY_UNKNOWN", "path:currency");
        badRate("EUR/today", "{\"rate\":1}", 404, "NOT_FOUND", null);
        String none = "/api/v1/exchange-rates/EUR/1900-01-01";
        ofCompliance.add("PATCH", none, Client.MERGE_PATCH, "{\"rate\":1}", 404, "EXCHANGE_RATE_UNKNOWN", null);
        ofCompliance.add("GET", none, null, null, 404, "EXCHANGE_RATE_UNKNOWN", null);
        ofCompliance.add("GET", none + "/versions", null, null, 404, "EXCHANGE_RATE_UNKNOWN", null);
        badAddress(none + "/versions?cursor=***", "CURSOR_INVALID", "query:cursor");
    }

    private void addresses() {
        badAddress(GIFTS + "?state=LOST", "PARAMETER_INVALID", "query:state");
        badAddress(GIFTS + "?customerId=7", "PARAMETER_INVALID", "query:customerId");
        badAddress(GIFTS + "?giver=" + "g".repeat(201), INVALID, "query:giver");
        badAddress(GIFTS + "?cursor=***", "CURSOR_INVALID", "query:cursor");
        badAddress(GIFTS + "?limit=0", "LIMIT_INVALID", "query:limit");
        badAddress(SOLICITATIONS + "?status=LATE", "PARAMETER_INVALID", "query:status");
        badAddress(SOLICITATIONS + "?cursor=YWJj", "CURSOR_INVALID", "query:cursor");
        badAddress(ALLOWANCES, INVALID, "query:by");
        badAddress(ALLOWANCES + "?by=TEAM", "PARAMETER_INVALID", "query:by");
        badAddress(ALLOWANCES + "?by=RECEIVER", "CUSTOMER_ID_MISSING", "query:customerId");
        badAddress(ALLOWANCES + "?by=GIVER&year=1999", INVALID, "query:year");
        badAddress(ALLOWANCES + "?by=GIVER&year=now", "PARAMETER_INVALID", "query:year");
        badAddress(ALLOWANCES + "?by=COMPANY&cursor=YWJj", "CURSOR_INVALID", "query:cursor");
        badAddress("/api/v1/exchange-rates?limit=201", "LIMIT_INVALID", "query:limit");
        table.add("GET", GIFTS + "/17", null, null, 404, "NOT_FOUND", null);
        table.add("DELETE", GIFTS, null, null, 405, "METHOD_NOT_ALLOWED", null);
    }
}
