package dev.guanxi.customer.exit;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.merged;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two records of one customer bought is judged together as soon as they are one (C7, C15). */
@QuarkusTest
class MergedSilencesTest extends ExitingTest {

    private static final String JUNE = "2011-06-01T00:00:00Z";

    private final String other = unique();
    private final Client dealer = Client.partner(UUID.randomUUID());
    private String silent;
    private String busy;

    @BeforeEach
    void aSilence() {
        silent = registered(dealer, pos);
        busy = registered(dealer, other);
        bought(dealer, pos, "2011-01-01", "2011-01-11", "2011-01-21", "2011-01-31");
        scanned(JUNE, false);
    }

    private Answer merge(String survivor, String duplicate) {
        return merged(dealer, dealer.get(CUSTOMERS + "/" + survivor), duplicate);
    }

    private void undo(Answer merge) {
        dealer.post("/api/v1/merges/" + merge.id() + "/undo", "").expect(200);
    }

    private Answer onlyCase() {
        List<String> cases = dealer.get(CASES).expect(200).items("id");
        assertThat(cases).hasSize(1);
        return dealer.get(CASES + "/" + cases.get(0)).expect(200);
    }

    /** Of the only case, as it was but for the version. */
    private void isAgain(Answer before, int versionsOn) {
        JsonNode then = ((ObjectNode) before.body().deepCopy())
                .put("version", before.body().path("version").asInt() + versionsOn);
        assertThat(onlyCase().body()).isEqualTo(then);
    }

    /** Cases and won back, of the dealer's report; nothing where it tells of none. */
    private String reported() {
        return dealer.get(REPORT).expect(200).items().stream()
                .map(row -> row.path("cases") + " " + row.path("wonBack"))
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "the other bought on {0}, the silent one is the survivor {1}: {2}, reported {3}")
    @CsvSource({
        "2011-05-25, true,  WITHDRAWN, ''",
        "2011-05-25, false, WITHDRAWN, ''",
        "2011-06-05, true,  WON_BACK,  1 1",
        "2011-06-05, false, WON_BACK,  1 1"
    })
    void itIsNoSilenceOfBothUntilTheyAreTwoAgain(String day, boolean survives, String state, String reported) {
        bought(dealer, other, day);
        Answer before = onlyCase();

        Answer merge = survives ? merge(silent, busy) : merge(busy, silent);

        assertThat(onlyCase().text("state")).isEqualTo(state);
        assertThat(reported()).isEqualTo(reported);
        undo(merge);
        isAgain(before, 2);
        assertThat(reported()).isEqualTo("1 0");
    }

    @Test
    void othersAreTold() {
        bought(dealer, other, "2011-06-05");
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            undo(merge(silent, busy));

            List<JsonNode> told = reader.await(2, this::isOfAChange).stream()
                    .map(one -> EventSchemas.of(one.type()).check(one))
                    .toList();
            assertThat(told.get(0).path("state").asText()).isEqualTo("WON_BACK");
            assertThat(told.get(0).path("purchaseId").isNull()).isFalse();
            assertThat(told.get(1).has("state")).isFalse();
            assertThat(told).extracting(one -> one.path("version").asInt()).containsExactly(2, 3);
        }
    }

    /** That it was opened may be told later than the scan was done. */
    private boolean isOfAChange(TopicRecord one) {
        return silent.equals(one.key())
                && one.type().contains("exit-case")
                && EventSchemas.of(one.type()).check(one).path("version").asInt() > 1;
    }

    @Test
    void whoWasBackFromASilenceThatWasNoneIsSoOnlyUntilTheyAreOne() {
        bought(dealer, other, "2011-05-25");
        bought(dealer, pos, "2011-06-05");
        Answer before = onlyCase();
        assertThat(before.text("state")).isEqualTo("WON_BACK");

        Answer merge = merge(silent, busy);

        assertThat(onlyCase().text("state")).isEqualTo("WITHDRAWN");
        assertThat(reported()).isEmpty();
        undo(merge);
        isAgain(before, 2);
        assertThat(reported()).isEqualTo("1 1");
    }

    @Test
    void whoWasBackEarlierAsTheOtherIsSoUntilTheyAreTwoAgain() {
        bought(dealer, other, "2011-06-05");
        bought(dealer, pos, "2011-06-10");
        Answer before = onlyCase();

        Answer merge = merge(silent, busy);

        assertThat(onlyCase().text("closedAt")).isEqualTo("2011-06-05T12:00:00Z");
        undo(merge);
        isAgain(before, 2);
    }

    @Test
    void ofBothWhoWereSilentAllTheSameTheLastPurchaseIsCorrected() {
        bought(dealer, other, "2011-02-05");
        Answer before = onlyCase();

        Answer merge = merge(silent, busy);

        Answer now = onlyCase();
        assertThat(now.text("state")).isEqualTo("OPEN");
        assertThat(now.text("lastPurchaseAt")).isEqualTo("2011-02-05T12:00:00Z");
        assertThat(now.decimal("/valueLost")).isEqualByComparingTo("50");
        dealer.patch(CASES + "/" + now.id(), object("owner", "manager-17"), "If-Match", now.etag())
                .expect(200);
        undo(merge);
        assertThat(onlyCase().text("lastPurchaseAt")).isEqualTo(before.text("lastPurchaseAt"));
        assertThat(onlyCase().decimal("/valueLost")).isEqualByComparingTo("40");
        assertThat(onlyCase().text("owner")).isEqualTo("manager-17");
    }

    @Test
    void aCaseThatSomebodyHasExplainedStays() {
        bought(dealer, other, "2011-05-25");
        dealer.patch(CASES + "/" + onlyCase().id(), object("reason", "PRICE"), "If-Match", "\"1\"")
                .expect(200);
        Answer before = onlyCase();

        merge(silent, busy);

        isAgain(before, 0);
    }

    @Test
    void whatWasChangedOfAClosedCaseForbidsUndoing() {
        bought(dealer, other, "2011-06-05");
        Answer merge = merge(silent, busy);
        dealer.patch(CASES + "/" + onlyCase().id(), object("competitor", "Hooli"), "If-Match", "\"2\"")
                .expect(200);

        dealer.post("/api/v1/merges/" + merge.id() + "/undo", "").refused(409, "MERGE_USED_SINCE");

        assertThat(onlyCase().text("state")).isEqualTo("WON_BACK");
    }
}
