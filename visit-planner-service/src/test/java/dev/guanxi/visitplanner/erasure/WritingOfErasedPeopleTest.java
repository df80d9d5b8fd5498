package dev.guanxi.visitplanner.erasure;

import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.visitplanner.Events.ERASURE_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.visitplanner.Events;
import dev.guanxi.visitplanner.ServiceTest;
import dev.guanxi.visitplanner.appointment.Requests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever writes, of a customer who was erased no text is kept: it could neither be told nor erased (C17). */
@QuarkusTest
class WritingOfErasedPeopleTest extends ServiceTest {

    private static final String COMPLETED = "dev.guanxi.visit.erasure-completed.v1";
    private static final String ERASED = "Erased person";
    private static final String SAID = "Frieda Quux said so";
    private static final String RHYTHMS = "/api/v1/visits/rhythms/customers/";
    private static final String PROMISES = "/api/v1/visits/promises";

    private static final String GUARDED = """
            select c.relname || coalesce('.' || a.attname, '')
            from pg_trigger t join pg_class c on c.oid = t.tgrelid
            left join pg_attribute a on a.attrelid = c.oid and a.attnum = any (t.tgattr)
            where cast(cast(t.tgfoid as regproc) as text) like 'refuse%of_erased_customers'""";

    /** Never changed. */
    private static final Set<String> WRITTEN_ONCE = Set.of("appointment_change.reason", "visit_report.document");

    @Inject
    Transactions transactions;

    private final String employee = unique("am");
    private final Client manager = Client.named("account-manager", employee);
    private UUID person;

    @BeforeEach
    void aPerson() {
        person = customer();
    }

    private Answer appointed(String from, String to) {
        return manager.post(APPOINTMENTS, Requests.appointment(person, from, to))
                .expect(201);
    }

    private Answer reported(Answer appointment, Map<String, Object> report) {
        return manager.post(APPOINTMENTS + "/" + appointment.id() + "/report", report, "If-Match", "\"2\"");
    }

    private void erased() {
        try (TopicReader receipts = TopicReader.fromNow("visit.events")) {
            send(
                    "customer.events",
                    ERASURE_REQUESTED,
                    Events.aboutPerson(ERASURE_REQUESTED, UUID.randomUUID(), person, null, "Frieda Quux"));
            receipts.await(
                    1, one -> one.type().equals(COMPLETED) && person.toString().equals(one.key()));
        }
    }

    @Test
    void nothingNewIsPlannedOrAgreed() {
        erased();

        manager.post(APPOINTMENTS, Requests.appointment(person, "09:00", "10:00"))
                .refused(409, "PERSON_ERASED");
        Client.of("manager")
                .put(RHYTHMS + person, object("days", 7, "reason", SAID))
                .refused(409, "PERSON_ERASED");

        assertThat(Client.of("manager")
                        .get(APPOINTMENTS + "?customerId=" + person)
                        .items())
                .isEmpty();
        Client.of("manager").get(RHYTHMS + person).refused(404, "RHYTHM_UNKNOWN");
    }

    @Test
    void whatWasPlannedIsEndedWithoutWords() {
        String path = APPOINTMENTS + "/" + appointed("09:00", "10:00").id();
        erased();

        manager.patch(path, object("notes", SAID), "If-Match", "\"2\"").refused(409, "PERSON_ERASED");
        Answer refused = manager.post(
                        path + "/cancellation", object("by", "CUSTOMER", "reason", SAID), "If-Match", "\"2\"")
                .refused(409, "PERSON_ERASED");
        assertThat(refused.text("instance")).endsWith(path + "/cancellation");
        assertThat(refused.text("detail")).contains(person.toString(), "nothing can be written", ERASED);
        manager.post(path + "/cancellation", object("by", "CUSTOMER", "reason", ERASED), "If-Match", "\"2\"")
                .expect(200);

        assertThat(manager.get(path).body().at("/cancellation/reason").asText()).isEqualTo(ERASED);
    }

    @Test
    void whatWasPlannedIsMovedWithoutWords() {
        String path = APPOINTMENTS + "/" + appointed("09:00", "10:00").id();
        erased();
        String move = Requests.move("2025-05-06", "11:00", "12:00");

        manager.post(path + "/move", move, "If-Match", "\"2\"").refused(409, "PERSON_ERASED");
        manager.post(path + "/move", move.replace("The director is away", ERASED), "If-Match", "\"2\"")
                .expect(200);
    }

    static List<Map<String, Object>> texts() {
        return List.of(
                object("findings", SAID),
                object("needsHeard", List.of(object("kind", "STATED", "need", SAID))),
                object("competitorNews", List.of(object("competitor", "Hooli", "news", SAID))),
                object("nextStep", object("what", SAID)),
                object("promises", List.of(object("what", SAID, "dueOn", "2025-05-09"))),
                object("promises", List.of(object("what", ERASED, "owner", SAID, "dueOn", "2025-05-09"))));
    }

    @Test
    void aReportThatComesLateTellsThatTheVisitTookPlaceAndNoMore() {
        Answer visit = appointed("09:00", "10:00");
        erased();

        texts().forEach(text -> {
            text.put("purposesReached", List.of("SHOW_SERVICE"));
            reported(visit, text).refused(409, "PERSON_ERASED");
        });
        reported(visit, object("purposesReached", List.of("SHOW_SERVICE"))).expect(201);

        assertThat(manager.get(APPOINTMENTS + "/" + visit.id()).text("state")).isEqualTo("KEPT");
    }

    @Test
    void aPromiseIsKeptWithoutANote() {
        Answer visit = appointed("09:00", "10:00");
        manager.post(
                        APPOINTMENTS + "/" + visit.id() + "/report",
                        object(
                                "purposesReached",
                                List.of(),
                                "promises",
                                List.of(object("what", SAID, "dueOn", "2025-05-09"))),
                        "If-Match",
                        "\"1\"")
                .expect(201);
        erased();
        Answer promise = manager.get(PROMISES + "?owner=" + employee);
        String fulfilment = PROMISES + "/" + promise.items("id").get(0) + "/fulfilment";

        manager.post(fulfilment, object("note", SAID), "If-Match", "\"2\"").refused(409, "PERSON_ERASED");
        manager.post(fulfilment, object(), "If-Match", "\"2\"").expect(200);
    }

    @Test
    void noTextThatIsSearchedIsWritten() {
        List<String> guarded = Blocking.await(() -> transactions.read(
                session -> session.createNativeQuery(GUARDED, String.class).getResultList()));

        assertThat(ErasureSql.SEARCHED.values())
                .flatMap(Map::values)
                .flatMap(columns -> columns)
                .isNotEmpty()
                .allSatisfy(column -> {
                    assertThat(guarded).contains(column.substring(0, column.indexOf('.')));
                    assertThat(WRITTEN_ONCE.contains(column) || guarded.contains(column))
                            .as(column)
                            .isTrue();
                });
    }
}
