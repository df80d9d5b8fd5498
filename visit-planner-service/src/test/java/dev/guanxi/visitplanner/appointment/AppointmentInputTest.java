package dev.guanxi.visitplanner.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.visitplanner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a problem that says what is wrong and what would be right, and nothing is made. */
@QuarkusTest
class AppointmentInputTest extends ServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private UUID customer;
    private String manager;

    @BeforeEach
    void aCustomerAndAnAccountManager() {
        customer = customer();
        manager = unique("li");
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "customerId     | null                        | 400 | NOT_NULL",
                "customerId     | \"no uuid\"                 | 400 | VALUE_INVALID",
                "customerId     | 17850                       | 400 | TYPE_MISMATCH",
                "customerId     | \"00000000-0000-7000-8000-000000000000\" | 422 | CUSTOMER_UNKNOWN",
                "id             | \"x\"                       | 400 | VALUE_INVALID",
                "channel        | \"PIGEON\"                  | 400 | VALUE_INVALID",
                "channel        | \"phone\"                   | 400 | VALUE_INVALID",
                "channel        | {}                          | 400 | TYPE_MISMATCH",
                "channel        | null                        | 400 | NOT_NULL",
                "subject        | null                        | 400 | NOT_BLANK",
                "subject        | \"  \"                      | 400 | NOT_BLANK",
                "subject        | [\"a\"]                     | 400 | TYPE_MISMATCH",
                "subject        | LONG                        | 400 | SIZE",
                "place          | LONG                        | 400 | SIZE",
                "notes          | LONG                        | 400 | SIZE",
                "notes          | \"a\\u0000b\"               | 400 | VALUE_INVALID",
                "accountManager | \"\"                        | 400 | SIZE",
                "accountManager | LONG                        | 400 | SIZE",
                "startsAt       | null                        | 400 | NOT_NULL",
                "startsAt       | \"tomorrow\"                | 400 | TIME_MALFORMED",
                "startsAt       | 1746410400                  | 400 | TYPE_MISMATCH",
                "startsAt       | \"2025-05-05T10:00:00+09:00\" | 400 | OFFSET_NOT_OF_ZONE",
                "startsAt       | \"2025-05-05T11:00:00+08:00\" | 422 | END_BEFORE_START",
                "startsAt       | \"2025-05-05T10:57:00+08:00\" | 422 | VISIT_LENGTH",
                "startsAt       | \"2025-05-04T10:57:00+08:00\" | 422 | VISIT_LENGTH",
                "startsAt       | \"-999999999-01-01T00:00:00Z\" | 422 | VISIT_LENGTH",
                "endsAt         | \"+999999999-12-31T00:00:00Z\" | 422 | VISIT_LENGTH",
                "endsAt         | \"2025-05-05T10:00:00+08:00\" | 422 | END_BEFORE_START",
                "timeZone       | \"Mars/Olympus\"            | 400 | TIME_ZONE_UNKNOWN",
                "timeZone       | \"+08:00\"                  | 400 | TIME_ZONE_UNKNOWN",
                "timeZone       | null                        | 400 | NOT_NULL",
                "checklist      | {\"SMILE\":true}            | 400 | VALUE_INVALID",
                "checklist      | {\"BE_POLITE\":\"perhaps\"} | 400 | TYPE_MISMATCH",
                "checklist      | {\"BE_POLITE\":null}        | 400 | NOT_NULL",
                "checklist      | {\"REPEAT_TIME\":true}      | 422 | CHECKLIST_ITEM_DERIVED",
                "respondent     | \"Wang\"                    | 400 | TYPE_MISMATCH",
                "respondent     | {\"name\":LONG}             | 400 | SIZE",
                "price          | 5                           | 400 | PROPERTY_UNKNOWN"
            })
    void namesTheFieldThatIsWrong(String field, String value, int status, String code) throws Exception {
        String longText = "\"" + "x".repeat(5000) + "\"";
        ObjectNode body = (ObjectNode) JSON.readTree(Requests.appointment(customer, "10:00", "11:00"));
        body.set(field, JSON.readTree(value.replace("LONG", longText)));
        as("manager", manager)
                .body(body.toString())
                .post(APPOINTMENTS)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", startsWith("/" + pointed(field, code)))
                .body("errors[0].detail.length()", lessThan(400));
        nothingWasMade();
    }

    /** The order of times is a matter of both; the end is the one that is pointed at. */
    private static String pointed(String field, String code) {
        return code.equals("END_BEFORE_START") || code.equals("VISIT_LENGTH") ? "endsAt" : field;
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "2025-03-30T02:30:00,       Europe/Berlin,    TIME_IN_GAP",
        "2025-03-30T02:30:00+01:00, Europe/Berlin,    TIME_IN_GAP",
        "2025-10-26T02:30:00,       Europe/Berlin,    TIME_AMBIGUOUS",
        "2025-03-09T02:30:00,       America/New_York, TIME_IN_GAP",
        "1999-12-31T10:00:00,       Asia/Shanghai,    START_OUT_OF_RANGE",
        "2150-01-01T10:00:00,       Asia/Shanghai,    START_OUT_OF_RANGE"
    })
    void refusesTimesThatTheClockNeverShowsOrShowsTwice(String start, String zone, String code) {
        String end = start.startsWith("2025") ? start.substring(0, 10) + "T06:00:00" : start.replace("T10", "T11");
        as("manager", manager)
                .body("""
                        {"customerId":"%s","channel":"PHONE","subject":"x","startsAt":"%s","endsAt":"%s","timeZone":"%s"}""".formatted(customer, start, end, zone))
                .post(APPOINTMENTS)
                .then()
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo("/startsAt"));
        nothingWasMade();
    }

    @Test
    void tellsOfEveryFaultAtOnce() {
        as("manager", manager)
                .body("{}")
                .post(APPOINTMENTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("REQUEST_INVALID"))
                .body("errors", hasSize(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "{", "{\"customerId\":}", "{}{}", "\u0000"})
    void refusesWhatIsNoObject(String body) {
        int status = as("manager", manager)
                .body(body)
                .post(APPOINTMENTS)
                .then()
                .extract()
                .statusCode();
        assertThat(status).isEqualTo(400);
        nothingWasMade();
    }

    @Test
    void readsJsonOnly() {
        as("manager", manager)
                .contentType("text/plain")
                .body("x")
                .post(APPOINTMENTS)
                .then()
                .statusCode(415)
                .contentType(startsWith("application/problem+json"));
    }

    @ParameterizedTest(name = "?{0}: {1}")
    @CsvSource({
        "limit=0,                              LIMIT_INVALID,     query:limit",
        "limit=201,                            LIMIT_INVALID,     query:limit",
        "limit=many,                           PARAMETER_INVALID, query:limit",
        "cursor=abc,                           CURSOR_INVALID,    query:cursor",
        "cursor=KzEwMDAwMDAwLTAxLTAxVDAwOjAwOjAwWh8wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA, CURSOR_INVALID, query:cursor",
        "customerId=17850,                     PARAMETER_INVALID, query:customerId",
        "state=OPEN,                           PARAMETER_INVALID, query:state",
        "accountManager=LONG,                  SIZE,              query:accountManager",
        "from=yesterday,                       PARAMETER_INVALID, query:from",
        "until=2025-05-05,                     PARAMETER_INVALID, query:until",
        "until=%2B999999999-12-31T00:00:00Z,   PARAMETER_INVALID, query:until"
    })
    void namesTheParameterThatIsWrong(String query, String code, String place) {
        as("manager", manager)
                .urlEncodingEnabled(false)
                .get(APPOINTMENTS + "?" + query.replace("LONG", "x".repeat(101)))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(place));
    }

    @Test
    void survivesAParameterThatNoDatabaseCanKeep() {
        int status = as("manager", manager)
                .urlEncodingEnabled(false)
                .get(APPOINTMENTS + "?accountManager=a%00b")
                .statusCode();
        assertThat(status).isLessThan(500);
    }

    @Test
    void titlesAreInTheReadersLanguage() {
        as("manager", manager)
                .header("Accept-Language", "zh-CN")
                .body(Requests.appointment(UUID.randomUUID(), "10:00", "11:00"))
                .post(APPOINTMENTS)
                .then()
                .statusCode(422)
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("此处没有该客户"));
    }

    private void nothingWasMade() {
        as("manager", manager)
                .get(APPOINTMENTS + "?customerId=" + customer)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }
}
