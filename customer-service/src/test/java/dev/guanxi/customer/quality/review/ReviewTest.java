package dev.guanxi.customer.quality.review;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Scans of existing data and the review of what they find (C7). */
@QuarkusTest
@Order(1)
class ReviewTest extends ServiceTest {

    private static final String SCANS = "/api/v1/duplicate-scans";
    private static final String SUSPECTS = "/api/v1/duplicate-suspects";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Transactions transactions;

    private final Client manager = Client.of("manager");
    private final String name = "Review " + unique().substring(0, 8);

    private Map<String, Object> acme(String street) {
        return with(
                customer(unique()),
                "name",
                name,
                "address",
                object("street", street, "city", "Hangzhou", "postalCode", "310012", "country", "CN"));
    }

    private String registered(Client by, String street) {
        return by.post(CUSTOMERS, acme(street), "Duplicate-Check", "insist")
                .expect(201)
                .id();
    }

    private JsonNode scanned() {
        Answer begun = await().atMost(PATIENCE)
                .until(() -> manager.post(SCANS, object("id", UUID.randomUUID())), answer -> answer.status() == 202);
        Answer done = await().atMost(PATIENCE)
                .until(() -> manager.get(SCANS + "/" + begun.id()), answer -> !answer.text("state")
                        .equals("RUNNING"));
        assertThat(done.text("state")).isEqualTo("DONE");
        return done.body();
    }

