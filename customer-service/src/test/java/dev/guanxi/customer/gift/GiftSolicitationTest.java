package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.EVALUATIONS;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.SOLICITATIONS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.solicitation;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.customer.gift.solicitation.EscalationTurn;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A receiver who asks for more than is allowed: reported, escalated, decided in time. */
@QuarkusTest
class GiftSolicitationTest extends ServiceTest {

    @Inject
    DataSource database;

    @Inject
    EscalationTurn turn;

    private final Client reporter = Client.named("account-manager", unique());
    private final Client manager = Client.named("manager", unique());
    private final Client compliance = Client.named("compliance", unique());
    private String customerId;

    @BeforeEach
    void aCustomer() {
        customerId = registered(unique());
    }

    private Answer reported() {
        return reporter.post(SOLICITATIONS, solicitation(customerId, "Wang Fang"))
                .expect(201);
    }

    private static Answer decide(Client by, String id, int version) {
        return by.post(
                SOLICITATIONS + "/" + id + "/decision",
                object("outcome", "REFUSED", "reason", "The policy holds for everybody"),
                "If-Match",
                "\"" + version + "\"");
    }

    /** As if it had been reported so much earlier that the deadline is over. */
    private void deadlinePasses(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update gift_solicitation set due_at = now() - interval '1 hour' where id = ?")) {
            update.setObject(1, UUID.fromString(id));
            update.executeUpdate();
        }
    }

    private List<String> listed(String status) {
        return manager.get(SOLICITATIONS + "?customerId=" + customerId + "&status=" + status)
                .expect(200)
                .items("id");
    }

    @Test
    void goesToTheManagersWithADeadline() {
        Answer made = reported();

        assertThat(made.text("state")).isEqualTo("WITH_MANAGER");
        Duration left = Duration.between(Instant.parse(made.text("reportedAt")), Instant.parse(made.text("dueAt")));
        assertThat(left).isEqualTo(Duration.ofDays(3));
        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
        assertThat(listed("OPEN")).containsExactly(made.id());
        assertThat(listed("OVERDUE")).isEmpty();
    }

    @Test
    void nothingIsGivenToWhoAskedUntilItIsDecided() {
        String id = reported().id();
        Map<String, Object> gift = gift(customerId, "wang fang", unique(), "1");

        Answer denied = manager.post(GIFTS, with(gift, "planned", true)).refused(422, "GIFT_DENIED", "/receiver");
        assertThat(denied.body().at("/errors/0/code").asText()).isEqualTo("RECEIVER_ESCALATED");
        assertThat(manager.post(EVALUATIONS, with(gift, "receiver", object("name", "Li Na")))
                        .text("verdict"))
                .isEqualTo("ALLOWED");

        Answer decided = decide(manager, id, 1).expect(200);
        assertThat(decided.text("state")).isEqualTo("DECIDED");
        assertThat(decided.text("outcome")).isEqualTo("REFUSED");
        manager.post(GIFTS, gift).expect(201);
        assertThat(listed("OPEN")).isEmpty();
        assertThat(listed("DECIDED")).containsExactly(id);
    }

    @Test
    void nobodyDecidesOnTheirOwnReport() {
        Client both = Client.named("manager", unique());
        String id = both.post(SOLICITATIONS, solicitation(customerId, "Wang Fang"))
                .expect(201)
                .id();

        decide(both, id, 1).refused(403, "DECISION_OWN");
        decide(manager, id, 1).expect(200);
        decide(compliance, id, 2).refused(409, "SOLICITATION_DECIDED");
    }

    @Test
    void whatAManagerLeavesUndecidedMovesUp() throws SQLException {
        String id = reported().id();
        deadlinePasses(id);
        assertThat(listed("OVERDUE")).containsExactly(id);

        turn.take();

        Answer moved = manager.get(SOLICITATIONS + "/" + id).expect(200);
        assertThat(moved.text("state")).isEqualTo("WITH_COMPLIANCE");
        assertThat(moved.etag()).isEqualTo("\"2\"");
        assertThat(Instant.parse(moved.text("dueAt"))).isAfter(Instant.now());
        assertThat(listed("OVERDUE")).isEmpty();
        assertThat(decide(manager, id, 2).refused(403, "DECISION_MOVED_UP").text("detail"))
                .isEqualTo("Compliance decides: the deadline of the managers is over.");
        decide(compliance, id, 2).expect(200);
    }

    @Test
    void aLateManagerDoesNotDecideEvenBeforeTheScheduleNotices() throws SQLException {
        String id = reported().id();
        deadlinePasses(id);

        decide(manager, id, 1).refused(403, "DECISION_MOVED_UP");
        assertThat(decide(compliance, id, 1).expect(200).etag()).isEqualTo("\"3\"");
    }

    @Test
    void severalInstancesMoveEachUpOnce() throws SQLException {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> reporter.post(SOLICITATIONS, solicitation(customerId, "Receiver " + i))
                        .expect(201)
                        .id())
                .toList();
        for (String id : ids) {
            deadlinePasses(id);
        }

        IntStream.range(0, 8).parallel().forEach(i -> turn.take());

        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(manager.get(SOLICITATIONS + "/" + id).etag()).isEqualTo("\"2\""));
    }

    @Test
    void theOneDueFirstComesFirst() throws SQLException {
        String later = reported().id();
        String sooner = reporter.post(SOLICITATIONS, solicitation(customerId, "Li Na"))
                .expect(201)
                .id();
        deadlinePasses(sooner);

        Answer first = manager.get(SOLICITATIONS + "?limit=1&customerId=" + customerId);
        Answer second =
                manager.get(SOLICITATIONS + "?limit=1&customerId=" + customerId + "&cursor=" + first.text("next"));

        assertThat(first.items("id")).containsExactly(sooner);
        assertThat(second.items("id")).containsExactly(later);
        assertThat(second.text("next")).isNull();
    }

    @Test
    void aRepeatCountsOnce() {
        Map<String, Object> said = with(solicitation(customerId, "Wang Fang"), "id", Ids.next());

        Answer first = reporter.post(SOLICITATIONS, said).expect(201);
        assertThat(reporter.post(SOLICITATIONS, said).expect(200).body()).isEqualTo(first.body());
        reporter.post(SOLICITATIONS, with(said, "request", "Money")).refused(409, "ID_TAKEN", "/id");
    }

    @Test
    void everyStepIsInItsTrail() throws SQLException {
        String id = reported().id();
        deadlinePasses(id);
        decide(compliance, id, 1).expect(200);

        Answer trail = compliance.get(SOLICITATIONS + "/" + id + "/audit-trail").expect(200);

        assertThat(trail.body().path("intact").asBoolean()).isTrue();
        assertThat(trail.body().path("entries").findValuesAsText("action"))
                .containsExactly("REPORT", "MOVE_UP", "DECIDE");
        assertThat(trail.body().at("/entries/2/reason").asText()).isEqualTo("The policy holds for everybody");
    }
}
