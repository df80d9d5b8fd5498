package dev.guanxi.segmentation.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.segmentation.ServiceTest;
import dev.guanxi.segmentation.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/** What was told of customers that became one, and were parted again (C7). */
@QuarkusTest
class MergedFactsTest extends ServiceTest {

    private static final Kind INTERACTION =
            new Kind("customer.interaction-recorded.v1", "interactionId", "interaction_fact", "interaction_id");

    private static final List<Kind> KINDS = List.of(
            INTERACTION,
            new Kind("visit.visit-reported.v1", "reportId", "visit_fact", "report_id"),
            new Kind("visit.appointment-changed.v1", "appointmentId", "appointment_fact", "appointment_id"),
            new Kind("customer.gift-given.v1", "giftId", "gift_fact", "gift_id"),
            new Kind("customer.satisfaction-recorded.v1", "satisfactionId", "satisfaction_measure", "satisfaction_id"),
            new Kind("customer.account-manager-changed.v1", "assignmentId", "account_manager_fact", "assignment_id"),
            new Kind("customer.exit-case-opened.v1", "exitCaseId", "exit_case_fact", "exit_case_id"),
            new Kind("customer.prospect-captured.v1", "prospectId", "prospect_fact", "prospect_id"),
            new Kind("customer.prospect-converted.v1", "prospectId", "prospect_fact", "prospect_id"),
            new Kind("customer.purchase-recorded.v1", "purchaseId", "purchase_line_fact", "purchase_id"),
            new Kind("loyalty.points-posted.v1", "entryId", "points_fact", "entry_id"));

    private final UUID survivor = UUID.randomUUID();
    private final UUID duplicate = UUID.randomUUID();
    private final UUID merge = UUID.randomUUID();

    /** A type of event, and the row that it leaves. */
    private record Kind(String type, String field, String table, String column) {

        /** Under the survivor's key, so that all come in order. */
        private UUID tell(UUID key, UUID customer) {
            UUID id = UUID.randomUUID();
            Told.of(key, "dev.guanxi." + type, customer, data -> {
                data.put(field, id.toString());
                data.path("lines").forEach(line -> ((ObjectNode) line).put("productLine", "NOTEBOOKS"));
            });
            return id;
        }
    }

    @Test
    void everyFactFollowsLateOnesTooAndAnUndoingLeavesAllAsItWas() {
        KINDS.forEach(kind -> kind.tell(survivor, survivor));
        KINDS.forEach(kind -> kind.tell(survivor, duplicate));
        eventually(() -> assertThat(KINDS)
                .allSatisfy(kind -> assertThat(rowsOf(kind, duplicate)).isEqualTo(each(kind))));
        Map<Kind, String> before = new HashMap<>();
        KINDS.forEach(kind -> before.put(kind, rows(kind)));

        Told.merged(survivor, duplicate, merge);
        eventually(() -> assertThat(KINDS)
                .allSatisfy(kind -> assertThat(rowsOf(kind, survivor)).isEqualTo(2 * each(kind))));
        assertThat(reviews()).isEqualTo(2);
        Map<UUID, Kind> late = new HashMap<>();
        KINDS.forEach(kind -> late.put(kind.tell(survivor, duplicate), kind));
        eventually(() -> assertThat(KINDS)
                .allSatisfy(kind -> assertThat(rowsOf(kind, survivor)).isEqualTo(3 * each(kind))));
        facts.update("delete from customer_review");
        Told.undone(survivor, duplicate, merge);

        eventually(() -> assertThat(KINDS)
                .allSatisfy(kind -> assertThat(rowsOf(kind, duplicate)).isEqualTo(2 * each(kind))));
        assertThat(reviews()).isEqualTo(2);
        late.forEach(
                (id, kind) -> facts.update("delete from " + kind.table() + " where " + kind.column() + " = ?", id));
        KINDS.forEach(kind -> assertThat(rows(kind)).as(kind.table()).isEqualTo(before.get(kind)));
    }

    @Test
    void whatChangesUnderTheSurvivorsIdStillGoesBackWithWhomItWasToldOf() {
        UUID complaint = INTERACTION.tell(survivor, duplicate);
        Told.merged(survivor, duplicate, merge);
        Told.of(survivor, "dev.guanxi." + INTERACTION.type(), survivor, data -> data.put(
                        "interactionId", complaint.toString())
                .put("version", 9));
        Told.undone(survivor, duplicate, merge);
        UUID last = INTERACTION.tell(survivor, survivor);

        eventually(
                () -> assertThat(count("select count(*) from interaction_fact where interaction_id = '" + last + "'"))
                        .isEqualTo(1));
        assertThat(rowsOf(INTERACTION, survivor)).isEqualTo(1);
        assertThat(facts.value(
                        "select version from interaction_fact where customer_id = '" + duplicate + "'", Long.class))
                .isEqualTo(9);
    }

    /** In whichever order things happen: a row is with whom its id stands for, and knows that id. */
    @Test
    void everyRowIsAlwaysWithWhomItsIdStandsFor() {
        Random random = new Random(4711);
        List<UUID> customers =
                Stream.generate(UUID::randomUUID).limit(4).sorted().toList();
        List<UUID> merges = Stream.generate(UUID::randomUUID).limit(6).toList();
        Map<UUID, UUID> toldOf = new HashMap<>();
        for (int step = 0; step < 60; step++) {
            UUID customer = customers.get(random.nextInt(4));
            UUID one = merges.get(random.nextInt(6));
            UUID from = customers.get((merges.indexOf(one) + 1) % 4);
            UUID to = customers.get((merges.indexOf(one) * 3 + 2) % 4);
            switch (from.equals(to) ? 3 : random.nextInt(4)) {
                case 0 -> change(to, from, one, false);
                case 1 -> change(to, from, one, true);
                default -> toldOf.put(INTERACTION.tell(survivor, customer), customer);
            }
        }
        eventually(
                () -> assertThat(count("select count(*) from interaction_fact")).isEqualTo(toldOf.size()));
        toldOf.forEach((id, customer) ->
                assertThat(count("""
                        select count(*) from interaction_fact f left join alias a on a.id = coalesce(f.told_as, f.customer_id)
                        where interaction_id = '%s' and coalesce(told_as, customer_id) = '%s'
                          and customer_id = coalesce(a.root_id, '%s')""".formatted(id, customer, customer))).isEqualTo(1));
    }

    /** All under one key, as nothing of what is between them may come later. */
    private void change(UUID to, UUID from, UUID one, boolean undone) {
        String type = "dev.guanxi.customer.customer-" + (undone ? "merge-undone" : "merged") + ".v1";
        Told.of(survivor, type, to, data -> data.put("duplicateId", from.toString())
                .put("mergeId", one.toString()));
    }

    /** A prospect is told of twice: when it is captured, and when it is converted. */
    private static long each(Kind kind) {
        return kind.table().equals("prospect_fact") ? 2 : 1;
    }

    private long rowsOf(Kind kind, UUID customer) {
        return count("select count(*) from " + kind.table() + " where customer_id = '" + customer + "'");
    }

    private String rows(Kind kind) {
        return facts.value(
                "select cast(json_agg(t order by " + kind.column() + ") as text) from " + kind.table() + " t",
                String.class);
    }

    private long reviews() {
        return count("select count(*) from customer_review where customer_id in ('" + survivor + "', '" + duplicate
                + "') and (changed = 16383 or due_at = 'infinity')");
    }

    private long count(String sql) {
        return facts.value(sql, Long.class);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