    /** The open pairs of this test's customers. */
    private List<JsonNode> suspects(Client by, String state) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = by.get(SUSPECTS + "?limit=50&state=" + state + next).expect(200);
            all.addAll(page.items());
            next = page.text("next") == null ? null : "&cursor=" + page.text("next");
        }
        assertThat(all)
                .isSortedAccordingTo(
                        (a, b) -> b.path("score").asInt() - a.path("score").asInt());
        return all.stream()
                .filter(pair -> pair.at("/customer/name").asText().startsWith(name))
                .toList();
    }

    private Answer decide(JsonNode pair, Map<String, Object> decision) {
        return manager.post(
                SUSPECTS + "/" + pair.path("id").asText() + "/decisions",
                decision,
                "If-Match",
                "\"" + pair.path("version").asText() + "\"");
    }

    @Test
    void aScanFindsPairsWithScoreAndReasons() {
        String first = registered(manager, "199 Wensan Road");
        String second = registered(manager, "199 Wensan Rd.");

        JsonNode done = scanned();

        assertThat(done.path("customers").asLong()).isGreaterThan(1);
        assertThat(done.path("suspects").asLong()).isPositive();
        List<JsonNode> found = suspects(manager, "OPEN");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).at("/customer/id").asText()).isEqualTo(first);
        assertThat(found.get(0).at("/other/id").asText()).isEqualTo(second);
        assertThat(found.get(0).path("score").asInt()).isEqualTo(100);
        assertThat(found.get(0).path("evidence"))
                .extracting(evidence -> evidence.path("field").asText() + ": "
                        + evidence.path("text").asText())
                .contains("name: the same name", "address: the same street and house");
        assertThat(manager.get(SUSPECTS + "/" + found.get(0).path("id").asText())
                        .etag())
                .isEqualTo("\"1\"");
    }

    @Test
    void theQueueTellsTheEvidenceThatARefusalTells() {
        String first = registered(manager, "199 Wensan Road");
        JsonNode suspect = manager.post(CUSTOMERS, acme("199 Wensan Rd."))
                .refused(409, "DUPLICATE_SUSPECTED")
                .body()
                .at("/suspects/0");
        registered(manager, "199 Wensan Rd.");

        scanned();

        JsonNode pair = suspects(manager, "OPEN").get(0);
        assertThat(suspect.path("id").asText()).isEqualTo(first);
        assertThat(suspect.path("evidence")).isNotEmpty().isEqualTo(pair.path("evidence"));
        assertThat(suspect.path("score")).isEqualTo(pair.path("score"));
    }

    @Test
    void whatWasWrittenPastTheServiceIsFoundToo() {
        registered(manager, "199 Wensan Road");
        Blocking.await(() -> transactions.write(session -> session.createNativeQuery("""
                        insert into customer (id, version, name, kind, origin, position, state, street, city,
                          registered_at, changed_at)
                        values (:id, 1, :name, 'ORGANISATION', 'EXTERNAL', 'FINAL', 'ACTUAL', 'Wensan Rd 199', 'HANGZHOU',
                          now(), now())""")
                .setParameter("id", Ids.next())
                .setParameter("name", name)
                .executeUpdate()));

        scanned();

        assertThat(suspects(manager, "OPEN")).hasSize(1);
    }

    @Test
    void whatIsNoDuplicateIsRememberedUntilARecordReadsDifferently() {
        registered(manager, "199 Wensan Road");
        String second = registered(manager, "199 Wensan Road");
        scanned();
        JsonNode pair = suspects(manager, "OPEN").get(0);

        Answer decided = decide(pair, object("decision", "NOT_A_DUPLICATE", "reason", "Two firms"))
                .expect(200);

        assertThat(decided.text("state")).isEqualTo("NOT_A_DUPLICATE");
        assertThat(decided.text("reason")).isEqualTo("Two firms");
        assertThat(decided.etag()).isEqualTo("\"2\"");
        scanned();
        assertThat(suspects(manager, "OPEN")).isEmpty();
        assertThat(suspects(manager, "NOT_A_DUPLICATE")).hasSize(1);

        manager.patch(CUSTOMERS + "/" + second, object("phone", "+86 571 8888 0000"), "If-Match", "\"1\"")
                .expect(200);
        scanned();
        assertThat(suspects(manager, "OPEN")).hasSize(1);
    }

    @Test
    void whatIsDifferentNowIsNoSuspectAnyMore() {
        registered(manager, "199 Wensan Road");
        String second = registered(manager, "199 Wensan Road");
        scanned();
        assertThat(suspects(manager, "OPEN")).hasSize(1);

        manager.patch(
                        CUSTOMERS + "/" + second,
                        object(
                                "name",
                                "Bright Law",
                                "address",
                                object("street", "7 Nanjing Road", "city", "Shanghai", "postalCode", "200001")),
                        "If-Match",
                        "\"1\"")
                .expect(200);
        scanned();

        assertThat(suspects(manager, "OPEN")).isEmpty();
    }

    @Test
    void suspectsAreMerged() {
        String first = registered(manager, "199 Wensan Road");
        String second = registered(manager, "199 Wensan Road");
        scanned();
        JsonNode pair = suspects(manager, "OPEN").get(0);
        Map<String, Object> decision =
                object("decision", "MERGE", "survivorId", second, "survivorVersion", 1, "duplicateVersion", 1);

        decide(pair, with(decision, "survivorId", UUID.randomUUID())).refused(422, "SURVIVOR_FOREIGN", "/survivorId");
        decide(pair, with(decision, "duplicateVersion", 3)).refused(412, "VERSION_STALE");
        Answer merged = decide(pair, decision).expect(201);

        assertThat(merged.text("customerId")).isEqualTo(second);
        assertThat(merged.text("duplicateId")).isEqualTo(first);
        assertThat(suspects(manager, "OPEN")).isEmpty();
        manager.get(SUSPECTS + "/" + pair.path("id").asText()).refused(404, "SUSPECT_UNKNOWN");
        manager.post("/api/v1/merges/" + merged.id() + "/undo", "").expect(200);
        assertThat(suspects(manager, "OPEN")).hasSize(1);
    }

    @Test
    void dealersSeeTheirOwnAlone() {
        Client dealer = Client.partner(UUID.randomUUID());
        registered(manager, "199 Wensan Road");
        registered(dealer, "199 Wensan Road");
        registered(dealer, "199 Wensan Road");
        scanned();

        JsonNode pair = suspects(dealer, "OPEN").get(0);
        Client other = Client.partner(UUID.randomUUID());

        assertThat(suspects(manager, "OPEN")).containsExactly(pair);
        assertThat(suspects(other, "OPEN")).isEmpty();
        String path = SUSPECTS + "/" + pair.path("id").asText();
        other.get(path).refused(404, "SUSPECT_UNKNOWN");
        other.post(path + "/decisions", object("decision", "NOT_A_DUPLICATE"), "If-Match", "\"1\"")
                .refused(404, "SUSPECT_UNKNOWN");
    }

    @Test
    void aDecisionNamesTheVersionItWasMadeOn() {
        registered(manager, "199 Wensan Road");
        registered(manager, "199 Wensan Road");
        scanned();
        JsonNode pair = suspects(manager, "OPEN").get(0);
        String path = SUSPECTS + "/" + pair.path("id").asText() + "/decisions";

        manager.post(path, object("decision", "NOT_A_DUPLICATE")).refused(428, "VERSION_REQUIRED", "header:If-Match");
        manager.post(path, object("decision", "NOT_A_DUPLICATE"), "If-Match", "\"7\"")
                .refused(412, "VERSION_STALE");
    }

    @Test
    void aRepeatAnswersWithTheScanThatIsThere() {
        JsonNode done = scanned();

        Answer again =
                manager.post(SCANS, object("id", done.path("id").asText())).expect(202);

        assertThat(again.body()).isEqualTo(done);
        assertThat(manager.get(SCANS + "?limit=200").items("id"))
                .contains(done.path("id").asText());
    }

    @Test
    void aScanThatItsInstanceLeftIsGoneOnWith() {
        UUID left = UUID.randomUUID();
        Blocking.await(() -> transactions.write(session ->
                session.createNativeQuery("""
                        insert into duplicate_scan (id, state, requested_by, requested_at, lease_owner, lease_until)
                        values (:id, 'RUNNING', 'someone', now(), :id, now() - interval '1 second')""").setParameter("id", left).executeUpdate()));

        await().atMost(PATIENCE)
                .until(() -> manager.get(SCANS + "/" + left).text("state").equals("DONE"));
    }
}
