package dev.guanxi.customer.dossier;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.group;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.need;
import static dev.guanxi.customer.GivenDossier.satisfaction;
import static dev.guanxi.customer.GivenDossier.survey;
import static dev.guanxi.platform.testing.BadRequests.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Whatever is sent of a customer's records: a problem that says what is wrong, and no change of data. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierBadInputTest extends ServiceTest {

    private static final String JSON = "application/json";
    private static final String ID = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";
    private static final String FAR = "\"9999-12-31T23:59:59Z\"";

    private final Client manager = Client.of("manager");
    private final BadRequests table = new BadRequests(manager);
    private String customer;
    private String partyId;
    private List<JsonNode> before;

    @BeforeEach
    void someData() {
        if (customer != null) {
            return;
        }
        String id = registered(unique());
        customer = CUSTOMERS + "/" + id;
        partyId = made(manager, id, "parties", group("BUYER", "purchasing"));
        made(manager, id, "contacts", contact("Chen"));
        made(manager, id, "needs", need("REAL", "Low running costs"));
        made(manager, id, "interactions", interaction("COMPLAINT"));
        before = everything();
    }

    private List<JsonNode> everything() {
        return List.of("contacts", "parties", "satisfactions", "needs", "interactions").stream()
                .map(kind -> manager.get(customer + "/" + kind).expect(200).body())
                .toList();
    }

    private void bad(String method, String path, String type, String body, int status, String code, String pointer) {
        table.add(method, path, type, body, status, code, pointer);
    }

    /** A record's JSON with one member's text replaced; refused as invalid at the pointer. */
    private void invalid(String kind, Map<String, Object> valid, String member, String json, String pointer) {
        bad("POST", customer + "/" + kind, JSON, text(valid, member, json), 400, "REQUEST_INVALID", pointer);
    }

    private void refused(
            String kind, Map<String, Object> valid, String member, String json, String code, String pointer) {
        bad("POST", customer + "/" + kind, JSON, text(valid, member, json), 422, code, pointer);
    }

    @TestFactory
    List<DynamicTest> isRefused() {
        contacts();
        parties();
        satisfactions();
        needs();
        interactions();
        changes();
        addresses();
        List<DynamicTest> tests = new ArrayList<>(table.tests());
        tests.add(DynamicTest.dynamicTest(
                "nothing has changed", () -> assertThat(everything()).isEqualTo(before)));
        return tests;
    }

    private void badContact(String member, String json, String pointer) {
        invalid("contacts", contactData(), member, json, pointer);
    }

    private static Map<String, Object> contactData() {
        return contact("Bad");
    }

    private void contacts() {
        badContact("name", null, "/name");
        badContact("name", "\" \"", "/name");
        badContact("name", "7", "/name");
        badContact("name", "\"" + "x".repeat(201) + "\"", "/name");
        badContact("name", "\"a\\u0000b\"", "/name");
        badContact("title", "\"" + "x".repeat(101) + "\"", "/title");
        badContact("decisionPart", "\"SLEEPS\"", "/decisionPart");
        badContact("colour", "\"red\"", "/colour");
        badContact("version", "7", "/version");
        badContact("customerId", "\"" + ID + "\"", "/customerId");
        badContact("phones", "{}", "/phones");
        badContact("phones", "[null]", "/phones/0");
        badContact("phones", "[{\"line\":\"WORK\",\"number\":\"0571 88880000\"}]", "/phones/0/number");
        badContact("phones", "[{\"line\":\"WORK\",\"number\":\"" + "+1".repeat(10_000) + "\"}]", "/phones/0/number");
        badContact("phones", "[{\"number\":\"+8657188880000\"}]", "/phones/0/line");
        badContact("phones", "[{\"line\":\"WORK\"}]", "/phones/0/number");
        badContact("emails", "[\"nobody\"]", "/emails/0");
        badContact("emails", "[\"" + "x".repeat(250) + "@acme.example\"]", "/emails/0");
        badContact("emails", "[" + "\"a@b.example\",".repeat(20) + "\"a@b.example\"]", "/emails");
        badContact("birthday", "\"29 February\"", "/birthday");
        badContact("birthday", "{\"month\":2}", "/birthday/day");
        badContact("birthday", "{\"month\":13,\"day\":1}", "/birthday/month");
        badContact("birthday", "{\"month\":1,\"day\":1,\"year\":1.5}", "/birthday/year");
        refused("contacts", contactData(), "birthday", "{\"month\":2,\"day\":30}", "BIRTHDAY_IMPOSSIBLE", "/birthday");
        refused(
                "contacts",
                contactData(),
                "birthday",
                "{\"year\":2023,\"month\":2,\"day\":29}",
                "BIRTHDAY_IMPOSSIBLE",
                "/birthday");
        refused(
                "contacts",
                contactData(),
                "birthday",
                "{\"year\":9999,\"month\":1,\"day\":1}",
                "IN_FUTURE",
                "/birthday");
        badContact("familyMembers", "[{\"relation\":\"CAT\"}]", "/familyMembers/0/relation");
        refused(
                "contacts",
                contactData(),
                "familyMembers",
                "[{\"relation\":\"CHILD\",\"birthday\":{\"month\":4,\"day\":31}}]",
                "BIRTHDAY_IMPOSSIBLE",
                "/familyMembers/0/birthday");
        badContact("interests", "[\"\"]", "/interests/0");
        badContact("habits", "[\"" + "x".repeat(201) + "\"]", "/habits/0");
        badContact("consents", "[]", "/consents");
        badContact("consents", "{\"PIGEON\":{}}", "/consents/PIGEON");
        badContact("consents", "{\"EMAIL\":null}", "/consents/EMAIL");
        badContact("consents", "{\"EMAIL\":{\"decision\":\"GIVEN\",\"source\":\"form\"}}", "/consents/EMAIL/decidedAt");
        refused(
                "contacts",
                contactData(),
                "consents",
                "{\"EMAIL\":{\"decision\":\"GIVEN\",\"source\":\"form\",\"decidedAt\":" + FAR + "}}",
                "IN_FUTURE",
                "/consents/EMAIL/decidedAt");
    }

    private void parties() {
        Map<String, Object> party = group("DIRECT_USER", "bad");
        invalid("parties", party, "role", null, "/role");
        invalid("parties", party, "role", "\"PAYER\"", "/role");
        invalid("parties", party, "who", null, "/who");
        invalid("parties", party, "who", "\"drivers\"", "/who");
        invalid("parties", party, "who", "{\"group\":\"\"}", "/who/group");
        invalid("parties", party, "who", "{\"group\":\"  \"}", "/who/group");
        invalid("parties", party, "who", "{\"contactId\":\"17\"}", "/who/contactId");
        refused("parties", party, "who", "{}", "PARTY_AMBIGUOUS", "/who");
        refused("parties", party, "who", "{\"contactId\":\"" + ID + "\"}", "CONTACT_UNKNOWN", "/who/contactId");
        refused("parties", party, "who", "{\"customerId\":\"" + ID + "\"}", "CUSTOMER_UNKNOWN", "/who/customerId");
        bad("POST", customer + "/parties", JSON, Json.write(group("BUYER", "purchasing")), 409, "PARTY_TAKEN", "/who");
    }

    private void satisfactions() {
        Map<String, Object> satisfaction = satisfaction(partyId, 3);
        invalid("satisfactions", satisfaction, "partyId", null, "/partyId");
        invalid("satisfactions", satisfaction, "score", null, "/score");
        invalid("satisfactions", satisfaction, "score", "0", "/score");
        invalid("satisfactions", satisfaction, "score", "6", "/score");
        invalid("satisfactions", satisfaction, "score", "3.5", "/score");
        invalid("satisfactions", satisfaction, "score", "\"3\"", "/score");
        invalid("satisfactions", satisfaction, "measuredAt", "\"2024-01-01\"", "/measuredAt");
        invalid("satisfactions", satisfaction, "source", "\"RUMOUR\"", "/source");
        invalid("satisfactions", satisfaction, "note", "\"" + "x".repeat(1001) + "\"", "/note");
        refused("satisfactions", satisfaction, "measuredAt", FAR, "IN_FUTURE", "/measuredAt");
        refused("satisfactions", satisfaction, "partyId", "\"" + ID + "\"", "PARTY_UNKNOWN", "/partyId");
        refused(
                "satisfactions",
                satisfaction,
                "interactionId",
                "\"" + ID + "\"",
                "INTERACTION_UNKNOWN",
                "/interactionId");
    }

    private void needs() {
        Map<String, Object> need = need("REAL", "bad");
        invalid("needs", need, "kind", "\"VAIN\"", "/kind");
        invalid("needs", need, "text", "\"\"", "/text");
        invalid("needs", need, "text", "\"" + "x".repeat(1001) + "\"", "/text");
        invalid("needs", need, "source", null, "/source");
        invalid("needs", need, "heardAt", "1709370000", "/heardAt");
        invalid("needs", need, "state", "\"MET\"", "/state");
        invalid("needs", need, "met", "{\"at\":\"2024-05-04T00:00:00Z\"}", "/met/by");
        refused("needs", need, "heardAt", FAR, "IN_FUTURE", "/heardAt");
        refused("needs", need, "met", "{\"at\":" + FAR + ",\"by\":\"x\"}", "IN_FUTURE", "/met/at");
        refused("needs", need, "met", "{\"at\":\"2020-01-01T00:00:00Z\",\"by\":\"x\"}", "MET_BEFORE_HEARD", "/met/at");
    }

    private void interactions() {
        Map<String, Object> call = interaction("CALL");
        invalid("interactions", call, "kind", null, "/kind");
        invalid("interactions", call, "direction", "\"UP\"", "/direction");
        invalid("interactions", call, "happenedAt", "\"now\"", "/happenedAt");
        invalid("interactions", call, "employee", "\"\"", "/employee");
        invalid("interactions", call, "subject", "\" \"", "/subject");
        invalid("interactions", call, "text", "\"" + "x".repeat(4001) + "\"", "/text");
        invalid("interactions", call, "contactIds", "\"" + ID + "\"", "/contactIds");
        invalid("interactions", call, "contactIds", "[null]", "/contactIds/0");
        invalid("interactions", call, "complaintState", "\"OPEN\"", "/complaintState");
        refused("interactions", call, "contactIds", "[\"" + ID + "\"]", "CONTACT_UNKNOWN", "/contactIds/0");
        refused("interactions", call, "happenedAt", FAR, "IN_FUTURE", "/happenedAt");
        String solved = "{\"at\":\"2020-01-01T00:00:00Z\",\"how\":\"x\"}";
        refused("interactions", call, "solved", solved, "NOT_A_COMPLAINT", "/solved");
        refused("interactions", interaction("COMPLAINT"), "solved", solved, "SOLVED_BEFORE_COMPLAINT", "/solved/at");
        refused("interactions", survey(partyId, 3), "survey", null, "SURVEY_MISPLACED", "/survey");
        invalid("interactions", survey(partyId, 6), "text", null, "/survey/satisfactions/0/score");
        invalid("interactions", survey(partyId, 3), "survey", "{\"answers\":[]}", "/survey/questionnaire");
        refused(
                "interactions",
                survey(partyId, 3),
                "survey",
                "{\"questionnaire\":\"x\",\"satisfactions\":[{\"partyId\":\"" + partyId + "\",\"score\":1},"
                        + "{\"partyId\":\"" + partyId + "\",\"score\":2}]}",
                "PARTY_REPEATED",
                "/survey/satisfactions/1/partyId");
    }

    /** Of each kind's only record; each has version 1. */
    private void changes() {
        for (String kind : List.of("contacts", "parties", "needs", "interactions")) {
            String path = "/api/v1/" + kind + "/"
                    + manager.get(customer + "/" + kind).items("id").get(0);
            bad("PATCH", path, Client.MERGE_PATCH, "{}", 428, "VERSION_REQUIRED", "header:If-Match");
            bad("PATCH", path, JSON, "{}", 415, "UNSUPPORTED_MEDIA_TYPE", null);
            bad("PUT", path, JSON, "{}", 405, "METHOD_NOT_ALLOWED", null);
        }
    }

    private void addresses() {
        for (String kind : List.of("contact", "party", "satisfaction", "need", "interaction")) {
            String plural = kind.equals("party") ? "parties" : kind + "s";
            String unknown = kind.toUpperCase(Locale.ROOT) + "_UNKNOWN";
            bad("GET", "/api/v1/" + plural + "/" + ID, null, null, 404, unknown, null);
            bad("GET", "/api/v1/" + plural + "/17", null, null, 404, "NOT_FOUND", null);
            bad("GET", CUSTOMERS + "/" + ID + "/" + plural, null, null, 404, "CUSTOMER_UNKNOWN", null);
            bad("GET", customer + "/" + plural + "?limit=0", null, null, 400, "LIMIT_INVALID", "query:limit");
            bad("GET", customer + "/" + plural + "?cursor=x", null, null, 400, "CURSOR_INVALID", "query:cursor");
            bad("POST", customer + "/" + plural, JSON, "{", 400, "JSON_MALFORMED", null);
            bad("POST", customer + "/" + plural, JSON, "[]", 400, "REQUEST_INVALID", "");
            bad("POST", customer + "/" + plural, JSON, "{\"id\":\"17\"}", 400, "REQUEST_INVALID", "/id");
        }
        bad("GET", customer + "/contacts?decisionPart=x", null, null, 400, "PARAMETER_INVALID", "query:decisionPart");
        bad("GET", customer + "/needs?state=x", null, null, 400, "PARAMETER_INVALID", "query:state");
        bad("GET", customer + "/timeline?kind=x", null, null, 400, "PARAMETER_INVALID", "query:kind");
        bad("GET", customer + "/timeline?cursor=eHgfeXk", null, null, 400, "CURSOR_INVALID", "query:cursor");
        String report = "/api/v1/reports/dissatisfied-users";
        bad("GET", report + "?from=now", null, null, 400, "PARAMETER_INVALID", "query:from");
        bad("GET", report + "?cursor=eHgfeXk", null, null, 400, "CURSOR_INVALID", "query:cursor");
    }
}
