package dev.guanxi.customer.account;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.Given;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AccountTest extends ServiceTest {

    private static final String MANAGER_CHANGED = "dev.guanxi.customer.account-manager-changed.v1";

    @Inject
    Transactions transactions;

    private final Client manager = Client.named("manager", "m.chen");
    private final String wang = "wang-" + unique();
    private final String sun = "sun-" + unique();
    private String path;

    @BeforeEach
    void aCustomer() {
        path = CUSTOMERS + "/" + registered(unique());
    }

    private static String customerOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Answer manages(String customerPath, String employee) {
        return manager.post(customerPath + "/account-managers", object("employee", employee))
                .expect(201);
    }

    private UUID dealer() {
        return Given.dealer(manager);
    }

    private void inContact(String employee, int daysAgo) {
        String at = Instant.now().minus(Duration.ofDays(daysAgo)).toString();
        manager.post(path + "/account-contacts", object("employee", employee, "at", at))
                .expect(201);
    }

    @Test
    void theTeamIsManagerSignerAndSupport() {
        UUID dealer = dealer();
        Answer managing = manages(path, wang);
        Answer signing = manager.post(path + "/signing-dealers", object("dealerId", dealer))
                .expect(201);
        Answer supporting = Client.of("account-manager")
                .post(path + "/support-team-members", object("function", "TECHNICIAN", "employee", sun))
                .expect(201);

        Answer team = manager.get(path + "/account-team").expect(200);

        assertThat(team.body().path("accountManager")).isEqualTo(managing.body());
        assertThat(team.body().path("signingDealer")).isEqualTo(signing.body());
        assertThat(team.body().path("supportTeam").get(0)).isEqualTo(supporting.body());
        assertThat(managing.text("assignedBy")).isEqualTo("m.chen");
        assertThat(managing.header("Location")).endsWith("/api/v1/account-assignments/" + managing.id());
        assertThat(manager.get(managing.header("Location")).body()).isEqualTo(managing.body());
    }

    @Test
    void aSuccessorEndsThePresentManagerAndTheHistoryStays() {
        manages(path, wang);
        Answer next = manager.post(path + "/account-managers", object("employee", sun, "reason", "Trade"))
                .expect(201);

        Answer team = manager.get(path + "/account-team?limit=1").expect(200);

        assertThat(team.body().at("/accountManager/employee").asText()).isEqualTo(sun);
        assertThat(team.body().at("/history/items/0/id").asText()).isEqualTo(next.id());
        Answer rest = manager.get(
                path + "/account-team?cursor=" + team.body().at("/history/next").asText());
        assertThat(rest.body().at("/history/items/0/employee").asText()).isEqualTo(wang);
        assertThat(rest.body().at("/history/items/0/until"))
                .isEqualTo(next.body().path("from"));
        assertThat(rest.body().at("/history/items/0/version").asInt()).isEqualTo(2);
        assertThat(rest.body().path("history").has("next")).isFalse();
    }

    @Test
    void assigningIsSafeToRepeat() {
        Map<String, Object> data = object("id", UUID.randomUUID(), "employee", wang);
        Answer first = manager.post(path + "/account-managers", data).expect(201);

        assertThat(manager.post(path + "/account-managers", data).expect(200).body())
                .isEqualTo(first.body());
        manager.post(path + "/account-managers", with(data, "employee", sun)).refused(409, "ID_TAKEN", "/id");
        Map<String, Object> keyed = object("employee", sun);
        Answer byKey = manager.post(path + "/account-managers", keyed, "Idempotency-Key", sun)
                .expect(201);
        assertThat(manager.post(path + "/account-managers", keyed, "Idempotency-Key", sun)
                        .expect(200)
                        .id())
                .isEqualTo(byKey.id());
    }

    @Test
    void managersNamedAtOnceFollowEachOther() {
        List<Answer> answers =
                Together.send(8, i -> manager.post(path + "/account-managers", object("employee", sun + i)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        Answer team = manager.get(path + "/account-team");
        long open = StreamSupport.stream(team.body().at("/history/items").spliterator(), false)
                .filter(one -> !one.has("until"))
                .count();
        assertThat(open).isEqualTo(1);
    }

    @Test
    void membersLeaveAManagerIsSucceeded() {
        Answer managing = manages(path, wang);
        Answer member = manager.post(path + "/support-team-members", object("function", "FINANCE", "employee", sun))
                .expect(201);
        String until =
                Instant.now().plusMillis(1).truncatedTo(ChronoUnit.MICROS).toString();

        Answer ended = manager.patch(member.header("Location"), object("until", until), "If-Match", "\"1\"")
                .expect(200);

        assertThat(ended.etag()).isEqualTo("\"2\"");
        assertThat(Instant.parse(ended.text("until"))).isEqualTo(Instant.parse(until));
        manager.patch(member.header("Location"), object("until", until), "If-Match", "\"1\"")
                .refused(412, "VERSION_STALE");
        manager.patch(member.header("Location"), object("until", until)).refused(428, "VERSION_REQUIRED");
        manager.patch(member.header("Location"), object("until", null), "If-Match", "\"2\"")
                .refused(422, "ASSIGNMENT_ENDED", "/until");
        manager.patch(member.header("Location"), object("until", "2001-01-01T00:00:00Z"), "If-Match", "\"2\"")
                .refused(422, "END_BEFORE_BEGIN", "/until");
        manager.patch(managing.header("Location"), object("until", until), "If-Match", "\"1\"")
                .refused(422, "SUCCESSOR_NEEDED", "/until");
    }

    @Test
    void whoNegotiatesNeverSigns() {
        UUID dealer = dealer();
        manager.post(path + "/signing-dealers", object("dealerId", dealer)).expect(201);

        manager.post(path + "/account-managers", object("employee", dealer)).refused(422, "MANAGER_SIGNS", "/employee");
        manager.post(path + "/signing-dealers", object("employee", wang)).refused(400, "REQUEST_INVALID");
        manages(path, wang);
        manager.post("/api/v1/handovers", object("fromManager", wang, "toManager", dealer, "reason", "x"))
                .refused(422, "MANAGER_SIGNS", "/toManager");
    }

    @Test
    void aDealersCustomerSignsWithItsDealer() {
        UUID own = dealer();
        String theirs = CUSTOMERS + "/" + registered(Client.partner(own), unique());

        manager.post(theirs + "/signing-dealers", object("dealerId", dealer()))
                .refused(422, "SIGNER_FOREIGN", "/dealerId");
        manager.post(theirs + "/signing-dealers", object("dealerId", own)).expect(201);
        manager.post(path + "/signing-dealers", object("dealerId", UUID.randomUUID()))
                .refused(422, "DEALER_UNKNOWN", "/dealerId");
    }

    @Test
    void aHandoverPassesEverythingOn() {
        String other = CUSTOMERS + "/" + registered(unique());
        inContact(wang, 3);
        manager.post(path + "/support-team-members", object("function", "SERVICE", "employee", "t.zhao"))
                .expect(201);
        Map<String, Object> data =
                object("id", UUID.randomUUID(), "fromManager", wang, "toManager", sun, "reason", "Leaves in March");
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            manages(path, wang);
            manages(other, wang);

            Answer handed = manager.post("/api/v1/handovers", data).expect(201);

            assertThat(handed.body().path("accounts")).hasSize(2);
            assertThat(handed.body().at("/accounts/0/customerId").asText()).isEqualTo(customerOf(path));
            assertThat(handed.body().at("/accounts/0/contacts").asInt()).isEqualTo(1);
            assertThat(handed.body().at("/accounts/0/supportMembers").asInt()).isEqualTo(1);
            assertThat(handed.body().at("/accounts/1/lastContactAt").isMissingNode())
                    .isTrue();
            assertThat(manager.post("/api/v1/handovers", data).expect(200).body())
                    .isEqualTo(handed.body());
            assertThat(manager.get(handed.header("Location")).body()).isEqualTo(handed.body());
            Answer team = manager.get(path + "/account-team");
            assertThat(team.body().at("/accountManager/employee").asText()).isEqualTo(sun);
            assertThat(team.body().at("/accountManager/handoverId").asText()).isEqualTo(handed.id());
            assertThat(team.body().path("supportTeam")).hasSize(1);
            assertThat(team.body().at("/history/items").toString()).contains(wang, "t.zhao");
            for (String one : List.of(path, other)) {
                JsonNode told = told(reader, customerOf(one), 2).get(1);
                assertThat(told.path("previousAccountManager").asText()).isEqualTo(wang);
                assertThat(told.path("accountManager").asText()).isEqualTo(sun);
                assertThat(told.path("handoverId").asText()).isEqualTo(handed.id());
            }
            manager.post("/api/v1/handovers", with(data, "toManager", "x")).refused(409, "ID_TAKEN", "/id");
            manager.post("/api/v1/handovers", with(data, "id", UUID.randomUUID()))
                    .refused(422, "NOTHING_TO_HAND_OVER", "/fromManager");
        }
    }

    @Test
    void aHandoverOfNamedCustomersIsAllOrNothing() {
        String other = CUSTOMERS + "/" + registered(unique());
        manages(path, wang);
        manages(other, sun);
        Map<String, Object> data = object("fromManager", wang, "toManager", "x", "reason", "Too many accounts");

        manager.post("/api/v1/handovers", with(data, "customers", List.of(customerOf(path), customerOf(other))))
                .refused(422, "ACCOUNT_NOT_MANAGED", "/customers/1");
        List<String> oneTwice = List.of(customerOf(path), customerOf(path), customerOf(other));
        manager.post("/api/v1/handovers", with(data, "customers", oneTwice))
                .refused(422, "ACCOUNT_NOT_MANAGED", "/customers/2");
        assertThat(manager.get(path + "/account-team")
                        .body()
                        .at("/accountManager/employee")
                        .asText())
                .isEqualTo(wang);

        manager.post("/api/v1/handovers", with(data, "customers", List.of(customerOf(path))))
                .expect(201);
        assertThat(manager.get(path + "/account-team")
                        .body()
                        .at("/accountManager/employee")
                        .asText())
                .isEqualTo("x");
    }

    @Test
    void handoversAtOncePassAnAccountOnOnce() {
        manages(path, wang);

        List<Answer> answers = Together.send(
                8,
                i -> manager.post(
                        "/api/v1/handovers", object("fromManager", wang, "toManager", sun + i, "reason", "Leaves")));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 422).containsOnlyOnce(201);
        assertThat(manager.get(path + "/account-team").body().at("/history/items"))
                .hasSize(2);
    }

    private static List<JsonNode> told(TopicReader reader, String customerId, int count) {
        return reader.await(count, one -> customerId.equals(one.key()) && MANAGER_CHANGED.equals(one.type())).stream()
                .map(one -> EventSchemas.of(MANAGER_CHANGED).check(one))
                .toList();
    }

    @Test
    void managersAreToldInTheOrderTheyCameAndOnce() {
        assertThat(EventSchemas.of(MANAGER_CHANGED).examples())
                .hasSizeGreaterThan(1)
                .allSatisfy(example -> EventSchemas.of(MANAGER_CHANGED).check(example.toString()));
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            Map<String, Object> first = object("id", UUID.randomUUID(), "employee", wang);
            manager.post(path + "/account-managers", first).expect(201);
            manager.post(path + "/account-managers", first).expect(200);
            manager.post(path + "/support-team-members", object("function", "FINANCE", "employee", sun))
                    .expect(201);
            manages(path, sun);

            List<JsonNode> told = told(reader, customerOf(path), 2);

            assertThat(told)
                    .extracting(one -> one.path("accountManager").asText())
                    .containsExactly(wang, sun);
            assertThat(told.get(0).path("previousAccountManager").isNull()).isTrue();
            assertThat(told.get(1).path("previousAccountManager").asText()).isEqualTo(wang);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "wang wang,                   false",
        "wang wang wang,              true",
        "'',                          false",
        "wang wang wang sun,          false",
        "wang Wang ＷＡＮＧ,            true",
        "wang wang wang sun-long-ago, true"
    })
    void reportAndTeamAgreeOnWhatHangsOnOne(String contacts, boolean dependent) {
        manages(path, wang);
        Stream.of(contacts.split(" "))
                .filter(one -> !one.isEmpty())
                .forEach(one -> inContact(one, one.endsWith("long-ago") ? 400 : 2));

        Answer team = manager.get(path + "/account-team").expect(200);

        assertThat(team.body().path("dependence").has("employee")).isEqualTo(dependent);
        assertThat(risks("/api/v1/reports/dependence-risks?limit=200").contains(customerOf(path)))
                .isEqualTo(dependent);
    }

    /** The customers on all pages. */
    private List<String> risks(String report) {
        Answer page = manager.get(report).expect(200);
        List<String> customers = new ArrayList<>(page.items("customerId"));
        for (String next = page.text("next"); next != null; next = page.text("next")) {
            page = manager.get(report + "&cursor=" + next).expect(200);
            customers.addAll(page.items("customerId"));
        }
        assertThat(customers).doesNotHaveDuplicates().isSorted();
        return customers;
    }

    @Test
    void interactionsAreContactsToo() {
        manages(path, wang);
        for (int i = 0; i < 3; i++) {
            manager.post(path + "/interactions", called(wang)).expect(201);
        }
        assertThat(manager.get(path + "/account-team")
                        .body()
                        .at("/dependence/employee")
                        .asText())
                .isEqualTo(wang);
        assertThat(risks("/api/v1/reports/dependence-risks?limit=200")).contains(customerOf(path));

        manager.post(path + "/interactions", called(sun)).expect(201);

        assertThat(manager.get(path + "/account-team").body().has("dependence")).isFalse();
        assertThat(risks("/api/v1/reports/dependence-risks?limit=200")).doesNotContain(customerOf(path));
    }

    private static Map<String, Object> called(String employee) {
        return object(
                "kind", "CALL",
                "direction", "OUTBOUND",
                "happenedAt", Instant.now().minus(Duration.ofDays(3)).toString(),
                "employee", employee,
                "subject", "Asked how it goes");
    }

    @Test
    void theReportGoesOnPageByPageAndLooksBackAsFarAsAsked() {
        manages(path, wang);
        for (int i = 0; i < 3; i++) {
            inContact(wang, 300);
        }
        String first = path;
        aCustomer();
        manages(path, wang);
        for (int i = 0; i < 3; i++) {
            inContact(wang, 300);
        }

        String report = "/api/v1/reports/dependence-risks?limit=1&from=";
        assertThat(risks(report + daysAgo(365))).contains(customerOf(first), customerOf(path));
        assertThat(risks(report + daysAgo(30))).doesNotContain(customerOf(path));
        assertThat(risks(report + daysAgo(365) + "&until=" + daysAgo(200))).contains(customerOf(path));
        assertThat(risks(report + daysAgo(500) + "&until=" + daysAgo(330))).doesNotContain(customerOf(path));
    }

    private static String daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days)).toString();
    }

    @Test
    void aPageOfTheReportLooksAtSoManyAccountsAndTheNextGoesOn() {
        Blocking.await(() ->
                transactions.write(session -> session.createNativeQuery("""
                        with made as (
                          insert into customer (id, version, name, kind, origin, position, state, registered_at, changed_at)
                          select gen_random_uuid(), 1, 'Managed ' || n, 'ORGANISATION', 'EXTERNAL', 'FINAL', 'ACTUAL',
                            now(), now()
                          from generate_series(1, 3001) n returning id)
                        insert into account_assignment (id, version, customer_id, function, employee, from_at, assigned_by)
                        select gen_random_uuid(), 1, id, 'ACCOUNT_MANAGER', 'zhou', now(), 'test' from made""").executeUpdate()));

        Answer first = manager.get("/api/v1/reports/dependence-risks?limit=200").expect(200);

        assertThat(first.text("next")).isNotNull();
        assertThat(risks("/api/v1/reports/dependence-risks?limit=200")).containsAll(first.items("customerId"));
    }

    @Test
    void contactIsTheCallersUnlessSaidOtherwiseAndCountsOnce() {
        Client promoter = Client.named("promoter", wang);
        Map<String, Object> data = object("id", UUID.randomUUID(), "at", "2026-01-05T02:00:00Z");
        Answer recorded = promoter.post(path + "/account-contacts", data).expect(201);

        assertThat(recorded.text("employee")).isEqualTo(wang);
        assertThat(promoter.post(path + "/account-contacts", data).expect(200).body())
                .isEqualTo(recorded.body());
        promoter.post(path + "/account-contacts", with(data, "employee", sun)).refused(409, "ID_TAKEN", "/id");
        Map<String, Object> keyed = object("at", "2026-01-05T02:00:00Z");
        Answer byKey = promoter.post(path + "/account-contacts", keyed, "Idempotency-Key", sun)
                .expect(201);
        assertThat(promoter.post(path + "/account-contacts", keyed, "Idempotency-Key", sun)
                        .expect(200)
                        .id())
                .isEqualTo(byKey.id());
        promoter.post(path + "/account-contacts", with(keyed, "employee", sun), "Idempotency-Key", sun)
                .refused(422, "IDEMPOTENCY_KEY_REUSED", "header:Idempotency-Key");
        inContact(sun, 0);
        Answer newest = manager.get(path + "/account-contacts?limit=1").expect(200);
        assertThat(newest.items("employee")).containsExactly(sun);
        assertThat(manager.get(path + "/account-contacts?cursor=" + newest.text("next"))
                        .items("employee"))
                .containsExactly(wang, wang);
    }
}
