package dev.guanxi.segmentation.segment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments over HTTP: writing, trying, changing, and what is refused. */
@QuarkusTest
class SegmentHttpTest extends ServiceTest {

    private static final String SEGMENTS = "/api/v1/segments";

    @Test
    void aRuleThatIsWrongIsRefusedWithItsPlace() {
        preview("customer.kind == 'PERSON' &&\n purchases.cuont(90) > 0")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("RULE_FACT_UNKNOWN"))
                .body("errors[0].pointer", is("/rule"))
                .body("errors[0].value", is("purchases.cuont"))
                .body("errors[0].detail", startsWith("Line 2, column 2: Maybe purchases.count(90)?"));
    }

    @Test
    void aPreviewCountsAndKeepsNothing() {
        UUID buyer = facts.account("Buyer");
        facts.account("Other");
        facts.purchase(buyer, Instant.now().minus(Duration.ofDays(5)).toString(), "120.00");
        facts.purchase(buyer, Instant.now().minus(Duration.ofDays(6)).toString(), "EUR", "9999.00");
        preview("purchases.amount(30) == 120.0 && purchases.count(30) == 2")
                .statusCode(200)
                .body("customers", is(2))
                .body("exact", is(true))
                .body("members", is(1))
                .body("dependsOn", contains("PURCHASES"))
                .body("sample.name", contains("Buyer"));
        as("marketing").get(SEGMENTS).then().body("items", hasSize(0));
    }

    @Test
    void aPreviewWarnsWhereUnknownCountsAsZero() {
        preview("satisfaction.average < 3.0")
                .statusCode(200)
                .body("warnings.fact", contains("satisfaction.average"))
                .body("warnings.text", contains("Unknown counts as 0; ask satisfaction.measured as well."));
        preview("satisfaction.measured && satisfaction.average < 3.0").body("warnings", hasSize(0));
        as("marketing")
                .get("/api/v1/segment-facts")
                .then()
                .body(
                        "items.find { it.name == 'value.monetaryScore' }.ifUnknown",
                        is("Unknown counts as 0; ask value.group != 'NONE' as well."))
                .body("items.find { it.name == 'purchases.count' }.ifUnknown", nullValue());
    }

    /** What was bought in another currency has no amount here, and is not counted for the mean. */
    @Test
    void theAmountPerPurchaseIsThatOfItsWindow() {
        UUID buyer = facts.account("Buyer");
        facts.account("Other");
        facts.purchase(buyer, Instant.now().minus(Duration.ofDays(5)).toString(), "120.00");
        facts.purchase(buyer, Instant.now().minus(Duration.ofDays(6)).toString(), "60.50");
        facts.purchase(buyer, Instant.now().minus(Duration.ofDays(6)).toString(), "EUR", "9999.00");
        facts.purchase(buyer, Instant.now().minus(Duration.ofDays(60)).toString(), "9999.00");
        preview("purchases.average(30) == 90.25").body("sample.name", contains("Buyer"));
        preview("purchases.average(30) == 0.0").body("sample.name", contains("Other"));
    }

    @Test
    void aPreviewCountsOfWhomNothingCanBeSaid() {
        UUID buyer = facts.account("Buyer");
        facts.account("Other");
        facts.purchase(buyer, Instant.now().minus(Duration.ofDays(5)).toString(), "120.00");
        preview("10 / purchases.count(30) > 1")
                .statusCode(200)
                .body("members", is(1))
                .body("undecided", is(1));
        preview("purchases.count(90)/0 > 1").statusCode(422).body("code", is("RULE_DIVISION_BY_ZERO"));
    }

    @Test
    void aCreationCanBeRepeated() {
        UUID id = UUID.randomUUID();
        Map<String, Object> body =
                Map.of("id", id, "code", "buyers", "name", "Buyers", "rule", "purchases.count(30) > 0");
        as("marketing")
                .body(body)
                .post(SEGMENTS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", is("DRAFT"));
        as("marketing").body(body).post(SEGMENTS).then().statusCode(200).body("id", is(id.toString()));
        create("buyers", "true").statusCode(409).body("code", is("SEGMENT_CODE_TAKEN"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2} at {3}")
    @CsvSource({
        "code, Big One, 400, /code",
        "name, '', 400, /name",
        "rule, '', 400, /rule",
        "rule, 'purchases.count(30)', 422, /rule",
        "rule, 'gifts.count(30) > 0', 422, /rule"
    })
    void badInputIsRefused(String field, String value, int status, String pointer) {
        Map<String, Object> body = new HashMap<>(Map.of("code", "a", "name", "A", "rule", "true"));
        body.put(field, value);
        as("marketing").body(body).post(SEGMENTS).then().statusCode(status).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aHugeRuleIsRefused() {
        create("huge", "true" + " || true".repeat(100_000)).statusCode(400).body("errors.pointer", hasItem("/rule"));
    }

    @Test
    void aChangeNamesTheVersionThatItChanges() {
        String id = create("a", "true").statusCode(201).extract().path("id");
        RequestSpecification patch =
                as("marketing").contentType("application/merge-patch+json").body("{\"name\": \"B\"}");
        patch.patch(SEGMENTS + "/" + id).then().statusCode(428);
        change(id, 9, "{\"name\": \"B\"}").statusCode(412);
        change(id, 1, "{\"name\": \"B\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("ruleVersion", is(1));
        change(id, 2, "{\"state\": \"RETIRED\"}").statusCode(422).body("code", is("SEGMENT_STATE_INVALID"));
        change(id, 2, "{\"rule\": \"tru\"}").statusCode(422).body("code", is("RULE_FACT_UNKNOWN"));
        change(id, 2, "{\"rule\": null}").statusCode(400);
        change(UUID.randomUUID().toString(), 2, "{}").statusCode(404).body("code", is("SEGMENT_UNKNOWN"));
    }

    @Test
    void aDraftHasNoMembersToFind() {
        String id = create("a", "true").statusCode(201).extract().path("id");
        as("marketing")
                .post(SEGMENTS + "/" + id + "/fills")
                .then()
                .statusCode(409)
                .body("code", is("SEGMENT_NOT_ACTIVE"));
    }

    @Test
    void whatSomethingDependsOnStays() {
        String base = create("base", "true").extract().path("id");
        create("early", "inSegment('base')").statusCode(422).body("code", is("RULE_SEGMENT_UNKNOWN"));
        change(base, 1, "{\"state\": \"ACTIVE\"}").statusCode(200);
        String above =
                create("above", "inSegment('base')").statusCode(201).extract().path("id");
        as("marketing").get(SEGMENTS + "/" + base + "/dependents").then().body("items.code", contains("above"));
        change(base, 2, "{\"state\": \"RETIRED\"}").statusCode(409).body("code", is("SEGMENT_IN_USE"));
        change(above, 1, "{\"state\": \"ACTIVE\"}").statusCode(200);
        change(base, 2, "{\"rule\": \"inSegment('above')\"}").statusCode(422).body("code", is("RULE_SEGMENT_CIRCLE"));
        delete(base, 2).statusCode(409).body("code", is("SEGMENT_HAS_HISTORY"));
        change(above, 2, "{\"state\": \"RETIRED\"}").statusCode(200);
        change(base, 2, "{\"state\": \"RETIRED\"}").statusCode(200);
    }

    @Test
    void aSystemThatWorksWithItKeepsIt() {
        String id = create("a", "true").extract().path("id");
        as("marketing")
                .body("{\"purpose\": \"Spring mail\"}")
                .put(SEGMENTS + "/" + id + "/uses/mailer")
                .then()
                .statusCode(204);
        delete(id, 1).statusCode(409).body("code", is("SEGMENT_IN_USE"));
        as("marketing").delete(SEGMENTS + "/" + id + "/uses/mailer").then().statusCode(204);
        delete(id, 1).statusCode(204);
        as("marketing").get(SEGMENTS + "/" + id).then().statusCode(404);
    }

    @Test
    void whatOnlyManagersSeeStaysWithThem() {
        String id = as("manager")
                .body(Map.of("code", "gifted", "name", "Gifted", "rule", "gifts.count(365) > 0"))
                .post(SEGMENTS)
                .then()
                .statusCode(201)
                .body("confidential", is(true))
                .extract()
                .path("id");
        as("manager")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"state\": \"ACTIVE\"}")
                .patch(SEGMENTS + "/" + id)
                .then()
                .statusCode(200);
        as("marketing").get(SEGMENTS + "/" + id).then().statusCode(403).body("code", is("SEGMENT_CONFIDENTIAL"));
        as("marketing").get(SEGMENTS + "/" + id + "/members").then().statusCode(403);
        as("marketing").get(SEGMENTS).then().body("items.code", not(hasItem("gifted")));
        create("through", "inSegment('gifted')").statusCode(422).body("code", is("RULE_SEGMENT_UNKNOWN"));
        as("marketing").get("/api/v1/segment-facts").then().body("items.name", not(hasItem("gifts.count")));
        as("manager").get("/api/v1/segment-facts").then().body("items.name", hasItem("gifts.count"));
    }

    @Test
    void aCustomerIsExplainedConditionByConditionInBothLanguages() {
        UUID customer = facts.account("Acme PC");
        String id = create("sleeping", "purchases.daysSinceLast >= 90 && customer.kind == 'PERSON'")
                .extract()
                .path("id");
        String path = SEGMENTS + "/" + id + "/members/" + customer;
        as("marketing")
                .get(path)
                .then()
                .statusCode(200)
                .body("member", is(false))
                .body("explanation.kind", is("ALL"))
                .body("explanation.holds", is(false))
                .body(
                        "explanation.parts.condition",
                        contains("purchases.daysSinceLast >= 90", "customer.kind == \"PERSON\""))
                .body("explanation.parts.holds", contains(true, false))
                .body("explanation.parts[0].text", is("Holds: days since the last purchase: never."))
                .body("explanation.parts[1].facts[0].value", is("ORGANISATION"));
        as("marketing")
                .header("Accept-Language", "zh-CN")
                .get(path)
                .then()
                .body("explanation.parts[0].text", containsString("最近一次购买以来的天数"));
        as("marketing")
                .get(SEGMENTS + "/" + id + "/members/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void membersOfAFutureTimeAreNotKnown() {
        String id = create("a", "true").extract().path("id");
        as("marketing")
                .queryParam("asOf", "2999-01-01T00:00:00Z")
                .get(SEGMENTS + "/" + id + "/members")
                .then()
                .statusCode(422)
                .body("code", is("AS_OF_IN_FUTURE"));
        as("marketing")
                .queryParam("cursor", "x")
                .get(SEGMENTS + "/" + id + "/members")
                .then()
                .statusCode(400);
        as("marketing")
                .get(SEGMENTS + "/" + id + "/members")
                .then()
                .statusCode(200)
                .body("next", nullValue());
    }

    private static ValidatableResponse preview(String rule) {
        return as("marketing")
                .body(Map.of("rule", rule))
                .post("/api/v1/segment-previews")
                .then();
    }

    private static ValidatableResponse create(String code, String rule) {
        return as("marketing")
                .body(Map.of("code", code, "name", code, "rule", rule))
                .post(SEGMENTS)
                .then();
    }

    private static ValidatableResponse change(String id, int version, String patch) {
        return as("marketing")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(SEGMENTS + "/" + id)
                .then();
    }

    private static ValidatableResponse delete(String id, int version) {
        return as("marketing")
                .header("If-Match", "\"" + version + "\"")
                .delete(SEGMENTS + "/" + id)
                .then();
    }
}
