package dev.guanxi.customer.exit;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.rights.GivenErasures.erased;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.embedded.EventSchemas;
import dev.guanxi.platform.embedded.TopicReader;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ExitScanTest extends ExitingTest {

    private static final String[] EVERY_TEN_DAYS = {"2011-01-01", "2011-01-11", "2011-01-21", "2011-01-31"};

    private List<JsonNode> casesOf(String customerId) {
        return manager.get(CASES + "?customerId=" + customerId).expect(200).items();
    }

    private JsonNode finding(Answer scan, String customerId) {
        String path = SCANS + "/" + scan.id() + "/findings?limit=200";
        Answer page = manager.get(path).expect(200);
        while (true) {
            for (JsonNode one : page.items()) {
                if (one.path("customerId").asText().equals(customerId)) {
                    return one;
                }
            }
            if (page.text("next") == null) {
                return null;
            }
            page = manager.get(path + "&cursor=" + page.text("next")).expect(200);
        }
    }

    private static void assertBalanced(Answer scan) {
        assertThat(scan.text("state")).isEqualTo("DONE");
        assertThat(scan.body().path("silent").asLong())
                .isEqualTo(scan.body().path("boughtSince").asLong()
                        + scan.body().path("known").asLong()
                        + scan.body().path("opened").asLong());
    }

    @Test
    void aPreviewFindsWithoutOpening() {
        String id = registered(pos);
        bought(manager, pos, EVERY_TEN_DAYS);

        Answer scan = scanned("2011-03-03T00:00:00Z", true);

        assertBalanced(scan);
        JsonNode found = finding(scan, id);
        assertThat(found.path("silentDays").asInt()).isEqualTo(31);
        assertThat(found.path("allowedDays").asInt()).isEqualTo(30);
        assertThat(found.path("purchaseDays").asInt()).isEqualTo(4);
        assertThat(found.path("medianGap").decimalValue()).isEqualByComparingTo("10");
        assertThat(found.path("lastPurchaseOn").asText()).isEqualTo("2011-01-31");
        assertThat(casesOf(id)).isEmpty();
    }

    @Test
    void aSilenceWithinTheRhythmIsNoExit() {
        String id = registered(pos);
        bought(manager, pos, EVERY_TEN_DAYS);

        assertThat(finding(scanned("2011-03-02T23:00:00Z", true), id)).isNull();
    }

    @Test
    void twoPurchaseDaysAreNoRhythm() {
        String id = registered(pos);
        bought(manager, pos, "2011-01-01", "2011-01-01", "2011-01-11", "2011-01-11");

        assertThat(finding(scanned("2012-01-01T00:00:00Z", true), id)).isNull();
    }

    @Test
    void opensOneCaseForASilenceHoweverOftenItLooks() {
        String id = registered(pos);
        bought(manager, pos, EVERY_TEN_DAYS);

        Answer scan = scanned("2011-06-01T00:00:00Z", false);
        assertBalanced(scan);
        JsonNode opened = casesOf(id).get(0);
        assertThat(opened.path("detection").asText()).isEqualTo("SILENCE");
        assertThat(opened.path("scanId").asText()).isEqualTo(scan.id());
        assertThat(opened.path("valueLost").decimalValue()).isEqualByComparingTo("40");
        assertThat(opened.path("openedAt").asText()).isEqualTo("2011-06-01T00:00:00Z");
        assertThat(finding(scan, id)).isNotNull();

        assertThat(finding(scanned("2011-07-01T00:00:00Z", false), id)).isNull();
        manager.patch(
                        CASES + "/" + opened.path("id").asText(),
                        object("state", "LOST", "outcome", "Gone"),
                        "If-Match",
                        "\"1\"")
                .expect(200);
        assertBalanced(scanned("2011-08-01T00:00:00Z", false));
        assertThat(casesOf(id)).hasSize(1);
    }

    @Test
    void whoWasErasedIsNotWonBack() {
        String id = manager.post(CUSTOMERS, with(customer(pos), "kind", "PERSON"))
                .expect(201)
                .id();
        bought(manager, pos, EVERY_TEN_DAYS);
        erased(id, null);

        Answer scan = scanned("2011-06-01T00:00:00Z", false);

        assertBalanced(scan);
        assertThat(finding(scan, id)).isNull();
        assertThat(casesOf(id)).isEmpty();
    }

    @Test
    void whoComesBackAndFallsSilentAgainHasAnotherCase() {
        String id = registered(pos);
        bought(manager, pos, EVERY_TEN_DAYS);
        scanned("2011-06-01T00:00:00Z", false);

        bought(manager, pos, "2011-06-02");
        assertThat(casesOf(id))
                .singleElement()
                .satisfies(one -> assertThat(one.path("state").asText()).isEqualTo("WON_BACK"));
        scanned("2012-06-01T00:00:00Z", false);

        assertThat(casesOf(id)).hasSize(2);
    }

    private Answer silent(String id) {
        bought(manager, pos, EVERY_TEN_DAYS);
        scanned("2011-06-01T00:00:00Z", false);
        assertThat(casesOf(id)).hasSize(1);
        return manager.get(CASES + "/" + casesOf(id).get(0).path("id").asText()).expect(200);
    }

    /** The till's file comes in the evening, after the scan. */
    @Test
    void whatIsRecordedLateShowsThatThereWasNoSilence() {
        String id = registered(pos);
        String path = CASES + "/" + silent(id).id();
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            bought(manager, pos, "2011-05-25");

            TopicRecord told = reader.await(
                            1, one -> id.equals(one.key()) && one.type().equals(ExitEvents.CLOSED))
                    .get(0);
            assertThat(EventSchemas.of(ExitEvents.CLOSED)
                            .check(told)
                            .path("state")
                            .asText())
                    .isEqualTo("WITHDRAWN");
        }
        Answer withdrawn = manager.get(path).expect(200);
        assertThat(withdrawn.text("state")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.text("outcome")).isNotBlank();
        assertThat(withdrawn.etag()).isEqualTo("\"2\"");
        assertThat(manager.get("/api/v1/prospects?customerId=" + id).items()).isEmpty();

        scanned("2011-12-01T00:00:00Z", false);
        assertThat(casesOf(id))
                .extracting(one -> one.path("state").asText())
                .containsExactlyInAnyOrder("OPEN", "WITHDRAWN");
    }

    @Test
    void whoWasSilentAllTheSameKeepsItsCaseWithTheLastPurchaseCorrected() {
        String id = registered(pos);
        Answer opened = silent(id);

        bought(manager, pos, "2011-02-03", "2011-01-15");

        Answer now = manager.get(CASES + "/" + opened.id()).expect(200);
        assertThat(now.text("state")).isEqualTo("OPEN");
        assertThat(now.text("lastPurchaseAt")).isEqualTo("2011-02-03T12:00:00Z");
        assertThat(now.decimal("/valueLost")).isEqualByComparingTo("60");
        assertThat(now.etag()).isEqualTo("\"3\"");
        manager.patch(CASES + "/" + opened.id(), object("state", "WON_BACK"), "If-Match", "\"3\"")
                .refused(422, "PURCHASE_MISSING", "/state");
    }

    static List<Map<String, Object>> work() {
        return List.of(object("reason", "PRICE"), object("owner", "manager-17"), object("winBackBy", "2031-01-01"));
    }

    /** They know more than the purchases say: it is for them to decide. */
    @ParameterizedTest
    @MethodSource("work")
    void aCaseThatSomebodyWorksOnStaysAndIsWonBackByHand(Map<String, Object> done) {
        String id = registered(pos);
        String path = CASES + "/" + silent(id).id();
        manager.patch(path, done, "If-Match", "\"1\"").expect(200);

        bought(manager, pos, "2011-05-25");

        assertThat(manager.get(path).text("state")).isEqualTo("OPEN");
        assertThat(manager.patch(path, object("state", "WON_BACK"), "If-Match", "\"2\"")
                        .expect(200)
                        .text("state"))
                .isEqualTo("WON_BACK");
    }

    @Test
    void whoBoughtLateAndSinceIsNeitherSilentNorBack() {
        String id = registered(pos);
        String path = CASES + "/" + silent(id).id();

        bought(manager, pos, "2011-05-25", "2011-06-05");

        assertThat(manager.get(path).text("state")).isEqualTo("WITHDRAWN");
        assertThat(casesOf(id)).hasSize(1);
    }

    /** Cases, won back, value won back, of the dealer's report; nothing where it tells of none. */
    private static String reported(Client dealer) {
        return dealer.get(REPORT).expect(200).items().stream()
                .map(row -> row.path("cases") + " " + row.path("wonBack") + " " + row.path("valueWonBack"))
                .collect(Collectors.joining());
    }

    @Test
    void whoCameBackFromASilenceThatWasNoneWasNeverAway() {
        Client dealer = Client.partner(UUID.randomUUID());
        String id = registered(dealer, pos);
        bought(dealer, pos, EVERY_TEN_DAYS);
        scanned("2011-06-01T00:00:00Z", false);
        String path = CASES + "/" + casesOf(id).get(0).path("id").asText();
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            bought(dealer, pos, "2011-06-05");
            assertThat(reported(dealer)).isEqualTo("1 1 40");
            bought(dealer, pos, "2011-05-25");

            TopicRecord told = reader.await(
                            2, one -> id.equals(one.key()) && one.type().equals(ExitEvents.CLOSED))
                    .get(1);
            JsonNode closed = EventSchemas.of(ExitEvents.CLOSED).check(told);
            assertThat(closed.path("state").asText()).isEqualTo("WITHDRAWN");
            assertThat(closed.path("version").asInt()).isEqualTo(3);
            assertThat(closed.path("purchaseId").isNull()).isTrue();
        }
        Answer withdrawn = manager.get(path).expect(200);
        assertThat(withdrawn.text("state")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.text("purchaseId")).isNull();
        assertThat(reported(dealer)).isEmpty();
    }

    @Test
    void whoCameBackFromOneThatWasIsStillBack() {
        String id = registered(pos);
        Answer opened = silent(id);
        bought(manager, pos, "2011-06-05", "2011-02-03");

        Answer now = manager.get(CASES + "/" + opened.id()).expect(200);

        assertThat(now.text("state")).isEqualTo("WON_BACK");
        assertThat(now.text("closedAt")).isEqualTo("2011-06-05T12:00:00Z");
        assertThat(now.text("lastPurchaseAt")).isEqualTo("2011-02-03T12:00:00Z");
        assertThat(now.decimal("/valueLost")).isEqualByComparingTo("50");
    }

    @Test
    void whoCameBackDidSoByTheFirstPurchaseThoughItIsRecordedLast() {
        String id = registered(pos);
        String path = CASES + "/" + silent(id).id();
        try (TopicReader reader = TopicReader.fromNow("customer.events")) {
            bought(manager, pos, "2011-06-10");
            String later = manager.get(path).text("purchaseId");
            bought(manager, pos, "2011-06-05");

            TopicRecord told = reader.await(
                            2, one -> id.equals(one.key()) && one.type().equals(ExitEvents.CLOSED))
                    .get(1);
            JsonNode closed = EventSchemas.of(ExitEvents.CLOSED).check(told);
            assertThat(closed.path("version").asInt()).isEqualTo(3);
            assertThat(closed.path("purchaseId").asText()).isNotEqualTo(later);
        }
        bought(manager, pos, "2011-06-20");
        Answer now = manager.get(path).expect(200);
        assertThat(now.text("closedAt")).isEqualTo("2011-06-05T12:00:00Z");
        assertThat(now.etag()).isEqualTo("\"3\"");
    }

    static List<Map<String, Object>> explanations() {
        return List.of(
                object("reason", "PRICE"), object("competitor", "Hooli"), object("outcome", "Called, and came back"));
    }

    @ParameterizedTest
    @MethodSource("explanations")
    void whoseReturnSomebodyHasExplainedIsStillBack(Map<String, Object> said) {
        String path = CASES + "/" + silent(registered(pos)).id();
        bought(manager, pos, "2011-06-05");
        Answer explained = manager.patch(path, said, "If-Match", "\"2\"").expect(200);

        bought(manager, pos, "2011-05-25");

        assertThat(manager.get(path).expect(200).body()).isEqualTo(explained.body());
    }

    @Test
    void whoBoughtSinceIsLeftAlone() {
        String id = registered(pos);
        bought(manager, pos, EVERY_TEN_DAYS);
        bought(manager, pos, "2011-09-01");

        Answer scan = scanned("2011-06-01T00:00:00Z", false);

        assertBalanced(scan);
        assertThat(scan.body().path("boughtSince").asInt()).isPositive();
        assertThat(casesOf(id)).isEmpty();
    }

    @Test
    void startedAgainItIsTheSameScan() {
        Map<String, Object> said = object("id", Ids.next(), "asOf", "2001-01-01T00:00:00Z");

        Answer first = manager.post(SCANS, said).expect(202);

        assertThat(first.body().path("preview").asBoolean()).isTrue();
        assertThat(first.decimal("/limits/quantile")).isEqualByComparingTo("0.95");
        assertThat(manager.post(SCANS, said).expect(202).id()).isEqualTo(first.id());
        manager.post(SCANS, with(said, "preview", false)).refused(409, "ID_TAKEN", "/id");
        Map<String, Object> limits = object("minPurchaseDays", 4, "factor", 3, "quantile", 0.95, "floorDays", 30);
        manager.post(SCANS, with(said, "limits", limits)).refused(409, "ID_TAKEN", "/id");
        assertThat(manager.get(SCANS + "?limit=200").items("id")).contains(first.id());
        manager.get(SCANS + "/" + UUID.randomUUID()).refused(404, "EXIT_SCAN_UNKNOWN");
    }

    @Test
    void theReportTellsToWhomCustomersGoAndWhatHelps() {
        Client dealer = Client.partner(UUID.randomUUID());
        List<String> cases = new ArrayList<>();
        for (String competitor : Arrays.asList(" Hooli ", "Hooli", null)) {
            cases.add(dealer.post(
                            CASES,
                            with(
                                    exit(registered(dealer, unique())),
                                    "competitor",
                                    competitor,
                                    "valueLost",
                                    10,
                                    "currency",
                                    "CNY"))
                    .expect(201)
                    .id());
        }
        Map<String, Object> call = object("triedOn", "2011-06-02", "kind", "CALL", "what", "Called");
        dealer.post(CASES + "/" + cases.get(0) + "/attempts", call).expect(200);
        dealer.post(CASES + "/" + cases.get(0) + "/attempts", with(call, "what", "Called again"))
                .expect(200);
        dealer.post(CASES + "/" + cases.get(0) + "/attempts", with(call, "kind", "PRICE"))
                .expect(200);
        dealer.post(CASES + "/" + cases.get(1) + "/attempts", with(call, "kind", null))
                .expect(200);

        JsonNode byCompetitor =
                dealer.get(REPORT + "?by=COMPETITOR").expect(200).body().path("items");
        JsonNode byAttempt =
                dealer.get(REPORT + "?by=ATTEMPT").expect(200).body().path("items");

        assertThat(byCompetitor)
                .extracting(one -> one.path("key").asText(), one -> one.path("cases")
                        .asInt())
                .containsExactly(tuple("", 1), tuple("Hooli", 2));
        assertThat(byAttempt)
                .extracting(one -> one.path("key").asText(), one -> one.path("cases")
                        .asInt())
                .containsExactly(tuple("", 1), tuple("CALL", 1), tuple("OTHER", 1), tuple("PRICE", 1));
        assertThat(dealer.get(REPORT + "?by=ATTEMPT&reason=QUALITY").items()).isEmpty();
        dealer.post(CASES + "/" + cases.get(0) + "/attempts", with(call, "kind", "PRAYER"))
                .refused(400, "REQUEST_INVALID", "/kind");
    }

    @Test
    void theReportTellsWhyWhereAndWhen() {
        Client dealer = Client.partner(UUID.randomUUID());
        for (String reason : List.of("PRICE", "PRICE", "QUALITY")) {
            String id = dealer.post(
                            CUSTOMERS,
                            with(
                                    customer(unique()),
                                    "address",
                                    object("country", reason.equals("PRICE") ? "CN" : "GB")))
                    .expect(201)
                    .id();
            dealer.post(CASES, with(exit(id), "reason", reason, "valueLost", 10.5, "currency", "CNY"))
                    .expect(201);
        }
        String lost = dealer.get(CASES + "?reason=QUALITY").items("id").get(0);
        dealer.patch(CASES + "/" + lost, object("state", "LOST", "outcome", "Gone"), "If-Match", "\"1\"")
                .expect(200);

        JsonNode byReason = dealer.get(REPORT).expect(200).body().path("items");
        JsonNode byCountry =
                dealer.get(REPORT + "?by=COUNTRY").expect(200).body().path("items");

        assertThat(byReason.findValuesAsText("key")).containsExactly("PRICE", "QUALITY");
        assertThat(byReason.at("/0/cases").asInt()).isEqualTo(2);
        assertThat(byReason.at("/0/open").asInt()).isEqualTo(2);
        assertThat(byReason.at("/0/valueLost").decimalValue()).isEqualByComparingTo("21");
        assertThat(byReason.at("/1/lost").asInt()).isEqualTo(1);
        assertThat(byCountry.findValuesAsText("key")).containsExactly("CN", "GB");
        assertThat(dealer.get(REPORT + "?by=MONTH").expect(200).body().path("items"))
                .singleElement()
                .satisfies(month -> assertThat(month.path("cases").asInt()).isEqualTo(3));
        assertThat(dealer.get(REPORT + "?until=2011-01-01T00:00:00Z").body().path("items"))
                .isEmpty();
    }
}
