package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two open exit cases of customers that become one, one goes on, and the exit counts once (C7, C15). */
@QuarkusTest
class MergedExitsTest extends MergingTest {

    private static final String CASES = "/api/v1/exit-cases";
    private static final String MIGRATION = "/db/migration/V174__exits_of_merged_customers.sql";

    @Inject
    Transactions transactions;

    private final UUID dealerId = UUID.randomUUID();
    private final Client dealer = Client.partner(dealerId);
    private Answer ours;
    private Answer theirs;

    @BeforeEach
    void twoCases() {
        ours = exited(survivor);
        theirs = exited(duplicate);
    }

    private Answer exited(String customer) {
        Answer opened = dealer.post(
                        CASES,
                        object(
                                "customerId",
                                customer,
                                "reason",
                                "PRICE",
                                "competitor",
                                "Rival " + customer,
                                "valueLost",
                                100,
                                "currency",
                                "GBP"))
                .expect(201);
        dealer.post(CASES + "/" + opened.id() + "/attempts", object("triedOn", "2024-05-02", "what", "Called"))
                .expect(200);
        return exitCase(opened.id());
    }

    private Answer exitCase(String id) {
        return dealer.get(CASES + "/" + id).expect(200);
    }

    @Override
    Client merging() {
        return dealer;
    }

    @Test
    void theDuplicatesCaseEndsWithTheMergeAndStaysInTheHistory() {
        Answer merged = merge();

        Answer ended = exitCase(theirs.id());
        assertThat(ended.text("customerId")).isEqualTo(survivor);
        assertThat(ended.text("state")).isEqualTo("MERGED");
        assertThat(ended.text("outcome")).startsWith("Merged");
        assertThat(ended.text("closedAt")).isEqualTo(merged.text("mergedAt"));
        for (String member : List.of("competitor", "valueLost", "attempts", "openedAt")) {
            assertThat(ended.body().path(member))
                    .as(member)
                    .isEqualTo(theirs.body().path(member));
        }
        assertThat(dealer.get(CASES + "?customerId=" + survivor).items("id"))
                .containsExactlyInAnyOrder(ours.id(), theirs.id());
        assertThat(dealer.get(CASES + "?state=MERGED").items("id")).containsExactly(theirs.id());
        assertThat(exitCase(ours.id()).body()).isEqualTo(ours.body());
    }

    @Test
    void undoingOpensItAgainAsItWas() {
        undo(merge());

        JsonNode twoVersionsOn = ((ObjectNode) theirs.body().deepCopy())
                .put("version", theirs.body().path("version").asInt() + 2);
        assertThat(exitCase(theirs.id()).body()).isEqualTo(twoVersionsOn);
        assertThat(dealer.get(CASES + "?customerId=" + survivor).items("id")).containsExactly(ours.id());
    }

    @Test
    void whatWasChangedOfItForbidsUndoing() {
        Answer merged = merge();
        dealer.patch(CASES + "/" + theirs.id(), object("competitor", "Another"), "If-Match", "\"3\"")
                .expect(200);

        dealer.post("/api/v1/merges/" + merged.id() + "/undo", "").refused(409, "MERGE_USED_SINCE");
    }

    @Test
    void nobodyTakesItUpOrEndsOneLikeThat() {
        dealer.patch(CASES + "/" + ours.id(), object("state", "MERGED", "outcome", "One"), "If-Match", "\"2\"")
                .refused(422, "TRANSITION_FORBIDDEN", "/state");
        merge();

        dealer.patch(CASES + "/" + theirs.id(), "{\"state\":\"OPEN\",\"outcome\":null}", "If-Match", "\"3\"")
                .refused(422, "TRANSITION_FORBIDDEN", "/state");
        dealer.post(CASES + "/" + theirs.id() + "/attempts", object("triedOn", "2024-05-03", "what", "Called"))
                .refused(422, "EXIT_CASE_CLOSED");
    }

    /** Cases, open, won back, lost, value lost, of this dealer by reason. */
    private String report() {
        List<JsonNode> rows = dealer.get("/api/v1/reports/exits").expect(200).items();
        assertThat(rows).hasSize(1);
        return Stream.of("cases", "open", "wonBack", "lost", "valueLost")
                .map(name -> rows.get(0).path(name).asText())
                .toList()
                .toString();
    }

    @Test
    void theExitCountsOnceUntilTheyAreTwoAgain() {
        assertThat(report()).isEqualTo("[2, 2, 0, 0, 200]");

        Answer merged = merge();

        assertThat(report()).isEqualTo("[1, 1, 0, 0, 100]");
        undo(merged);
        assertThat(report()).isEqualTo("[2, 2, 0, 0, 200]");
    }

    @Test
    void aCustomerWhoseCaseAloneIsOpenBringsItAlong() {
        String third = registered(dealer, unique());

        dealer.post(
                        CUSTOMERS + "/" + third + "/merges",
                        object("duplicateId", duplicate, "version", 1, "duplicateVersion", 1))
                .expect(201);

        assertThat(exitCase(theirs.id()).text("state")).isEqualTo("OPEN");
        assertThat(exitCase(theirs.id()).text("customerId")).isEqualTo(third);
        assertThat(report()).isEqualTo("[2, 2, 0, 0, 200]");
    }

    private List<JsonNode> told(TopicReader reader, int count) {
        return reader.await(count, this::isOfTheMerge).stream()
                .map(one -> EventSchemas.of(one.type()).check(one))
                .toList();
    }

    /** That it was opened and taken up may be told later than it was done. */
    private boolean isOfTheMerge(TopicRecord one) {
        return one.type().contains("exit-case")
                && one.value().contains(theirs.id())
                && EventSchemas.of(one.type()).check(one).path("version").asInt() > 2;
    }

    @Test
    void othersAreToldThatItEndedAndThatItIsOpenAgain() {
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            Answer merged = merge();
            undo(merged);

            List<JsonNode> told = told(reader, 2);

            assertThat(told.get(0).path("state").asText()).isEqualTo("MERGED");
            assertThat(told.get(0).path("closedAt").asText()).isEqualTo(merged.text("mergedAt"));
            assertThat(told.get(1).has("state")).isFalse();
            assertThat(told).extracting(one -> one.path("version").asInt()).containsExactly(3, 4);
            assertThat(told).extracting(one -> one.path("customerId").asText()).containsOnly(duplicate);
        }
    }

    private void executed(String sql) {
        Blocking.await(() ->
                transactions.write(session -> session.createNativeQuery(sql).executeUpdate()));
    }

    /** As merges left it before such cases had a state of their own. */
    @Test
    void casesThatCountedAsLostCountNoMoreAndAreTold() throws IOException {
        merge();
        String id = theirs.id();
        executed("update exit_case set state = 'LOST' where id = '" + id + "'");
        assertThat(report()).isEqualTo("[2, 1, 0, 1, 200]");
        try (TopicReader reader = TopicReader.fromNow("customer.events");
                InputStream script = getClass().getResourceAsStream(MIGRATION)) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            executed(sql.substring(sql.indexOf("with ended"), sql.lastIndexOf(';')));

            assertThat(told(reader, 1).get(0).path("state").asText()).isEqualTo("MERGED");
        }
        assertThat(exitCase(id).text("state")).isEqualTo("MERGED");
        assertThat(report()).isEqualTo("[1, 1, 0, 0, 100]");
    }
}
