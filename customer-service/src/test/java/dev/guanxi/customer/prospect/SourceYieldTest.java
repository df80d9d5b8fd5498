package dev.guanxi.customer.prospect;

import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What sources yield; each test sees the captures of a dealer of its own. */
@QuarkusTest
class SourceYieldTest extends ServiceTest {

    private static final String YEAR = "/yield?from=2010-01-01T00:00:00Z&until=2011-01-01T00:00:00Z";

    private final Client dealer = Client.partner(UUID.randomUUID());

    private String capturedAt(String pos, String day, Object... more) {
        Map<String, Object> said = with(with(capture(pos), "capturedAt", "2010-" + day + "T08:00:00Z"), more);
        return dealer.post(PROSPECTS, said).expect(201).id();
    }

    private Answer bought(String pos, String day, String price, String currency) {
        Map<String, Object> said = with(
                purchase(pos, unique(), line("A", 2, price)),
                "purchasedAt",
                "2010-" + day + "T08:00:00Z",
                "currency",
                currency);
        return dealer.post(PURCHASES, said).expect(201);
    }

    private List<JsonNode> yields(String more) {
        return dealer.get(PROSPECTS + YEAR + more).expect(200).items();
    }

    private static Map<String, Object> cost(int amount, String currency) {
        return object("amount", amount, "currency", currency);
    }

    @Test
    void countsTheWayFromCaptureToConversion() {
        String[] pos = {unique(), unique(), unique(), unique()};
        String first = capturedAt(pos[0], "01-01", "campaign", "Computex");
        capturedAt(pos[1], "01-01", "campaign", "Computex");
        capturedAt(pos[2], "01-01", "campaign", "Computex");
        capturedAt(pos[3], "01-01");
        dealer.post(PROSPECTS + "/" + first + "/follow-ups", object("result", "QUALIFIED"))
                .expect(201);
        bought(pos[1], "01-11", "1", "GBP");
        bought(pos[2], "01-31", "1", "GBP");

        List<JsonNode> yields = yields("");

        assertThat(yields).hasSize(2);
        assertThat(yields.get(0).has("campaign")).isFalse();
        assertThat(yields.get(0).path("prospects").asInt()).isEqualTo(1);
        JsonNode show = yields.get(1);
        assertThat(show.path("prospects").asInt()).isEqualTo(3);
        assertThat(show.path("qualified").asInt()).isEqualTo(3);
        assertThat(show.path("converted").asInt()).isEqualTo(2);
        assertThat(show.path("medianDaysToConvert").decimalValue()).isEqualByComparingTo("20");
    }

    @Test
    void whoWasGivenUpAfterAllIsNotQualified() {
        String path = PROSPECTS + "/" + capturedAt(unique(), "01-02") + "/follow-ups";
        dealer.post(path, object("result", "QUALIFIED")).expect(201);
        assertThat(yields("").get(0).path("qualified").asInt()).isEqualTo(1);

        dealer.post(path, object("result", "NOT_QUALIFIED", "reason", "No budget"))
                .expect(201);

        assertThat(yields("").get(0).path("qualified").asInt()).isZero();
    }

    @Test
    void addsUpMoneyPerCurrencyLessReturns() {
        String pos = unique();
        capturedAt(pos, "02-01", "cost", cost(30, "CNY"));
        capturedAt(unique(), "02-01", "cost", cost(12, "CNY"));
        Answer purchase = bought(pos, "02-02", "10", "GBP");
        bought(pos, "02-03", "7", "CNY");
        dealer.post(
                        purchase.header("Location") + "/returns",
                        with(goods(unique(), piece("A", 1)), "returnedAt", "2010-02-05T00:00:00Z"))
                .expect(201);

        JsonNode money = yields("").get(0).path("money");

        assertThat(money).hasSize(2);
        assertThat(money.at("/0/currency").asText()).isEqualTo("CNY");
        assertThat(money.at("/0/cost").decimalValue()).isEqualByComparingTo("42");
        assertThat(money.at("/0/revenue").decimalValue()).isEqualByComparingTo("14");
        assertThat(money.at("/1/cost").decimalValue()).isEqualByComparingTo("0");
        assertThat(money.at("/1/revenue").decimalValue()).isEqualByComparingTo("10");
    }

    @Test
    void afterAnotherCapturePurchasesCountForThatOne() {
        String pos = unique();
        String first = capturedAt(pos, "01-01");
        String customer = dealer.get(PROSPECTS + "/" + first).text("customerId");
        bought(pos, "02-01", "5", "GBP");
        Map<String, Object> lapsed = object(
                "customerId",
                customer,
                "source",
                "FINANCE_DEPARTMENT",
                "capturedAt",
                "2010-06-01T00:00:00Z",
                "lapse",
                object("creditRecord", "PAID_ON_TIME", "reason", "Silent"));
        dealer.post(PROSPECTS, lapsed).expect(201);
        bought(pos, "07-01", "50", "GBP");

        List<JsonNode> yields = yields("");

        assertThat(yields)
                .extracting(one -> one.path("source").asText())
                .containsExactly("FINANCE_DEPARTMENT", "TRADE_SHOW");
        assertThat(yields.get(0).at("/money/0/revenue").decimalValue()).isEqualByComparingTo("100");
        assertThat(yields.get(1).at("/money/0/revenue").decimalValue()).isEqualByComparingTo("10");
        assertThat(yields("&source=TRADE_SHOW")).hasSize(1);
    }

    @Test
    void aPeriodHoldsWhatWasCapturedInItAndPagesByCampaign() {
        capturedAt(unique(), "01-01", "campaign", "A");
        capturedAt(unique(), "01-01", "campaign", "B");
        dealer.post(PROSPECTS, with(capture(unique()), "capturedAt", "2011-01-01T00:00:00Z"))
                .expect(201);

        Answer page = dealer.get(PROSPECTS + YEAR + "&limit=1").expect(200);
        Answer next = dealer.get(PROSPECTS + YEAR + "&limit=1&cursor=" + page.text("next"))
                .expect(200);

        assertThat(page.items("campaign")).containsExactly("A");
        assertThat(next.items("campaign")).containsExactly("B");
        assertThat(next.text("next")).isNull();
    }
}
