package dev.guanxi.visitplanner.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.visitplanner.ServiceTest;
import dev.guanxi.visitplanner.appointment.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReportTest extends ServiceTest {

    private static final String FULL = """
            {"purposesReached":["FIRST_THOUGHT","PRESENT_COMPANY","GIVE_REASONS","SHOW_SERVICE","BE_REMEMBERED"],
             "findings":"They equip a second office in autumn.",
             "needsHeard":[{"kind":"STATED","need":"Forty desktops"},{"kind":"SECRET","need":"To be seen as modern"}],
             "competitorNews":[{"competitor":"Northwind","news":"Repairs on site in four hours"}],
             "promises":[{"what":"Send the service level sheet","dueOn":"2025-05-09"},
                         {"what":"Ask the engineer","owner":"chen","dueOn":"2025-05-07"}],
             "nextStep":{"what":"Invite to the showroom","on":"2025-05-19"}}""";

    private UUID customer;
    private String manager;
    private String appointment;

    @BeforeEach
    void anAppointmentThatHasBegun() {
        customer = customer();
        manager = unique("li");
        appointment = propose("10:00", "11:00");
    }

    @Test
    void makesTheAppointmentAKeptOne() {
        String reportId = report(FULL)
                .statusCode(201)
                .header("Location", containsString(appointment.substring(appointment.indexOf("/api"))))
                .body("outcome", equalTo("PERFECT"))
                .body("visitedAt", equalTo("2025-05-05T02:00:00Z"))
                .extract()
                .path("id");
        me().get(appointment)
                .then()
                .header("ETag", "\"2\"")
                .body("state", equalTo("KEPT"))
                .body("reportId", equalTo(reportId));
        me().get(appointment + "/report")
                .then()
                .statusCode(200)
                .body("id", equalTo(reportId))
                .body(
                        "purposesReached",
                        contains("PRESENT_COMPANY", "GIVE_REASONS", "SHOW_SERVICE", "BE_REMEMBERED", "FIRST_THOUGHT"))
                .body("needsHeard.kind", contains("STATED", "SECRET"))
                .body("competitorNews[0].competitor", equalTo("Northwind"))
                .body("promises.owner", contains(manager, "chen"))
                .body("nextStep.on", equalTo("2025-05-19"))
                .body("warnings", hasSize(0))
                .body("reportedBy", equalTo(manager));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                        | INCOMPLETE",
                "['GIVE_REASONS','SHOW_SERVICE']                           | INCOMPLETE",
                "['GIVE_REASONS','SHOW_SERVICE','GIVE_REASONS']            | INCOMPLETE",
                "['GIVE_REASONS','SHOW_SERVICE','FIRST_THOUGHT']           | SUCCESSFUL"
            })
    void threeOfFivePurposesMakeASuccess(String purposes, String outcome) {
        report("{\"purposesReached\":" + purposes.replace('\'', '"') + "}")
                .statusCode(201)
                .body("outcome", equalTo(outcome));
    }

    @Test
    void manyPromisesAreKeptAndWarnedOf() {
        String promise = "{\"what\":\"a\",\"dueOn\":\"2025-05-09\"}";
        report("{\"purposesReached\":[],\"promises\":[%s,%s,%s,%s]}".formatted(promise, promise, promise, promise))
                .statusCode(201)
                .body("promises", hasSize(4))
                .body("warnings.code", contains("PROMISES_MADE_LIGHTLY"))
                .body("warnings[0].text", containsString("do not promise lightly"));
        me().header("Accept-Language", "zh")
                .get(appointment + "/report")
                .then()
                .header("Content-Language", "zh-CN")
                .header("Vary", containsString("Accept-Language"))
                .body("warnings[0].text", containsString("不要轻易许诺"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                            | 400 | NOT_NULL | /purposesReached",
                "{\"purposesReached\":[\"SELL\"]}                              | 400 | VALUE_INVALID | /purposesReached/0",
                "{\"purposesReached\":[null]}                                  | 400 | NOT_NULL | /purposesReached",
                "{\"purposesReached\":\"GIVE_REASONS\"}                        | 400 | TYPE_MISMATCH | /purposesReached",
                "{\"purposesReached\":[],\"needsHeard\":[{\"kind\":\"LOUD\",\"need\":\"x\"}]} | 400 | VALUE_INVALID | /needsHeard/0/kind",
                "{\"purposesReached\":[],\"needsHeard\":[{\"kind\":\"REAL\"}]} | 400 | NOT_BLANK | /needsHeard/0/need",
                "{\"purposesReached\":[],\"competitorNews\":[null]}            | 400 | NOT_NULL | /competitorNews/0",
                "{\"purposesReached\":[],\"promises\":[{\"what\":\"x\"}]}      | 400 | NOT_NULL | /promises/0/dueOn",
                "{\"purposesReached\":[],\"promises\":[{\"what\":\"x\",\"dueOn\":\"soon\"}]} | 400 | VALUE_INVALID | /promises/0/dueOn",
                "{\"purposesReached\":[],\"promises\":[{\"what\":\"x\",\"dueOn\":\"2025-05-04\"}]} | 422 | PROMISE_DUE_OUT_OF_RANGE | /promises/0/dueOn",
                "{\"purposesReached\":[],\"promises\":[{\"what\":\"x\",\"dueOn\":\"+999999999-12-31\"}]} | 400 | VALUE_INVALID | /promises/0/dueOn",
                "{\"purposesReached\":[],\"sold\":true}                        | 400 | PROPERTY_UNKNOWN | /sold"
            })
    void namesTheFieldThatIsWrongAndKeepsTheAppointmentOpen(String body, int status, String code, String pointer) {
        report(body)
                .statusCode(status)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", startsWith(pointer));
        me().get(appointment).then().header("ETag", "\"1\"").body("state", equalTo("PROPOSED"));
    }

    @Test
    void thereIsOneReportOfAVisit() {
        report("{\"purposesReached\":[]}").statusCode(201);
        me().header("If-Match", "\"2\"")
                .body("{\"purposesReached\":[]}")
                .post(appointment + "/report")
                .then()
                .statusCode(409)
                .body("code", equalTo("APPOINTMENT_STATE"));
    }

    @Test
    void isSafeToRepeatThoughTheVersionHasMovedOn() {
        UUID id = UUID.randomUUID();
        String body = "{\"id\":\"%s\",\"purposesReached\":[],\"promises\":[{\"what\":\"x\",\"dueOn\":\"2025-05-09\"}]}"
                .formatted(id);
        report(body).statusCode(201).body("id", equalTo(id.toString()));
        report(body).statusCode(200).body("id", equalTo(id.toString())).body("promises", hasSize(1));
        report(body.replace("2025-05-09", "2025-05-10")).statusCode(409).body("code", equalTo("ID_TAKEN"));
    }

    @Test
    void needsTheVersionOfTheAppointment() {
        me().body("{\"purposesReached\":[]}")
                .post(appointment + "/report")
                .then()
                .statusCode(428);
        me().header("If-Match", "\"9\"")
                .body("{\"purposesReached\":[]}")
                .post(appointment + "/report")
                .then()
                .statusCode(412);
        as("account-manager", unique("zhao"))
                .header("If-Match", "\"1\"")
                .body("{\"purposesReached\":[]}")
                .post(appointment + "/report")
                .then()
                .statusCode(403);
    }

    @Test
    void promisesAreListedByDueDateAndKeptOnce() {
        report(FULL).statusCode(201);
        String mine = me().get("/api/v1/visits/promises?state=OPEN&owner=" + manager)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        me().get("/api/v1/visits/promises?customerId=" + customer)
                .then()
                .body("items.dueOn", contains("2025-05-07", "2025-05-09"));
        String cursor = me().get("/api/v1/visits/promises?limit=1&customerId=" + customer)
                .path("next");
        me().get("/api/v1/visits/promises?limit=1&customerId=" + customer + "&cursor=" + cursor)
                .then()
                .body("items.id", contains(mine));
        me().get("/api/v1/visits/promises?dueBefore=2025-05-09&customerId=" + customer)
                .then()
                .body("items", hasSize(1));
        keep(mine, null).statusCode(428);
        keep(mine, "\"2\"").statusCode(412);
        keep(mine, "\"1\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("KEPT"))
                .body("keptBy", equalTo(manager))
                .body("note", equalTo("by mail"));
        keep(mine, "\"2\"").statusCode(409).body("code", equalTo("PROMISE_KEPT"));
        me().get("/api/v1/visits/promises/" + mine).then().body("state", equalTo("KEPT"));
        me().get("/api/v1/visits/promises?state=OPEN&owner=" + manager).then().body("items", hasSize(0));
    }

    @Test
    void aPromiseIsKeptByItsOwnerOrAManager() {
        report(FULL).statusCode(201);
        String chens = me().get("/api/v1/visits/promises?dueBefore=2025-05-08&customerId=" + customer)
                .path("items[0].id");
        keep(chens, "\"1\"").statusCode(403).body("code", equalTo("NOT_YOURS"));
        as("manager")
                .header("If-Match", "\"1\"")
                .post("/api/v1/visits/promises/" + chens + "/fulfilment")
                .then()
                .statusCode(200);
        me().get("/api/v1/visits/promises/" + UUID.randomUUID()).then().statusCode(404);
        me().get("/api/v1/visits/promises?dueBefore=soon").then().statusCode(400);
    }

    private ValidatableResponse keep(String promise, String ifMatch) {
        RequestSpecification request = me().body("{\"note\":\"by mail\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/api/v1/visits/promises/" + promise + "/fulfilment")
                .then();
    }

    private ValidatableResponse report(String body) {
        return me().header("If-Match", "\"1\"")
                .body(body)
                .post(appointment + "/report")
                .then();
    }

    private RequestSpecification me() {
        return as("account-manager", manager);
    }

    private String propose(String from, String to) {
        return me().body(Requests.appointment(customer, from, to))
                .post(APPOINTMENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
