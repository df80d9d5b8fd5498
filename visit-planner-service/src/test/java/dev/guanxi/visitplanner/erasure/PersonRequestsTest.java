package dev.guanxi.visitplanner.erasure;

import static dev.guanxi.visitplanner.Events.ACCESS_REQUESTED;
import static dev.guanxi.visitplanner.Events.CUSTOMER_REGISTERED;
import static dev.guanxi.visitplanner.Events.ERASURE_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.visitplanner.Events;
import dev.guanxi.visitplanner.ServiceTest;
import dev.guanxi.visitplanner.appointment.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The part of this service for the rights of a person (C17). */
@QuarkusTest
class PersonRequestsTest extends ServiceTest {

    private static final String NAME = "Han Meimei";

    private final UUID request = UUID.randomUUID();
    private final String manager = unique("am");

    private String appointed(UUID customer, String from, String to, String respondent, String notes) {
        String body = Requests.appointment(customer, from, to);
        String more = ",\"respondent\":{\"name\":\"%s\",\"position\":\"Director\"},\"notes\":\"%s\"}"
                .formatted(respondent, notes);
        return as("account-manager", manager)
                .body(body.substring(0, body.length() - 1) + more)
                .post(APPOINTMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void reported(String appointment, String findings) {
        as("account-manager", manager)
                .header("If-Match", "\"1\"")
                .body("{\"purposesReached\":[\"SHOW_SERVICE\"],\"findings\":\"" + findings + "\"}")
                .post(APPOINTMENTS + "/" + appointment + "/report")
                .then()
                .statusCode(201);
    }

    private JsonNode answer(String asked, String answered, UUID customer, UUID contact) {
        return answerTo(asked, answered, customer, Events.aboutPerson(asked, request, customer, contact, NAME));
    }

    private JsonNode answerTo(String asked, String answered, UUID customer, ObjectNode about) {
        try (TopicReader answers = TopicReader.fromNow("visit.events")) {
            send("customer.events", asked, about);
            return EventSchemas.of(answered)
                    .check(answers.await(
                                    1,
                                    one -> one.type().equals(answered)
                                            && customer.toString().equals(one.key()))
                            .get(0));
        }
    }

    private static String text(String path) {
        return as("manager").get(path).then().statusCode(200).extract().asString();
    }

    @Test
    void aContactIsErasedFromAppointmentsAndReportsAndOthersAreLeft() {
        UUID customer = customer();
        String hers = appointed(customer, "09:00", "10:00", NAME, "Talks much");
        String others = appointed(customer, "11:00", "12:00", "Li Lei", "Succeeds han  MEIMEI one day");
        String unrelated = appointed(customer, "13:00", "14:00", "Li Lei", "Likes tea");
        reported(hers, "Wants forty desktops");
        reported(unrelated, "Wants nothing");

        JsonNode receipt =
                answer(ERASURE_REQUESTED, "dev.guanxi.visit.erasure-completed.v1", customer, UUID.randomUUID());

        assertThat(receipt.path("requestId").asText()).isEqualTo(request.toString());
        assertThat(receipt.path("records").asInt()).isEqualTo(3);
        assertThat(text(APPOINTMENTS + "/" + hers)).doesNotContain("Meimei", "Director", "Talks");
        assertThat(text(APPOINTMENTS + "/" + others)).doesNotContain("MEIMEI");
        assertThat(text(APPOINTMENTS + "/" + unrelated)).contains("Li Lei", "Likes tea");
        assertThat(text(APPOINTMENTS + "/" + hers + "/report"))
                .contains("SHOW_SERVICE")
                .doesNotContain("forty");
        assertThat(text(APPOINTMENTS + "/" + unrelated + "/report")).contains("Wants nothing");
        assertThat(text(APPOINTMENTS + "/" + hers + "/history")).contains("ERASED");
    }

    @Test
    void aCustomerWhoIsAPersonIsErasedAndLateNewsDoNotBringTheNameBack() {
        UUID customer = customer();
        appointed(customer, "09:00", "10:00", NAME, "Talks much");

        JsonNode receipt = answer(ERASURE_REQUESTED, "dev.guanxi.visit.erasure-completed.v1", customer, null);
        send("customer.events", CUSTOMER_REGISTERED, Events.customer(customer, 9));
        answer(ACCESS_REQUESTED, "dev.guanxi.visit.personal-data-provided.v1", customer, null);

        assertThat(receipt.path("records").asInt()).isEqualTo(2);
        assertThat(receipt.path("retained").asInt()).isEqualTo(1);
        assertThat(text("/api/v1/visits/due/" + customer + "?asOf=2199-01-01T00:00:00Z"))
                .contains("Erased person");
    }

    @Test
    void whoseNameIsPartOfAnothersTakesNothingOfTheOther() {
        UUID customer = customer();
        String hers = appointed(customer, "09:00", "10:00", "王芳", "Talks much");
        String named = appointed(customer, "11:00", "12:00", "王芳菲", "Succeeds 王 芳 one day");
        String others = appointed(customer, "13:00", "14:00", "王芳菲", "Likes tea");
        reported(others, "王芳菲 wants nothing");

        JsonNode receipt = answerTo(
                ERASURE_REQUESTED,
                "dev.guanxi.visit.erasure-completed.v1",
                customer,
                Events.aboutPerson(ERASURE_REQUESTED, request, customer, UUID.randomUUID(), "王芳", List.of("王芳菲")));

        assertThat(receipt.path("records").asInt()).isEqualTo(2);
        assertThat(text(APPOINTMENTS + "/" + hers)).doesNotContain("王芳", "Talks");
        assertThat(text(APPOINTMENTS + "/" + named)).doesNotContain("Succeeds");
        assertThat(text(APPOINTMENTS + "/" + others)).contains("王芳菲", "Likes tea");
        assertThat(text(APPOINTMENTS + "/" + others + "/report")).contains("王芳菲 wants nothing");
    }

    @Test
    void whatAContactsNamesakeAmongUsPlannedAndPromisedStays() {
        UUID customer = customer();
        String namesake = unique("m.chen");
        String visit = as("account-manager", namesake)
                .body(Requests.appointment(customer, "09:00", "10:00"))
                .post(APPOINTMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("account-manager", namesake)
                .header("If-Match", "\"1\"")
                .body("""
                        {"purposesReached":[],"promises":[{"what":"Ask the engineer","dueOn":"2025-05-09"}]}""")
                .post(APPOINTMENTS + "/" + visit + "/report")
                .then()
                .statusCode(201);

        JsonNode receipt = answerTo(
                ERASURE_REQUESTED,
                "dev.guanxi.visit.erasure-completed.v1",
                customer,
                Events.aboutPerson(ERASURE_REQUESTED, request, customer, UUID.randomUUID(), "Chen"));

        assertThat(receipt.path("records").asInt()).isZero();
        assertThat(text(APPOINTMENTS + "/" + visit)).contains("Renewal of 40 desktops");
        assertThat(text(APPOINTMENTS + "/" + visit + "/report")).contains("Ask the engineer");
    }

    @Test
    void aContactIsErasedFromWhatWasPromised() {
        UUID customer = customer();
        String visit = appointed(customer, "09:00", "10:00", "Li Lei", "Likes tea");
        as("account-manager", manager)
                .header("If-Match", "\"1\"")
                .body("""
                        {"purposesReached":[],"promises":[{"what":"Call Han Meimei","dueOn":"2025-05-09"}]}""")
                .post(APPOINTMENTS + "/" + visit + "/report")
                .then()
                .statusCode(201);

        answer(ERASURE_REQUESTED, "dev.guanxi.visit.erasure-completed.v1", customer, UUID.randomUUID());

        assertThat(text(APPOINTMENTS + "/" + visit + "/report")).doesNotContain("Meimei");
    }

    @Test
    void whatIsHeldOfAContactIsProvidedAndNothingOfOthers() {
        UUID customer = customer();
        appointed(customer, "09:00", "10:00", NAME, "Talks much");
        appointed(customer, "11:00", "12:00", "Li Lei", "Likes tea");

        JsonNode told =
                answer(ACCESS_REQUESTED, "dev.guanxi.visit.personal-data-provided.v1", customer, UUID.randomUUID());

        assertThat(told.path("records").asInt()).isEqualTo(1);
        assertThat(told.at("/document/appointments/0/respondentName").asText()).isEqualTo(NAME);
    }
}
