package dev.guanxi.customer.dealer;

import static dev.guanxi.platform.testing.BadRequests.text;
import static dev.guanxi.platform.testing.Json.object;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every request here is refused with its reason. */
@QuarkusTest
class DealerBadInputTest extends ServiceTest {

    private static final String JSON = "application/json";
    private static final String UNKNOWN = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";
    private static final String DEALERS = "/api/v1/dealers";
    private static final String AGREEMENTS = "/api/v1/agreements";

    private final Client manager = Client.of("manager");
    private final BadRequests table = new BadRequests(manager);

    private void badDealer(String member, String json, int status, String code, String pointer) {
        table.add(
                "POST",
                DEALERS,
                JSON,
                text(object("name", "Dealer", "territory", List.of()), member, json),
                status,
                code,
                pointer);
    }

    private void badGet(String path, int status, String code, String pointer) {
        table.add("GET", path, null, null, status, code, pointer);
    }

    @TestFactory
    List<DynamicTest> dealers() {
        badDealer("name", null, 400, "REQUEST_INVALID", "/name");
        badDealer("name", "\"" + "x".repeat(201) + "\"", 400, "REQUEST_INVALID", "/name");
        badDealer("name", "7", 400, "REQUEST_INVALID", "/name");
        badDealer("id", "\"1\"", 400, "REQUEST_INVALID", "/id");
        badDealer("territory", "[null]", 400, "REQUEST_INVALID", "/territory/0");
        badDealer("territory", "[{\"country\":\"China\"}]", 400, "REQUEST_INVALID", "/territory/0/country");
        badDealer("territory", "[{\"country\":\"CN\",\"region\":\"\"}]", 400, "REQUEST_INVALID", "/territory/0/region");
        badDealer(
                "territory", "[{\"country\":\"CN\"},{\"country\":\"CN\"}]", 422, "TERRITORY_REPEATED", "/territory/1");
        badDealer("productLines", "[\"\"]", 400, "REQUEST_INVALID", "/productLines/0");
        badDealer("productLines", "[\"a\",\"b\",\"a\"]", 422, "PRODUCT_LINE_REPEATED", "/productLines/2");
        badDealer(
                "productLines",
                Json.write(IntStream.range(0, 201).mapToObj(i -> "p" + i).toList()),
                400,
                "REQUEST_INVALID",
                "/productLines");
        badDealer("version", "7", 400, "REQUEST_INVALID", "/version");
        badGet(DEALERS + "/" + UNKNOWN, 404, "DEALER_UNKNOWN", null);
        badGet(DEALERS + "/" + UNKNOWN + "/performance", 404, "DEALER_UNKNOWN", null);
        badGet(DEALERS + "/x", 404, "NOT_FOUND", null);
        badGet(DEALERS + "?cursor=x", 400, "CURSOR_INVALID", "query:cursor");
        String performance = DEALERS + "/" + UNKNOWN + "/performance?from=";
        badGet(performance + "yesterday", 400, "PARAMETER_INVALID", "query:from");
        badGet(performance + "2999-01-01T00:00:00Z", 400, "PERIOD_EMPTY", "query:from");
        badGet(performance + "0001-01-01T00:00:00Z", 400, "PERIOD_TOO_LONG", "query:from");
        table.add("PATCH", DEALERS + "/" + UNKNOWN, Client.MERGE_PATCH, "{}", 404, "DEALER_UNKNOWN", null);
        return table.tests();
    }

    @TestFactory
    List<DynamicTest> agreements() {
        String dealer =
                manager.post(DEALERS, object("name", "Dealer")).expect(201).id();
        Map<String, Object> good =
                object("dealerId", dealer, "from", LocalDate.now(ZoneOffset.UTC).toString());
        String[][] bad = {
            {"dealerId", null, "400", "REQUEST_INVALID", "/dealerId"},
            {"dealerId", "7", "400", "REQUEST_INVALID", "/dealerId"},
            {"dealerId", "\"" + UNKNOWN + "\"", "422", "DEALER_UNKNOWN", "/dealerId"},
            {"from", null, "400", "REQUEST_INVALID", "/from"},
            {"from", "\"2026-02-30\"", "400", "REQUEST_INVALID", "/from"},
            {"from", "\"2026-03-01T00:00:00Z\"", "400", "REQUEST_INVALID", "/from"},
            {"from", "\"1970-01-01\"", "422", "AGREEMENT_FAR", "/from"},
            {"from", "\"9999-12-31\"", "422", "AGREEMENT_FAR", "/from"},
            {"until", "\"2030-01-01\"", "400", "REQUEST_INVALID", "/until"}
        };
        for (String[] one : bad) {
            table.add("POST", AGREEMENTS, JSON, text(good, one[0], one[1]), Integer.parseInt(one[2]), one[3], one[4]);
        }
        table.add("POST", AGREEMENTS + "/" + UNKNOWN + "/renewals", JSON, "{}", 404, "AGREEMENT_UNKNOWN", null);
        badGet(AGREEMENTS + "/" + UNKNOWN, 404, "AGREEMENT_UNKNOWN", null);
        badGet(AGREEMENTS + "?dueBefore=soon", 400, "PARAMETER_INVALID", "query:dueBefore");
        badGet(AGREEMENTS + "?dealerId=x", 400, "PARAMETER_INVALID", "query:dealerId");
        badGet(AGREEMENTS + "?limit=201", 400, "LIMIT_INVALID", "query:limit");
        return table.tests();
    }

    @Test
    void partnersDoNotRegisterThemselves() {
        Client partner = Client.partner(UUID.randomUUID());

        partner.post(DEALERS, object("name", "Mine")).refused(403, "FORBIDDEN");
        partner.post(AGREEMENTS, object("dealerId", UNKNOWN, "from", "2026-03-01"))
                .refused(403, "FORBIDDEN");
    }
}
