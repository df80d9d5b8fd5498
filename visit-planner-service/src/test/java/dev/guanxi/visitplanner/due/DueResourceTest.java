package dev.guanxi.visitplanner.due;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.visitplanner.Events;
import dev.guanxi.visitplanner.ServiceTest;
import dev.guanxi.visitplanner.appointment.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DueResourceTest extends ServiceTest {

    private static final String DUE = "/api/v1/visits/due";

    @Inject
    DataSource database;

    @BeforeEach
    void nobodyElseIsKnown() throws SQLException {
        KnownAccounts.forget(database);
    }

    @Test
    void keyAccountsComeFirstThenWhoHasWaitedLongestForTheirRhythm() {
        UUID smallLong = bought("1950-01-01", "SMALL");
        UUID keyShort = bought("1950-11-20", "KEY");
        UUID keyLong = bought("1950-10-20", "KEY");
        UUID ordinary = bought("1950-10-01", "ORDINARY");
        UUID unknown = bought("1950-01-02", null);
        bought("1950-12-10", "KEY");
        due("1950-12-11", "")
                .body("items.customerId", contains(texts(keyLong, keyShort, ordinary, smallLong, unknown)))
                .body("items.tier", contains("KEY", "KEY", "ORDINARY", "SMALL", null))
                .body("items.status", contains("OVERDUE", "OVERDUE", "OVERDUE", "OVERDUE", "OVERDUE"))
                .body("items[1].dueAt", equalTo("1950-12-04T00:00:00Z"))
                .body("items[1].overdueDays", equalTo(7))
                .body("items[1].ratio", equalTo(1.5f))
                .body("asOf", equalTo("1950-12-11T00:00:00Z"))
                .body("until", equalTo("1950-12-18T00:00:00Z"))
                .body("next", nullValue());
        due("1950-12-11", "&tier=KEY").body("items.customerId", contains(texts(keyLong, keyShort)));
        String next = due("1950-12-11", "&limit=2").extract().path("next");
        as("manager")
                .get(DUE + "?limit=2&cursor=" + next)
                .then()
                .body("asOf", equalTo("1950-12-11T00:00:00Z"))
                .body("items.customerId", contains(texts(ordinary, smallLong)));
    }

    @Test
    void whoIsDueSoonIsFoundWithinTheHorizon() {
        UUID customer = bought("1951-12-01", "KEY");
        due("1951-12-07", "").body("items", hasSize(0));
        due("1951-12-07", "&within=8").body("items.customerId", contains(customer.toString()));
        due("1951-12-08", "&within=P7D").body("items.status", contains("DUE"));
        due("1951-12-08", "&within=0").body("items", hasSize(0));
    }

    @Test
    void everyAnswerExplainsItselfInTheReadersLanguage() {
        UUID customer = bought("1952-11-20", "KEY");
        as("manager")
                .get(DUE + "/" + customer + "?asOf=1952-12-11T00:00:00Z")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("reasons.code", contains("LAST_CONTACT_PURCHASE", "RHYTHM_OF_TIER", "OVERDUE"))
                .body("reasons[0].text", equalTo("The last contact was a purchase on 1952-11-20."))
                .body("reasons[1].text", equalTo("An account of tier KEY is visited every 14 days."))
                .body("reasons[2].text", equalTo("A visit was due on 1952-12-04, 7 days ago."));
        as("manager")
                .header("Accept-Language", "zh-CN,en;q=0.5")
                .get(DUE + "/" + customer + "?asOf=1952-12-11T00:00:00Z")
                .then()
                .header("Content-Language", "zh-CN")
                .header("Vary", containsString("Accept-Language"))
                .body("reasons[2].text", equalTo("应在 1952-12-04 拜访，已逾期 7 天。"));
    }

    @Test
    void anAppointmentSettlesItAVisitStartsTheRhythmAnew() {
        UUID customer = customer();
        String manager = unique("li");
        LocalDate tomorrow = LocalDate.now().plusDays(1);
        String open = as("account-manager", manager)
                .body(Requests.appointment(customer, tomorrow, "10:00", "11:00"))
                .post(APPOINTMENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("manager")
                .get(DUE + "/" + customer)
                .then()
                .body("status", equalTo("APPOINTED"))
                .body("openAppointment.appointmentId", equalTo(open.substring(open.lastIndexOf('/') + 1)))
                .body("reasons[2].code", equalTo("APPOINTMENT_OPEN"));
        as("account-manager", manager)
                .header("If-Match", "\"1\"")
                .body("{\"by\":\"COMPANY\",\"reason\":\"ill\"}")
                .post(open + "/cancellation")
                .then()
                .statusCode(200);
        as("manager").get(DUE + "/" + customer).then().body("status", not(equalTo("APPOINTED")));

        String past = as("account-manager", manager)
                .body(Requests.appointment(customer, LocalDate.now().minusDays(3), "10:00", "11:00"))
                .post(APPOINTMENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("manager").get(DUE + "/" + customer).then().body("reasons.code", hasItem("APPOINTMENT_UNREPORTED"));
        as("account-manager", manager)
                .header("If-Match", "\"1\"")
                .body("{\"purposesReached\":[]}")
                .post(past + "/report")
                .then()
                .statusCode(201);
        as("manager")
                .get(DUE + "/" + customer)
                .then()
                .body("status", equalTo("NOT_DUE"))
                .body("lastContact.kind", equalTo("VISIT"))
                .body("reasons.code", contains("LAST_CONTACT_VISIT", "RHYTHM_TIER_UNKNOWN", "NOT_YET_DUE"));
    }

    @Test
    void thePastIsAnsweredWithWhatHeldThen() {
        UUID customer = bought("1953-03-01", "SMALL");
        send("customer.events", Events.PURCHASE_RECORDED, Events.purchase(customer, day("1953-09-01")));
        send("segmentation.events", Events.TIER_CHANGED, Events.tier(customer, 2, "KEY", day("1953-06-01")));
        await(() -> as("manager")
                .get(DUE + "/" + customer + "?asOf=1953-12-01T00:00:00Z")
                .then()
                .body("tier", equalTo("KEY"))
                .body("lastContact.at", equalTo("1953-09-01T00:00:00Z")));
        as("manager")
                .get(DUE + "/" + customer + "?asOf=1953-05-01T00:00:00Z")
                .then()
                .body("tier", equalTo("SMALL"))
                .body("status", equalTo("NOT_DUE"))
                .body("lastContact.at", equalTo("1953-03-01T00:00:00Z"));
        as("manager")
                .get(DUE + "/" + customer + "?asOf=1953-07-01T00:00:00Z")
                .then()
                .body("tier", equalTo("KEY"))
                .body("status", equalTo("OVERDUE"))
                .body("lastContact.at", equalTo("1953-03-01T00:00:00Z"));
        as("manager")
                .get(DUE + "/" + customer + "?asOf=1953-02-01T00:00:00Z")
                .then()
                .statusCode(404)
                .body("code", equalTo("ACCOUNT_UNKNOWN"));
    }

    @Test
    void theSummaryCountsEveryAccountOnce() {
        bought("1954-01-01", "KEY");
        bought("1954-11-30", "KEY");
        bought("1954-12-10", "KEY");
        bought("1954-01-01", "SMALL");
        as("manager")
                .get(DUE + "/summary?asOf=1954-12-11T00:00:00Z")
                .then()
                .statusCode(200)
                .body("tiers.find { it.tier == 'KEY' }.overdue", equalTo(1))
                .body(
                        "tiers.every { it.accounts == it.overdue + it.dueWithin + it.notDue + it.appointed }",
                        equalTo(true))
                .body("tiers.find { it.tier == 'KEY' }.dueWithin", equalTo(1))
                .body("tiers.find { it.tier == 'KEY' }.notDue", equalTo(1))
                .body("purchases", equalTo(4));
    }

    @ParameterizedTest(name = "?{0}: {1}")
    @CsvSource({
        "asOf=yesterday,                    PARAMETER_INVALID, query:asOf",
        "asOf=2011-12-11,                   PARAMETER_INVALID, query:asOf",
        "asOf=2011-12-11T00:00:00,          PARAMETER_INVALID, query:asOf",
        "asOf=-0001-12-31T00:00:00Z,        PARAMETER_INVALID, query:asOf",
        "asOf=%2B99999-12-31T00:00:00Z,     PARAMETER_INVALID, query:asOf",
        "within=soon,                       DAYS_INVALID,      query:within",
        "within=-1,                         DAYS_INVALID,      query:within",
        "within=367,                        DAYS_INVALID,      query:within",
        "within=P1M,                        DAYS_INVALID,      query:within",
        "within=99999999999,                DAYS_INVALID,      query:within",
        "tier=GOLD,                         PARAMETER_INVALID, query:tier",
        "limit=0,                           LIMIT_INVALID,     query:limit",
        "cursor=x,                          CURSOR_INVALID,    query:cursor"
    })
    void namesTheParameterThatIsWrong(String query, String code, String place) {
        as("manager")
                .urlEncodingEnabled(false)
                .get(DUE + "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2011-12-11T08:00:00%2B08:00"})
    void answersForAnyTimeThatCanBeRead(String asOf) {
        as("manager")
                .urlEncodingEnabled(false)
                .get(DUE + "?within=366&asOf=" + asOf)
                .then()
                .statusCode(200);
        as("manager")
                .urlEncodingEnabled(false)
                .get(DUE + "/summary?within=366&asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    /** A customer of a tier who bought that day and never again. */
    private static UUID bought(String day, String tier) {
        UUID customer = UUID.randomUUID();
        send("customer.events", Events.CUSTOMER_REGISTERED, Events.customer(customer, 1));
        send("customer.events", Events.PURCHASE_RECORDED, Events.purchase(customer, day(day)));
        if (tier != null) {
            send("segmentation.events", Events.TIER_CHANGED, Events.tier(customer, 1, tier, day(day)));
        }
        await(() -> as("manager")
                .get(DUE + "/" + customer + "?asOf=" + day(day))
                .then()
                .statusCode(200)
                .body("tier", equalTo(tier)));
        return customer;
    }

    private static ValidatableResponse due(String day, String more) {
        return as("manager").get(DUE + "?asOf=" + day(day) + more).then().statusCode(200);
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static String[] texts(UUID... ids) {
        return java.util.Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
    }
}
