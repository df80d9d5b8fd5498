package dev.guanxi.customer.exit;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.LockWaits;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a case when the import is undone whose purchases made its silence. */
@QuarkusTest
class UndoneSilenceTest extends ExitingTest {

    private static final String[] EVERY_TEN_DAYS = {"2011-01-01", "2011-01-11", "2011-01-21", "2011-01-31"};
    private static final String JUNE = "2011-06-01T00:00:00Z";

    private final UUID dealerId = UUID.randomUUID();
    private final Client dealer = Client.partner(dealerId);

    /** An import when it has ended, by its address. */
    private String imported(String kind, String csv) {
        String location = asPartner(dealerId)
                .contentType("text/csv")
                .queryParam("kind", kind)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        assertThat(until(location, "DONE").body().path("rejected").asInt()).isZero();
        return location;
    }

    private String importedPurchases(String... days) {
        return imported(
                "purchases",
                Arrays.stream(days)
                        .map(day -> "pos,%s,%s,%sT12:00:00Z,GBP,A,1,10%n".formatted(unique(), pos, day))
                        .collect(Collectors.joining(
                                "", "system,reference,customer,purchasedAt,currency,sku,quantity,unitPrice\n", "")));
    }

    private Answer until(String location, String state) {
        return Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> dealer.get(location).expect(200), one -> one.text("state")
                        .equals(state));
    }

    private void undone(String location, int taken, String... kept) {
        dealer.post(location + "/undo", "").expect(202);
        Answer undone = until(location, "UNDONE");
        assertThat(undone.body().path("undone").asInt()).isEqualTo(taken);
        assertThat(dealer.get(location + "/undo-exceptions").items("code")).containsExactly(kept);
    }

    private List<JsonNode> cases() {
        return dealer.get(CASES).expect(200).items();
    }

    private Answer onlyCase() {
        assertThat(cases()).hasSize(1);
        return dealer.get(CASES + "/" + cases().get(0).path("id").asText()).expect(200);
    }

    @Test
    void aCaseThatNobodyHasWorkedOnIsWithdrawnAndCountsNowhere() {
        String id = registered(dealer, pos);
        String file = importedPurchases(EVERY_TEN_DAYS);
        scanned(JUNE, false);
        assertThat(dealer.get(REPORT).items()).hasSize(1);
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            undone(file, 4);

            List<TopicRecord> told =
                    reader.await(1, one -> id.equals(one.key()) && one.type().equals(ExitEvents.CLOSED));
            JsonNode closed = EventSchemas.of(ExitEvents.CLOSED).check(told.get(0));
            assertThat(closed.path("state").asText()).isEqualTo("WITHDRAWN");
            assertThat(closed.path("version").asInt()).isEqualTo(2);
        }
        Answer withdrawn = onlyCase();
        assertThat(withdrawn.text("state")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.text("outcome")).isNotBlank();
        assertThat(withdrawn.text("closedAt")).isEqualTo(withdrawn.text("changedAt"));
        assertThat(dealer.get(REPORT).items()).isEmpty();
        Answer refused = dealer.patch(
                        CASES + "/" + withdrawn.id(), "{\"state\":\"OPEN\",\"outcome\":null}", "If-Match", "\"2\"")
                .refused(422, "TRANSITION_FORBIDDEN", "/state");
        assertThat(refused.body().at("/errors/0/detail").asText()).isEqualTo("None other: WITHDRAWN is final.");
    }

    /** The undoing is held in its middle, when the purchases are all but gone, until the scan is done or waits as well. */
    @Test
    void aScanThatLooksMeanwhileFindsNoSilenceInWhatGoes() throws SQLException {
        String id = registered(dealer, pos);
        String file = importedPurchases(EVERY_TEN_DAYS);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from purchase where customer_id = '" + id + "' for update");
            dealer.post(file + "/undo", "").expect(202);
            Awaitility.await().until(() -> LockWaits.in(database) >= 1);
            CompletableFuture<Answer> scanning = CompletableFuture.supplyAsync(() -> scanned(JUNE, false));
            Awaitility.await().until(() -> scanning.isDone() || LockWaits.in(database) >= 2);
            connection.commit();

            assertThat(scanning.join().text("state")).isEqualTo("DONE");
        }
        assertThat(until(file, "UNDONE").body().path("undone").asInt()).isEqualTo(4);
        assertThat(cases()).isEmpty();
    }

    @Test
    void theRightFileMayMakeTheSilenceAgain() {
        registered(dealer, pos);
        undoneAfterScan(importedPurchases(EVERY_TEN_DAYS));

        importedPurchases(EVERY_TEN_DAYS);
        scanned(JUNE, false);

        assertThat(cases())
                .extracting(one -> one.path("state").asText())
                .containsExactlyInAnyOrder("WITHDRAWN", "OPEN");
    }

    private void undoneAfterScan(String file) {
        scanned(JUNE, false);
        undone(file, EVERY_TEN_DAYS.length);
        assertThat(onlyCase().text("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void itKeepsNoCustomerThatWasImportedToo() {
        String customers = imported(
                "customers",
                "system,externalId,name,kind,origin,position,state,country\n"
                        + "pos,%s,Silent,ORGANISATION,EXTERNAL,FINAL,ACTUAL,GB\n".formatted(pos));
        undoneAfterScan(importedPurchases(EVERY_TEN_DAYS));

        undone(customers, 1);

        assertThat(cases()).isEmpty();
        dealer.get(CUSTOMERS + "/by-external-id/pos/" + pos).refused(404, "CUSTOMER_UNKNOWN");
    }

    @Test
    void aSilenceThatIsOneWithoutThePurchasesTooIsCorrected() {
        registered(dealer, pos);
        bought(dealer, pos, EVERY_TEN_DAYS);
        String file = importedPurchases("2011-02-05");
        scanned(JUNE, false);
        assertThat(onlyCase().decimal("/valueLost")).isEqualByComparingTo("50");

        undone(file, 1);

        Answer now = onlyCase();
        assertThat(now.text("state")).isEqualTo("OPEN");
        assertThat(now.text("lastPurchaseAt")).isEqualTo("2011-01-31T12:00:00Z");
        assertThat(now.decimal("/valueLost")).isEqualByComparingTo("40");
        assertThat(now.etag()).isEqualTo("\"2\"");
    }

    /** Who was never away is not back: what it bought then may be withdrawn later, too. */
    @Test
    void aCaseThatAPurchaseEndedGoesWithItsSilence() {
        registered(dealer, pos);
        String file = importedPurchases(EVERY_TEN_DAYS);
        scanned(JUNE, false);
        String later = importedPurchases("2011-06-05");
        assertThat(onlyCase().text("state")).isEqualTo("WON_BACK");

        undone(file, 4);

        assertThat(onlyCase().text("state")).isEqualTo("WITHDRAWN");
        assertThat(dealer.get(REPORT).items()).isEmpty();
        undone(later, 1);
    }

    @Test
    void oneThatSomebodyClosedAsWonBackKeepsThem() {
        registered(dealer, pos);
        String file = importedPurchases(EVERY_TEN_DAYS);
        scanned(JUNE, false);
        String path = CASES + "/" + onlyCase().id();
        dealer.patch(path, object("state", "LOST", "outcome", "Gone"), "If-Match", "\"1\"")
                .expect(200);
        bought(dealer, pos, "2011-06-05");
        dealer.patch(path, "{\"state\":\"OPEN\",\"outcome\":null}", "If-Match", "\"2\"")
                .expect(200);
        dealer.patch(path, object("state", "WON_BACK"), "If-Match", "\"3\"").expect(200);

        String kept = "EXIT_CASE_WORKED_ON";
        undone(file, 0, kept, kept, kept, kept);

        assertThat(onlyCase().text("state")).isEqualTo("WON_BACK");
    }

    /** That something came back makes a silence neither longer nor shorter: its purchase was made all the same. */
    @Test
    void whatCameBackLateIsNotLostUntilThatIsUndone() {
        registered(dealer, pos);
        bought(dealer, pos, EVERY_TEN_DAYS);
        scanned(JUNE, false);

        String file = imported(
                "purchases",
                "system,reference,customer,purchasedAt,currency,sku,quantity,unitPrice\n"
                        + "pos,%s,%s,2011-02-10T12:00:00Z,GBP,A,-1,10\n".formatted(unique(), pos));

        assertThat(onlyCase().decimal("/valueLost")).isEqualByComparingTo("30");
        assertThat(onlyCase().text("lastPurchaseAt")).isEqualTo("2011-01-31T12:00:00Z");
        assertThat(onlyCase().text("state")).isEqualTo("OPEN");
        undone(file, 1);
        assertThat(onlyCase().decimal("/valueLost")).isEqualByComparingTo("40");
        assertThat(onlyCase().etag()).isEqualTo("\"3\"");
    }

    @Test
    void aSilenceThatKnewNothingOfThePurchasesStays() {
        registered(dealer, pos);
        bought(dealer, pos, EVERY_TEN_DAYS);
        scanned(JUNE, false);
        String file = importedPurchases("2011-02-05");
        assertThat(onlyCase().decimal("/valueLost")).isEqualByComparingTo("50");

        undone(file, 1);

        assertThat(onlyCase().text("lastPurchaseAt")).isEqualTo("2011-01-31T12:00:00Z");
        assertThat(onlyCase().decimal("/valueLost")).isEqualByComparingTo("40");
    }

    /** What was bought late had disproved the silence, which somebody explains all the same. */
    @Test
    void aCaseThatSomebodyExplainsStaysEvenWithoutAnyPurchase() {
        registered(dealer, pos);
        String file = importedPurchases(EVERY_TEN_DAYS);
        scanned(JUNE, false);
        dealer.patch(CASES + "/" + onlyCase().id(), object("reason", "PRICE"), "If-Match", "\"1\"")
                .expect(200);
        String later = importedPurchases("2011-05-25");
        Answer before = onlyCase();

        undone(file, 4);
        undone(later, 1);

        assertThat(onlyCase().body()).isEqualTo(before.body());
    }

    @Test
    void aSilenceThatALaterFileDisprovedIsFoundAnewWithoutIt() {
        registered(dealer, pos);
        bought(dealer, pos, "2011-01-01", "2011-01-11");
        importedPurchases("2011-01-21");
        scanned(JUNE, false);
        String later = importedPurchases("2011-05-31");
        assertThat(onlyCase().text("state")).isEqualTo("WITHDRAWN");

        undone(later, 1);
        scanned(JUNE, false);

        assertThat(cases())
                .extracting(one -> one.path("state").asText())
                .containsExactlyInAnyOrder("WITHDRAWN", "OPEN");
    }

    static List<Map<String, Object>> work() {
        return List.of(
                object("reason", "PRICE"),
                object("competitor", "Hooli"),
                object("owner", "manager-17"),
                object("winBackBy", "2031-01-01"),
                object("valueLost", 7, "currency", "GBP"),
                object("creditRecord", "PAID_LATE"),
                object("state", "LOST", "outcome", "Gone"));
    }

    @ParameterizedTest
    @MethodSource("work")
    void aCaseThatSomebodyHasWorkedOnKeepsThem(Map<String, Object> said) {
        registered(dealer, pos);
        String file = importedPurchases(EVERY_TEN_DAYS);
        scanned(JUNE, false);
        dealer.patch(CASES + "/" + onlyCase().id(), said, "If-Match", "\"1\"").expect(200);
        Answer before = onlyCase();

        String kept = "EXIT_CASE_WORKED_ON";
        undone(file, 0, kept, kept, kept, kept);

        assertThat(onlyCase().body()).isEqualTo(before.body());
    }

    @Test
    void soDoesOneInWhichSomethingWasTried() {
        registered(dealer, pos);
        String file = importedPurchases(EVERY_TEN_DAYS);
        scanned(JUNE, false);
        dealer.post(CASES + "/" + onlyCase().id() + "/attempts", object("triedOn", "2011-06-02", "what", "Called"))
                .expect(200);

        String kept = "EXIT_CASE_WORKED_ON";
        undone(file, 0, kept, kept, kept, kept);

        assertThat(onlyCase().text("state")).isEqualTo("OPEN");
    }
}
