package dev.guanxi.visitplanner.account;

import static dev.guanxi.visitplanner.appointment.Requests.appointment;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.TopicWriter;
import dev.guanxi.visitplanner.Events;
import dev.guanxi.visitplanner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account has another manager: what is open passes on, what was stays whose it was (C10). */
@QuarkusTest
class SuccessionTest extends ServiceTest {

    private static final String PROMISES = "/api/v1/visits/promises";

    /** When successors begin: eight o'clock in Shanghai, on the day of the appointments. */
    private static final String SINCE = "2025-05-05T00:00:00Z";

    private final String wang = unique("wang");
    private final String sun = unique("sun");
    private UUID customer;

    @BeforeEach
    void anAccount() {
        customer = customer();
    }

    private String proposed(String employee, String from, String to) {
        return proposed(customer, employee, from, to);
    }

    private static String proposed(UUID customer, String employee, String from, String to) {
        return as("account-manager", employee)
                .body(appointment(customer, from, to))
                .post(APPOINTMENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void succeeds(String successor) {
        send("customer.events", Events.MANAGER_CHANGED, changed(wang, successor));
    }

    private ObjectNode changed(String before, String now) {
        return Events.managerChanged(customer, before, now).put("from", SINCE);
    }

    private void managedBy(String appointment, String employee) {
        as("manager").get(appointment).then().statusCode(200).body("accountManager", equalTo(employee));
    }

    @Test
    void openAppointmentsPassOnAndTheHistorySaysSo() {
        String open = proposed(wang, "10:00", "11:00");
        String colleague = unique("zhao");
        String theirs = proposed(colleague, "10:00", "11:00");
        String cancelled = proposed(wang, "14:00", "15:00");
        as("account-manager", wang)
                .header("If-Match", "\"1\"")
                .body("{\"by\":\"CUSTOMER\",\"reason\":\"Moves house\"}")
                .post(cancelled + "/cancellation")
                .then()
                .statusCode(200);

        succeeds(sun);

        await(() -> managedBy(open, sun));
        managedBy(theirs, colleague);
        managedBy(cancelled, wang);
        as("account-manager", sun)
                .get(open + "/history")
                .then()
                .body("items.what", contains("PROPOSED", "HANDED_OVER"))
                .body("items[1].bySubject", equalTo(sun));
    }

    @Test
    void whatBeganBeforeTheSuccessorDidStaysThoughNobodyReportedIt() {
        String before = proposed(wang, "07:00", "08:00");
        String after = proposed(wang, "08:00", "09:00");

        succeeds(sun);

        await(() -> managedBy(after, sun));
        managedBy(before, wang);
    }

    @Test
    void whereTheSuccessorHasNoTimeTheAppointmentStays() {
        String both = proposed(wang, "10:00", "11:00");
        String free = proposed(wang, "15:00", "16:00");
        proposed(sun, "10:30", "11:30");

        succeeds(sun);

        await(() -> managedBy(free, sun));
        managedBy(both, wang);
    }

    @Test
    void openPromisesAreTheSuccessorsToKeep() {
        String visit = proposed(wang, "10:00", "11:00");
        promised(visit);

        succeeds(sun);

        await(() -> as("manager").get(PROMISES + "?owner=" + sun).then().body("items", hasSize(1)));
        as("manager").get(PROMISES + "?owner=" + wang).then().body("items", hasSize(0));
        managedBy(visit, wang);
    }

    /** At a visit of the leaving manager's. */
    private void promised(String visit) {
        as("account-manager", wang)
                .header("If-Match", "\"1\"")
                .body("""
                        {"purposesReached":[],"promises":[{"what":"Ask the engineer","dueOn":"2025-05-09"}]}""")
                .post(visit + "/report")
                .then()
                .statusCode(201);
    }

    /** The successor of an account that is merged by then, of which wang managed the survivor all along. */
    @Test
    void whatIsHeardOfAnOldIdPassesOnWhatWasKnownUnderIt() {
        UUID survivor = customer();
        String open = proposed(wang, "10:00", "11:00");
        promised(proposed(wang, "12:00", "13:00"));
        String ofSurvivor = proposed(survivor, wang, "14:00", "15:00");
        promised(proposed(survivor, wang, "16:00", "17:00"));
        send(
                "customer.events",
                Events.CUSTOMER_MERGED,
                Events.merge(Events.CUSTOMER_MERGED, UUID.randomUUID(), survivor, customer));
        await(() -> as("manager").get(open).then().body("customerId", equalTo(survivor.toString())));

        succeeds(sun);

        await(() -> managedBy(open, sun));
        managedBy(ofSurvivor, wang);
        as("manager").get(PROMISES + "?owner=" + sun).then().body("items", hasSize(1));
        as("manager").get(PROMISES + "?owner=" + wang).then().body("items", hasSize(1));
    }

    private void merged(UUID survivor, UUID duplicate) {
        send(
                "customer.events",
                Events.CUSTOMER_MERGED,
                Events.merge(Events.CUSTOMER_MERGED, UUID.randomUUID(), survivor, duplicate));
    }

    private static void of(UUID customer, String... appointments) {
        for (String one : appointments) {
            await(() -> as("manager").get(one).then().body("customerId", equalTo(customer.toString())));
        }
    }

    /** The first was merged into the second, and that into the third; all were wang's. */
    @ParameterizedTest(name = "of {0} in a chain of three, {1} pass on")
    @CsvSource({"0, 1", "1, 2", "2, 3"})
    void alongAChainOfMergesAllPassesOnThatHadComeToTheAccount(int which, int passed) {
        List<UUID> chain = List.of(customer, customer(), customer());
        List<String> open = List.of(
                proposed(chain.get(0), wang, "10:00", "11:00"),
                proposed(chain.get(1), wang, "12:00", "13:00"),
                proposed(chain.get(2), wang, "14:00", "15:00"));
        promised(proposed(chain.get(0), wang, "16:00", "17:00"));
        merged(chain.get(1), chain.get(0));
        of(chain.get(1), open.get(0));
        merged(chain.get(2), chain.get(1));
        of(chain.get(2), open.get(0), open.get(1));

        send(
                "customer.events",
                Events.MANAGER_CHANGED,
                Events.managerChanged(chain.get(which), wang, sun).put("from", SINCE));

        await(() -> managedBy(open.get(which), sun));
        for (int i = 0; i < open.size(); i++) {
            managedBy(open.get(i), i < passed ? sun : wang);
        }
        as("manager").get(PROMISES + "?owner=" + sun).then().body("items", hasSize(1));
    }

    /** Who took over and passed on at once does not keep anything; however the names are written. */
    @Test
    void twoSuccessionsAtOnceLeadToTheLast() {
        String open = proposed(wang, "10:00", "11:00");
        String zhao = unique("zhao");
        ObjectNode first = changed(wang.toUpperCase(Locale.ROOT), zhao);
        ObjectNode second = changed(zhao, sun);
        try (TopicWriter topic = TopicWriter.to("customer.events")) {
            topic.send(customer.toString(), Events.MANAGER_CHANGED, first.toString());
            topic.send(customer.toString(), Events.MANAGER_CHANGED, second.toString());
        }

        await(() -> managedBy(open, sun));
    }
}
