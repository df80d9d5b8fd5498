package dev.guanxi.visitplanner.appointment;

import static dev.guanxi.visitplanner.appointment.Requests.appointment;
import static dev.guanxi.visitplanner.appointment.Requests.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.visitplanner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppointmentOverlapTest extends ServiceTest {

    @Inject
    DataSource database;

    private UUID customer;
    private String manager;

    @BeforeEach
    void aCustomerAndAnAccountManager() {
        customer = customer();
        manager = unique("li");
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        String first = propose("10:00", "11:00").statusCode(201).extract().path("id");
        propose("10:30", "11:30")
                .statusCode(409)
                .body("code", equalTo("APPOINTMENT_OVERLAP"))
                .body("errors[0].value", equalTo(first))
                .body("errors[0].detail", containsString("2025-05-05T10:00+08:00 to 2025-05-05T11:00+08:00"));
    }

    @Test
    void oneVisitMayStartWhenAnotherEnds() {
        propose("10:00", "11:00").statusCode(201);
        propose("11:00", "12:00").statusCode(201);
        propose("09:00", "10:00").statusCode(201);
    }

    @Test
    void twoAccountManagersMayHaveTheSameTime() {
        propose("10:00", "11:00").statusCode(201);
        as("account-manager", unique("zhao"))
                .body(appointment(customer, "10:00", "11:00"))
                .post(APPOINTMENTS)
                .then()
                .statusCode(201);
    }

    @Test
    void aCancelledAppointmentTakesUpNoTime() {
        String location = propose("10:00", "11:00").statusCode(201).extract().header("Location");
        step(location, 1, "/cancellation", "{\"by\":\"COMPANY\",\"reason\":\"ill\"}")
                .statusCode(200);
        propose("10:00", "11:00").statusCode(201);
    }

    @Test
    void movingIsCheckedTooButNotAgainstItself() {
        String location = propose("10:00", "11:00").statusCode(201).extract().header("Location");
        propose("12:00", "13:00").statusCode(201);
        step(location, 1, "/move", move("2025-05-05", "12:30", "13:30")).statusCode(409);
        step(location, 1, "/move", move("2025-05-05", "10:30", "11:30")).statusCode(200);
    }

    @Test
    void ofTwoAtOnceOneWins() throws Exception {
        int callers = 8;
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            Callable<Integer> call = () -> propose("10:00", "11:00").extract().statusCode();
            List<Integer> statuses = pool.invokeAll(Collections.nCopies(callers, call)).stream()
                    .map(AppointmentOverlapTest::get)
                    .toList();
            assertThat(statuses)
                    .containsOnlyOnce(201)
                    .filteredOn(status -> status != 201)
                    .containsOnly(409);
        } finally {
            pool.shutdownNow();
        }
    }

    /** The service asks before it writes; that the database would refuse all the same is what makes it certain. */
    @Test
    void theDatabaseItselfRefusesAnOverlap() throws Exception {
        propose("10:00", "11:00").statusCode(201);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("""
                            insert into appointment select gen_random_uuid(), version, customer_id, account_manager, channel,
                              subject, place, notes, respondent_name, respondent_position, checklist, state,
                              starts_at + interval '59 minutes', ends_at + interval '1 hour', time_zone, confirmed_at,
                              closed_by, closed_reason, report_id, proposed_at, changed_at, closed_at
                            from appointment where account_manager = '%s'""".formatted(manager)))
                    .hasMessageContaining("appointment_overlap");
        }
    }

    private static int get(Future<Integer> status) {
        try {
            return status.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private ValidatableResponse propose(String from, String to) {
        return as("account-manager", manager)
                .body(appointment(customer, from, to))
                .post(APPOINTMENTS)
                .then();
    }

    private ValidatableResponse step(String location, int version, String step, String body) {
        return as("account-manager", manager)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(location + step)
                .then();
    }
}
