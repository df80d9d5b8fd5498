package dev.guanxi.visitplanner.appointment;

import static dev.guanxi.visitplanner.appointment.Requests.appointment;
import static dev.guanxi.visitplanner.appointment.Requests.move;
import static dev.guanxi.visitplanner.appointment.Requests.timeRepeatedBack;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.visitplanner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AppointmentLifeTest extends ServiceTest {

    private static final String TEN = "2025-05-05T10:00:00+08:00";

    private UUID customer;
    private String manager;

    @BeforeEach
    void aCustomerAndAnAccountManager() {
        customer = customer();
        manager = unique("li");
    }

    @Test
    void isProposedToACustomer() {
        String location = propose();
        me().get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("customerId", equalTo(customer.toString()))
                .body("accountManager", equalTo(manager))
                .body("state", equalTo("PROPOSED"))
                .body("startsAt", equalTo(TEN))
                .body("endsAt", equalTo("2025-05-05T11:00:00+08:00"))
                .body("checklist.REPEAT_TIME", equalTo(false))
                .body("confirmedAt", nullValue());
        me().header("If-None-Match", "\"1\"").get(location).then().statusCode(304);
    }

    @Test
    void isConfirmedWhenTheTimeIsRepeatedBack() {
        String location = propose();
        step(location, 1, "/confirmation", timeRepeatedBack("2025-05-05T10:30:00+08:00"))
                .statusCode(422)
                .body("code", equalTo("TIME_NOT_REPEATED"))
                .body("errors[0].pointer", equalTo("/timeRepeatedBack"))
                .body("errors[0].detail", containsString("2025-05-05T10:00+08:00"));
        step(location, 1, "/confirmation", timeRepeatedBack("2025-05-05T10:00"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("CONFIRMED"))
                .body("checklist.REPEAT_TIME", equalTo(true));
    }

    @Test
    void isProposedAnewWhenItIsMovedAndRemembersFromWhereByWhomAndWhy() {
        String location = propose();
        step(location, 1, "/confirmation", timeRepeatedBack(TEN)).statusCode(200);
        step(location, 2, "/move", move("2025-05-06", "14:00", "14:45"))
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("startsAt", equalTo("2025-05-06T14:00:00+08:00"))
                .body("confirmedAt", nullValue())
                .body("checklist.REPEAT_TIME", equalTo(false));
        me().get(location + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2, 3))
                .body("items.what", contains("PROPOSED", "CONFIRMED", "MOVED"))
                .body("items.startsAt", contains(TEN, TEN, "2025-05-06T14:00:00+08:00"))
                .body("items[2].bySubject", equalTo(manager))
                .body("items[2].side", equalTo("CUSTOMER"))
                .body("items[2].reason", equalTo("The director is away"));
    }

    @Test
    void staysInItsZoneWhenItIsMovedWithoutNamingOne() {
        String location = propose();
        step(location, 1, "/move", """
                {"startsAt":"2025-05-06T14:00","endsAt":"2025-05-06T15:00","by":"COMPANY","reason":"ill"}""").statusCode(200).body("startsAt", equalTo("2025-05-06T14:00:00+08:00"));
        step(location, 2, "/move", """
                {"startsAt":"2025-05-06T14:00","endsAt":"2025-05-06T15:00","timeZone":"Europe/Berlin","by":"COMPANY",
                 "reason":"he is travelling"}""")
                .statusCode(200)
                .body("startsAt", equalTo("2025-05-06T14:00:00+02:00"))
                .body("timeZone", equalTo("Europe/Berlin"));
    }

    @Test
    void isCancelledByOneSideForAReason() {
        String location = propose();
        step(location, 1, "/cancellation", "{\"by\":\"CUSTOMER\",\"reason\":\"postponed\"}")
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancellation.by", equalTo("CUSTOMER"))
                .body("cancellation.reason", equalTo("postponed"));
        step(location, 2, "/confirmation", timeRepeatedBack(TEN))
                .statusCode(409)
                .body("code", equalTo("APPOINTMENT_STATE"))
                .body("errors[0].value", equalTo("CANCELLED"));
    }

    @ParameterizedTest(name = "of {0}: {1}")
    @CsvSource({"PROPOSED, 409", "CONFIRMED, 200"})
    void isANoShowOnlyIfTheCustomerHadAgreed(String state, int status) {
        String location = propose();
        int version = 1;
        if (state.equals("CONFIRMED")) {
            step(location, version++, "/confirmation", timeRepeatedBack(TEN)).statusCode(200);
        }
        step(location, version, "/no-show", "{\"note\":\"waited half an hour\"}")
                .statusCode(status);
    }

    @Test
    void needsNoNoteToBeANoShow() {
        String location = propose();
        step(location, 1, "/confirmation", timeRepeatedBack(TEN)).statusCode(200);
        me().header("If-Match", "\"2\"").post(location + "/no-show").then().statusCode(200);
    }

    @Test
    void nothingComesOfItBeforeItsStart() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        String location = propose(appointment(customer, tomorrow, "10:00", "11:00"));
        step(location, 1, "/confirmation", timeRepeatedBack(tomorrow + "T10:00"))
                .statusCode(200);
        step(location, 2, "/no-show", "{}").statusCode(409).body("code", equalTo("VISIT_NOT_BEGUN"));
        step(location, 2, "/report", "{\"purposesReached\":[]}")
                .statusCode(409)
                .body("code", equalTo("VISIT_NOT_BEGUN"));
        me().get(location).then().header("ETag", "\"2\"").body("state", equalTo("CONFIRMED"));
    }

    @Test
    void isAnnotatedByAMergePatch() {
        String location = propose();
        me().contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("""
                        {"notes":"Ask for the invoice","place":null,"checklist":{"BE_POLITE":true,"KEEP_SHORT":false},
                         "respondent":{"name":"Wang Li","position":"assistant"}}""")
                .patch(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("notes", equalTo("Ask for the invoice"))
                .body("place", nullValue())
                .body("checklist.BE_POLITE", equalTo(true))
                .body("checklist.KEEP_SHORT", equalTo(false))
                .body("checklist.RESPONDENT_KNOWN", equalTo(true))
                .body("subject", equalTo("Renewal of 40 desktops"));
        patch(location, 2, "{\"checklist\":{\"KEEP_SHORT\":null}}")
                .statusCode(200)
                .body("checklist.KEEP_SHORT", nullValue())
                .body("checklist.BE_POLITE", equalTo(true));
        patch(location, 3, "{\"notes\":\"Ask for the invoice\"}")
                .statusCode(200)
                .header("ETag", "\"3\"");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"startsAt\":\"2025-05-06T10:00\"}          | 400 | PROPERTY_UNKNOWN       | /startsAt",
                "{\"state\":\"KEPT\"}                         | 400 | PROPERTY_UNKNOWN       | /state",
                "{\"subject\":null}                           | 400 | NOT_BLANK              | /subject",
                "{\"checklist\":{\"SMILE\":true}}             | 400 | VALUE_INVALID          | /checklist/SMILE",
                "{\"checklist\":{\"REPEAT_TIME\":true}}       | 422 | CHECKLIST_ITEM_DERIVED | /checklist/REPEAT_TIME",
                "[]                                           | 400 | PATCH_INVALID          | ''"
            })
    void refusesPatchesOfWhatItMayNotChange(String patch, int status, String code, String pointer) {
        String location = propose();
        patch(location, 1, patch)
                .statusCode(status)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", containsString(pointer));
        me().get(location).then().header("ETag", "\"1\"");
    }

    @Test
    void isChangedOnlyByWhoHasReadItsNewestVersion() {
        String location = propose();
        me().body(timeRepeatedBack(TEN)).post(location + "/confirmation").then().statusCode(428);
        step(location, 7, "/confirmation", timeRepeatedBack(TEN)).statusCode(412);
        step(location, 1, "/confirmation", timeRepeatedBack(TEN)).statusCode(200);
        step(location, 1, "/cancellation", "{\"by\":\"COMPANY\",\"reason\":\"late\"}")
                .statusCode(412);
        me().get(location + "/history").then().body("items", hasSize(2));
    }

    @Test
    void anUnknownOneIsNotFound() {
        String nowhere = APPOINTMENTS + "/" + UUID.randomUUID();
        me().get(nowhere).then().statusCode(404).body("code", equalTo("APPOINTMENT_UNKNOWN"));
        me().get(nowhere + "/history").then().statusCode(404);
        me().get(nowhere + "/report").then().statusCode(404).body("code", equalTo("REPORT_UNKNOWN"));
        step(nowhere, 1, "/confirmation", timeRepeatedBack(TEN)).statusCode(404);
        patch(nowhere, 1, "{}").statusCode(404);
        me().get(APPOINTMENTS + "/not-an-id").then().statusCode(404);
    }

    @Test
    void areListedInOrderOfTheirStartPageByPage() {
        String first = propose(appointment(customer, "2025-05-07", "09:00", "10:00"));
        String second = propose(appointment(customer, "2025-05-07", "10:00", "11:00"));
        propose(appointment(customer, "2025-05-08", "10:00", "11:00"));
        String cursor = me().get(APPOINTMENTS + "?limit=2&customerId=" + customer)
                .then()
                .statusCode(200)
                .body("items.id", contains(idOf(first), idOf(second)))
                .extract()
                .path("next");
        me().get(APPOINTMENTS + "?limit=2&customerId=" + customer + "&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        me().get(APPOINTMENTS + "?state=PROPOSED&from=2025-05-07T01:30:00Z&until=2025-05-08T00:00:00Z&accountManager="
                        + manager)
                .then()
                .body("items.id", contains(idOf(second)));
    }

    private RequestSpecification me() {
        return as("account-manager", manager);
    }

    private String propose() {
        return propose(appointment(customer, "10:00", "11:00"));
    }

    private String propose(String body) {
        return me().body(body)
                .post(APPOINTMENTS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .header("Location");
    }

    private ValidatableResponse step(String location, int version, String step, String body) {
        return me().header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(location + step)
                .then();
    }

    private ValidatableResponse patch(String location, int version, String body) {
        return me().contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(location)
                .then();
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
