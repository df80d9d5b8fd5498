package dev.guanxi.customer.account;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.BadRequests.text;
import static dev.guanxi.platform.testing.Json.object;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every request here is refused with its reason. */
@QuarkusTest
class AccountBadInputTest extends ServiceTest {

    private static final String JSON = "application/json";
    private static final String UNKNOWN = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";
    private static final String HANDOVERS = "/api/v1/handovers";

    private final BadRequests table = new BadRequests(Client.of("manager"));

    private void bad(String path, String body, int status, String code, String pointer) {
        table.add("POST", path, JSON, body, status, code, pointer);
    }

    @TestFactory
    List<DynamicTest> assignments() {
        String customer = CUSTOMERS + "/" + registered(unique());
        String managers = customer + "/account-managers";
        bad(managers, "{}", 400, "REQUEST_INVALID", "/employee");
        bad(managers, "{\"employee\":\" \"}", 400, "REQUEST_INVALID", "/employee");
        bad(managers, "{\"employee\":7}", 400, "REQUEST_INVALID", "/employee");
        bad(managers, "{\"employee\":\"" + "x".repeat(201) + "\"}", 400, "REQUEST_INVALID", "/employee");
        bad(managers, "{\"employee\":\"x\",\"reason\":\"" + "x".repeat(501) + "\"}", 400, "REQUEST_INVALID", "/reason");
        bad(managers, "{\"employee\":\"x\",\"from\":\"yesterday\"}", 400, "REQUEST_INVALID", "/from");
        bad(managers, "{\"employee\":\"x\",\"from\":\"2999-01-01T00:00:00Z\"}", 422, "IN_FUTURE", "/from");
        bad(managers, "{\"employee\":\"x\",\"dealerId\":\"" + UNKNOWN + "\"}", 400, "REQUEST_INVALID", "/dealerId");
        bad(managers, "[]", 400, "REQUEST_INVALID", null);
        bad(customer + "/signing-dealers", "{}", 400, "REQUEST_INVALID", "/dealerId");
        bad(customer + "/signing-dealers", "{\"dealerId\":\"x\"}", 400, "REQUEST_INVALID", "/dealerId");
        bad(customer + "/signing-dealers", "{\"dealerId\":\"" + UNKNOWN + "\"}", 422, "DEALER_UNKNOWN", "/dealerId");
        String members = customer + "/support-team-members";
        bad(members, "{\"employee\":\"x\"}", 400, "REQUEST_INVALID", "/function");
        bad(members, "{\"employee\":\"x\",\"function\":\"COOK\"}", 400, "REQUEST_INVALID", "/function");
        bad(members, "{\"employee\":\"x\",\"function\":\"ACCOUNT_MANAGER\"}", 400, "REQUEST_INVALID", "/function");
        String contacts = customer + "/account-contacts";
        bad(contacts, "{}", 400, "REQUEST_INVALID", "/at");
        bad(contacts, "{\"at\":\"2999-01-01T00:00:00Z\"}", 422, "IN_FUTURE", "/at");
        bad(contacts, "{\"at\":\"2026-01-01T00:00:00Z\",\"employee\":\"\"}", 400, "REQUEST_INVALID", "/employee");
        String unknown = CUSTOMERS + "/" + UNKNOWN;
        bad(unknown + "/account-managers", "{\"employee\":\"x\"}", 404, "CUSTOMER_UNKNOWN", null);
        bad(unknown + "/account-contacts", "{\"at\":\"2026-01-01T00:00:00Z\"}", 404, "CUSTOMER_UNKNOWN", null);
        table.add("GET", CUSTOMERS + "/" + UNKNOWN + "/account-team", null, null, 404, "CUSTOMER_UNKNOWN", null);
        table.add("GET", customer + "/account-team?limit=201", null, null, 400, "LIMIT_INVALID", "query:limit");
        table.add("GET", customer + "/account-team?cursor=!", null, null, 400, "CURSOR_INVALID", "query:cursor");
        table.add("GET", "/api/v1/account-assignments/" + UNKNOWN, null, null, 404, "ASSIGNMENT_UNKNOWN", null);
        badPeriod("?from=x", "PARAMETER_INVALID", "query:from");
        badPeriod("?until=2026-01-01", "PARAMETER_INVALID", "query:until");
        badPeriod("?from=2999-01-01T00:00:00Z", "PERIOD_EMPTY", "query:from");
        badPeriod("?from=2024-01-01T00:00:00Z&until=2026-01-01T00:00:00Z", "PERIOD_TOO_LONG", "query:from");
        return table.tests();
    }

    private void badPeriod(String period, String code, String pointer) {
        table.add("GET", "/api/v1/reports/dependence-risks" + period, null, null, 400, code, pointer);
    }

    @TestFactory
    List<DynamicTest> handovers() {
        table.add("GET", HANDOVERS + "?customerId=7", null, null, 400, "PARAMETER_INVALID", "query:customerId");
        String tooLong = "x".repeat(201);
        table.add("GET", HANDOVERS + "?toManager=" + tooLong, null, null, 400, "REQUEST_INVALID", "query:toManager");
        table.add("GET", HANDOVERS + "?limit=0", null, null, 400, "LIMIT_INVALID", "query:limit");
        table.add("GET", HANDOVERS + "?cursor=***", null, null, 400, "CURSOR_INVALID", "query:cursor");
        table.add("GET", HANDOVERS + "/" + UNKNOWN, null, null, 404, "HANDOVER_UNKNOWN", null);
        badHandover(HANDOVERS);
        badHandover("/api/v1/handover-previews");
        return table.tests();
    }

    private void badHandover(String path) {
        Map<String, Object> good = object("fromManager", "nobody-" + unique(), "toManager", "sun", "reason", "Leaves");
        bad(path, "{}", 400, "REQUEST_INVALID", "/fromManager");
        bad(path, text(good, "reason", "\"\""), 400, "REQUEST_INVALID", "/reason");
        bad(path, text(good, "toManager", null), 400, "REQUEST_INVALID", "/toManager");
        bad(path, text(good, "customers", "[]"), 400, "REQUEST_INVALID", "/customers");
        bad(path, text(good, "customers", "[null]"), 400, "REQUEST_INVALID", "/customers/0");
        bad(path, text(good, "customers", "[7]"), 400, "REQUEST_INVALID", "/customers/0");
        String tooMany = Json.write(Collections.nCopies(HandoverData.MOST_ACCOUNTS + 1, UNKNOWN));
        bad(path, text(good, "customers", tooMany), 400, "REQUEST_INVALID", "/customers");
        bad(path, text(good, "customers", "[\"" + UNKNOWN + "\"]"), 422, "ACCOUNT_NOT_MANAGED", "/customers/0");
        String self = "\"" + good.get("fromManager") + "\"";
        bad(path, text(good, "toManager", self), 422, "HANDOVER_TO_SELF", "/toManager");
        bad(path, text(good, "note", "\"x\""), 400, "REQUEST_INVALID", "/note");
        bad(path, Json.write(good), 422, "NOTHING_TO_HAND_OVER", "/fromManager");
    }

    @Test
    void partnersSeeNothingOfOurTeams() {
        Client partner = Client.partner(UUID.randomUUID());
        String path = CUSTOMERS + "/" + registered(partner, unique());

        partner.get(path + "/account-team").refused(403, "FORBIDDEN");
        partner.post(path + "/account-managers", object("employee", "x")).refused(403, "FORBIDDEN");
        partner.get("/api/v1/reports/dependence-risks").refused(403, "FORBIDDEN");
    }
}
