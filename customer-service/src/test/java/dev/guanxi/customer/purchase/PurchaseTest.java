package dev.guanxi.customer.purchase;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.customer.totals.TotalsFolding;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PurchaseTest extends ServiceTest {

    @Inject
    TotalsFolding folding;

    private static final int CALLERS = 8;

    private final Client manager = Client.of("manager");
    private final String pos = unique();
    private final String reference = unique();
    private String customerId;

    @BeforeEach
    void aCustomer() {
        customerId = registered(pos);
    }

    private List<String> references(String page) {
        return manager.get(CUSTOMERS + "/" + customerId + "/purchases" + page)
                .expect(200)
                .items("reference");
    }

    @Test
    void isFoundByTheReferenceOfTheSystemThatSentIt() {
        Answer made = manager.post(PURCHASES, purchase(pos, reference, line("A", 1, "1")))
                .expect(201);
        String path = PURCHASES + "/by-reference/pos/" + reference;

        Answer found = manager.get(path).expect(200);

        assertThat(found.body()).isEqualTo(made.body());
        assertThat(found.etag()).isEqualTo(made.etag());
        manager.get(path, "If-None-Match", found.etag()).expect(304);
        manager.get(PURCHASES + "/by-reference/crm/" + reference).refused(404, "PURCHASE_UNKNOWN");
        manager.get(PURCHASES + "/by-reference/pos/" + unique()).refused(404, "PURCHASE_UNKNOWN");
    }

    @Test
    void blanksAroundItsNameNameNothingElse() {
        Map<String, Object> said = purchase(pos, reference, line("A", 1, "1"));
        Answer made = manager.post(PURCHASES, said).expect(201);

        assertThat(manager.post(PURCHASES, with(said, "system", " pos", "reference", reference + "\t"))
                        .expect(200)
                        .body())
                .isEqualTo(made.body());
        assertThat(manager.get(PURCHASES + "/by-reference/pos/" + reference + "%20")
                        .expect(200)
                        .id())
                .isEqualTo(made.id());
        Answer returned = manager.post(made.header("Location") + "/returns", goods(reference + " ", piece("A", 1)))
                .expect(201);
        assertThat(returned.text("reference")).isEqualTo(reference);
        manager.post(PURCHASES, with(said, "reference", " ")).refused(400, "REQUEST_INVALID", "/reference");
    }

    @Test
    void morePiecesThanJavaCountsAreTold() {
        String tooMany = Json.write(purchase(pos, reference, line("A", 1, "1")))
                .replace("\"quantity\":1", "\"quantity\":99999999999");

        Answer refused = manager.post(PURCHASES, tooMany).refused(400, "REQUEST_INVALID", "/lines/0/quantity");

        assertThat(refused.body().at("/errors/0/value").asText()).isEqualTo("99999999999");
        assertThat(refused.body().at("/errors/0/detail").asText()).contains("a whole number from");
    }

    @Test
    void answersWithThePurchaseAndWhereItIs() {
        Map<String, Object> said =
                with(purchase(pos, reference, line("85123A", 6, "2.55"), line("71053", 6, "3.39")), "channel", "STORE");

        Answer made = manager.post(PURCHASES, said).expect(201);

        assertThat(made.text("customerId")).isEqualTo(customerId);
        assertThat(made.text("channel")).isEqualTo("STORE");
        assertThat(made.decimal("/total")).isEqualByComparingTo("35.64");
        assertThat(made.decimal("/lines/0/amount")).isEqualByComparingTo("15.3");
        assertThat(made.body().at("/lines/1/number").asInt()).isEqualTo(2);
        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
        assertThat(references("")).containsExactly(reference);
    }

    @Test
    void keepsWhatWasBuiltForTheCustomer() {
        Map<String, Object> built =
                with(line("NB-14", 1, "6399"), "configuration", object("memory", "32 GB", "disk", "1 TB NVMe"));

        Answer made = manager.post(PURCHASES, purchase(pos, reference, built)).expect(201);

        assertThat(made.body().at("/lines/0/configuration/memory").asText()).isEqualTo("32 GB");
        assertThat(manager.get(made.header("Location")).body()).isEqualTo(made.body());
    }

    @Test
    void sentAgainItCountsOnce() {
        Map<String, Object> said = purchase(pos, reference, line("A", 1, "2.50"));
        Answer first = manager.post(PURCHASES, said).expect(201);

        Answer repeat = manager.post(PURCHASES, with(said, "lines", List.of(line("A", 1, "2.5"))))
                .expect(200);
        manager.post(PURCHASES, with(said, "id", Ids.next())).expect(200);
        manager.post(PURCHASES, with(said, "purchasedAt", "2010-12-01T16:26:00+08:00"))
                .expect(200);

        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(references("")).containsExactly(reference);
    }

    static Stream<Arguments> otherContent() {
        return Stream.of(
                Arguments.of("purchasedAt", "2010-12-01T08:27:00Z"),
                Arguments.of("currency", "EUR"),
                Arguments.of("channel", "DEALER"),
                Arguments.of("lines", List.of(line("A", 2, "2.5"))),
                Arguments.of("lines", List.of(line("A", 1, "2.51"))),
                Arguments.of("lines", List.of(line("B", 1, "2.5"))),
                Arguments.of("lines", List.of(line("A", 1, "2.5"), line("A", 1, "2.5"))),
                Arguments.of("lines", List.of(with(line("A", 1, "2.5"), "description", "null"))),
                Arguments.of("lines", List.of(with(line("A", 1, "2.5"), "productLine", "parts"))),
                Arguments.of("lines", List.of(with(line("A", 1, "2.5"), "configuration", object("a", "b")))));
    }

    @ParameterizedTest(name = "other {0}: {1}")
    @MethodSource
    void otherContent(String member, Object value) {
        Map<String, Object> said = purchase(pos, reference, line("A", 1, "2.5"));
        Answer first = manager.post(PURCHASES, said).expect(201);

        Answer refused =
                manager.post(PURCHASES, with(said, member, value)).refused(409, "REFERENCE_TAKEN", "/reference");

        assertThat(refused.text("detail")).contains(reference, first.id());
        assertThat(manager.get(first.header("Location")).body()).isEqualTo(first.body());
    }

    @Test
    void anIdIsNotTakenTwice() {
        Map<String, Object> said = with(purchase(pos, reference, line("A", 1, "1")), "id", Ids.next());
        manager.post(PURCHASES, said).expect(201);

        manager.post(PURCHASES, with(said, "reference", unique())).refused(409, "ID_TAKEN", "/id");
    }

    @Test
    void theBuyerMustBeKnown() {
        Answer refused = manager.post(PURCHASES, purchase(unique(), reference, line("A", 1, "1")))
                .refused(422, "CUSTOMER_UNKNOWN", "/customer");

        assertThat(refused.text("detail")).contains("pos");
    }

    @ParameterizedTest(name = "{0} × {1} + {2} × {3} = {4}")
    @CsvSource({
        "1, 0.1, 1, 0.2, 0.3",
        "3, 0.1, 0, 0, 0.3",
        "1, 0.0001, 3, 0.3333, 1",
        "500, 999999999.9999, 500, 999999999.9999, 999999999999.9",
        "1, 0, 1, 0.00, 0",
        "7, 1e1, 1, 1.10E+1, 81",
    })
    void moneyIsExact(int quantity, String price, int otherQuantity, String otherPrice, BigDecimal total) {
        List<Map<String, Object>> lines = new ArrayList<>(List.of(line("A", quantity, price)));
        if (otherQuantity > 0) {
            lines.add(line("B", otherQuantity, otherPrice));
        }

        Answer made = manager.post(PURCHASES, with(purchase(pos, reference), "lines", lines))
                .expect(201);

        assertThat(made.decimal("/total")).isEqualByComparingTo(total);
        assertThat(manager.get(made.header("Location")).decimal("/total")).isEqualByComparingTo(total);
    }

    @Test
    void manyLinesAreOnePurchase() {
        List<Map<String, Object>> lines = IntStream.range(0, 10_000)
                .mapToObj(i -> line("SKU-" + i, 1, "0.01"))
                .toList();

        Answer made = manager.post(PURCHASES, with(purchase(pos, reference), "lines", lines))
                .expect(201);

        assertThat(made.decimal("/total")).isEqualByComparingTo("100");
        assertThat(made.body().at("/lines/9999/sku").asText()).isEqualTo("SKU-9999");
    }

    @Test
    void mayBeDatedByAClockThatRunsFastButNotAWeekAhead() {
        Instant now = Instant.now();

        manager.post(
                        PURCHASES,
                        with(
                                purchase(pos, unique(), line("A", 1, "1")),
                                "purchasedAt",
                                now.plusSeconds(600).toString()))
                .expect(201);
        manager.post(
                        PURCHASES,
                        with(
                                purchase(pos, unique(), line("A", 1, "1")),
                                "purchasedAt",
                                now.plus(Duration.ofDays(7)).toString()))
                .refused(422, "IN_FUTURE", "/purchasedAt");
    }

    @Test
    void theSameAtOnceCountsOnce() {
        Map<String, Object> said = purchase(pos, reference, line("A", 1, "1"));

        List<Answer> answers = Together.send(CALLERS, i -> manager.post(PURCHASES, said));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
        assertThat(references("")).containsExactly(reference);
    }

    @Test
    void theSameWithAnIdAtOnceCountsOnce() {
        Map<String, Object> said = with(purchase(pos, reference, line("A", 1, "1")), "id", Ids.next());

        List<Answer> answers = Together.send(CALLERS, i -> manager.post(PURCHASES, said));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
    }

    @Test
    void theFirstPurchaseMakesAProspectActual() {
        String prospect = unique();
        Map<String, Object> potential =
                with(with(customer(prospect), "state", "POTENTIAL"), "prospect", object("scope", "INDIVIDUAL"));
        String path =
                CUSTOMERS + "/" + manager.post(CUSTOMERS, potential).expect(201).id();

        List<Answer> answers =
                Together.send(CALLERS, i -> manager.post(PURCHASES, purchase(prospect, unique(), line("A", 1, "1"))));

        assertThat(Together.statuses(answers)).containsOnly(201);
        Answer buyer = manager.get(path);
        assertThat(buyer.text("state")).isEqualTo("ACTUAL");
        assertThat(buyer.body().has("prospect")).isFalse();
        assertThat(buyer.etag()).isEqualTo("\"2\"");
    }

    @Test
    void theNewestAreListedFirstPageByPage() {
        for (String day : List.of("03", "01", "05", "02", "04")) {
            manager.post(
                            PURCHASES,
                            with(
                                    purchase(pos, day + reference, line("A", 1, "1")),
                                    "purchasedAt",
                                    "2011-01-" + day + "T00:00:00Z"))
                    .expect(201);
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = manager.get(CUSTOMERS + "/" + customerId + "/purchases?limit=2" + cursor)
                    .expect(200);
            seen.addAll(page.items("purchasedAt"));
            cursor = page.text("next") == null ? null : "&cursor=" + page.text("next");
        } while (cursor != null);

        assertThat(seen).extracting(time -> time.substring(8, 10)).containsExactly("05", "04", "03", "02", "01");
    }

    @Test
    void unchangedPurchasesAreNotSentAgain() {
        Answer made = manager.post(PURCHASES, purchase(pos, reference, line("A", 2, "1")))
                .expect(201);
        String path = made.header("Location");
        manager.get(path, "If-None-Match", made.etag()).expect(304);

        manager.post(path + "/returns", goods(unique(), piece("A", 1))).expect(201);

        assertThat(manager.get(path, "If-None-Match", made.etag())
                        .expect(200)
                        .body()
                        .at("/lines/0/returned")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void totalsAddUpPerCurrencyAsOfATime() {
        String system = unique();
        Map<String, Object> first = with(purchase(pos, "1", line("A", 3, "0.1")), "system", system);
        String path = manager.post(PURCHASES, first).expect(201).header("Location");
        manager.post(PURCHASES, with(with(first, "reference", "2"), "currency", "EUR"))
                .expect(201);
        manager.post(path + "/returns", goods("3", piece("A", 2))).expect(201);

        Answer totals = manager.get(PURCHASES + "/totals?system=" + system).expect(200);
        Answer before = manager.get(PURCHASES + "/totals?system=" + system + "&asOf=2010-12-01T23:00:00Z");

        assertThat(totals.body().path("currencies")).hasSize(2);
        assertThat(totals.body().at("/currencies/1/currency").asText()).isEqualTo("GBP");
        assertThat(totals.decimal("/currencies/1/revenue")).isEqualByComparingTo("0.3");
        assertThat(totals.decimal("/currencies/1/returned")).isEqualByComparingTo("0.2");
        assertThat(totals.decimal("/currencies/1/unmatched")).isEqualByComparingTo("0");
        assertThat(before.decimal("/currencies/1/returned")).isEqualByComparingTo("0");
    }

    @Test
    void totalsStayWhatTheyAreWhenTheyAreFolded() {
        String system = unique();
        Map<String, Object> first = with(purchase(pos, "1", line("A", 3, "0.1")), "system", system);
        String path = manager.post(PURCHASES, first).expect(201).header("Location");
        String totals = PURCHASES + "/totals?system=" + system;
        JsonNode one = manager.get(totals).body();

        Blocking.await(folding::fold);
        assertThat(manager.get(totals).body()).isEqualTo(one);

        manager.post(PURCHASES, with(first, "reference", "2")).expect(201);
        manager.post(path + "/returns", goods("3", piece("A", 1))).expect(201);
        JsonNode both = manager.get(totals).body();
        Blocking.await(folding::fold);

        assertThat(manager.get(totals).body()).isEqualTo(both);
        assertThat(both.at("/currencies/0/revenue").decimalValue()).isEqualByComparingTo("0.6");
        assertThat(both.at("/currencies/0/returned").decimalValue()).isEqualByComparingTo("0.1");
    }
}
