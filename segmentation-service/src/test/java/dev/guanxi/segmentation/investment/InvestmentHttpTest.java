package dev.guanxi.segmentation.investment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InvestmentHttpTest extends ServiceTest {

    private static final String YEAR = "from=2020-01-01&until=2021-01-01";
    private static final String RATES = """
            {"validFrom": "2020-06-01", "visitHour": 60, "supportHour": 40, "perVisit": 20, "minutesPerVisit": 45,
             "minutesPerInteraction": 15, "marginPercent": 30, "marginByProductLine": {"Pumps": 50}}""";

    @Test
    void addsUpWhatEventsTold() {
        UUID customer = busyCustomer("Busy", "KEY", "anna");
        asManager().body(RATES).post("/api/v1/cost-rates").then().statusCode(201);
        asManager()
                .get("/api/v1/accounts/" + customer + "/investment?" + YEAR)
                .then()
                .statusCode(200)
                .body("figures.visits", is(2))
                .body("figures.visitMinutes", is(90))
                .body("figures.timeCost", is(135.0f))
                .body("figures.visitCost", is(40.0f))
                .body("figures.giftCost", is(25.0f))
                .body("figures.supportCost", is(10.0f))
                .body("figures.netSales", is(900.0f))
                .body("figures.margin", is(350.0f))
                .body("figures.gain", is(140.0f))
                .body("figures.returnOnInvestment", is(0.6667f))
                .body("figures.assumptions.code", hasItem("VISIT_TIME_ASSUMED"));
    }

    @Test
    void sumsUpByTierAndByManager() {
        busyCustomer("One", "KEY", "anna");
        busyCustomer("Two", "SMALL", "bo");
        busyCustomer("Three", "SMALL", "anna");
        asManager()
                .get("/api/v1/investments?by=TIER&" + YEAR)
                .then()
                .statusCode(200)
                .body("items.key", contains("KEY", "SMALL"))
                .body("items.customers", contains(1, 2))
                .body("items.figures.visits", contains(2, 4))
                .body("context", hasSize(3));
        String next = asManager()
                .get("/api/v1/investments?by=MANAGER&limit=1&" + YEAR)
                .then()
                .body("items.key", contains("anna"))
                .extract()
                .path("next");
        asManager()
                .get("/api/v1/investments?by=MANAGER&limit=1&cursor=" + next + "&" + YEAR)
                .then()
                .body("items.key", contains("bo"))
                .body("next", nullValue());
    }

    @Test
    void ratesOfTheConfigurationHoldUntilOthersAreMade() {
        UUID customer = facts.account("Quiet");
        asManager().body(RATES).post("/api/v1/cost-rates").then().statusCode(201);
        asManager()
                .get("/api/v1/accounts/" + customer + "/investment?from=2019-01-01&until=2020-01-01")
                .then()
                .statusCode(200)
                .body("ratesId", nullValue())
                .body("figures.spent", is(0.0f))
                .body("figures.returnOnInvestment", nullValue());
        asManager()
                .get("/api/v1/cost-rates")
                .then()
                .body("items", hasSize(1))
                .body("items[0].marginByProductLine.Pumps", is(50));
    }

    @Test
    void ratesAreMadeOnceAndAnIdBelongsToOnlyOne() {
        String asked = RATES.replaceFirst("\\{", "{\"id\": \"" + UUID.randomUUID() + "\", ");
        asManager().body(asked).post("/api/v1/cost-rates").then().statusCode(201);
        asManager()
                .body(asked.replace("\"marginPercent\": 30,", "\"marginPercent\": 30.00,"))
                .post("/api/v1/cost-rates")
                .then()
                .statusCode(200);
        for (String other : List.of(
                asked.replace("\"marginPercent\": 30", "\"marginPercent\": 77"),
                asked.replace("\"Pumps\": 50", "\"Pumps\": 51"),
                asked.replace("2020-06-01", "2020-06-02"))) {
            asManager()
                    .body(other)
                    .post("/api/v1/cost-rates")
                    .then()
                    .statusCode(409)
                    .body("code", is("ID_TAKEN"))
                    .body("errors[0].pointer", is("/id"));
            asManager()
                    .header("Idempotency-Key", "rates-" + other.hashCode())
                    .body(other)
                    .post("/api/v1/cost-rates")
                    .then()
                    .statusCode(409)
                    .body("code", is("ID_TAKEN"));
        }
        asManager().get("/api/v1/cost-rates").then().body("items", hasSize(1)).body("items[0].marginPercent", is(30));
    }

    @Test
    void ofTwoForOneDayTheLaterMadeHoldWhateverTheirIds() {
        UUID customer = facts.account("Quiet");
        UUID high = UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff");
        UUID low = UUID.fromString("00000000-0000-4000-8000-000000000001");
        for (UUID id : List.of(high, low)) {
            asManager()
                    .body(RATES.replaceFirst("\\{", "{\"id\": \"" + id + "\", "))
                    .post("/api/v1/cost-rates")
                    .then()
                    .statusCode(201);
        }
        asManager()
                .get("/api/v1/accounts/" + customer + "/investment?" + YEAR)
                .then()
                .statusCode(200)
                .body("ratesId", is(low.toString()));
        String next = asManager()
                .get("/api/v1/cost-rates?limit=1")
                .then()
                .body("items.id", contains(low.toString()))
                .extract()
                .path("next");
        asManager()
                .get("/api/v1/cost-rates?limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(high.toString()))
                .body("next", nullValue());
    }

    @Test
    void whatNoRateConvertsIsListedAndNeverAddedUp() {
        UUID customer = busyCustomer("Abroad", "KEY", "anna");
        tradeAbroad(customer);
        asManager().body(RATES).post("/api/v1/cost-rates").then().statusCode(201);
        asManager()
                .get("/api/v1/accounts/" + customer + "/investment?" + YEAR)
                .then()
                .statusCode(200)
                .body("currency", is("GBP"))
                .body("figures.gifts", is(4))
                .body("figures.giftCost", is(47.5f))
                .body("figures.netSales", is(900.0f))
                .body("figures.assumptions.code", hasItems("OTHER_CURRENCIES_CONVERTED", "OTHER_CURRENCIES_LEFT_OUT"))
                .body("figures.leftOut.kind", contains("GIFT", "PURCHASE", "PURCHASE", "RETURN"))
                .body("figures.leftOut.currency", contains("CNY", "EUR", "USD", "EUR"))
                .body("figures.leftOut.count", contains(1, 2, 1, 1))
                .body("figures.leftOut.amount", contains(180.0f, 70.0f, 10.0f, 20.0f));
    }

    @Test
    void exchangeRatesConvertTheRest() {
        UUID customer = busyCustomer("Abroad", "KEY", "anna");
        tradeAbroad(customer);
        asManager()
                .body(RATES.replace("}}", "}, \"exchangeRates\": {\"CNY\": 0.1, \"EUR\": 0.8}}"))
                .post("/api/v1/cost-rates")
                .then()
                .statusCode(201)
                .body("exchangeRates.EUR", is(0.8f));
        asManager()
                .get("/api/v1/accounts/" + customer + "/investment?" + YEAR)
                .then()
                .statusCode(200)
                .body("figures.giftCost", is(65.5f))
                .body("figures.netSales", is(940.0f))
                .body("figures.margin", is(362.0f))
                .body("figures.leftOut.kind", contains("PURCHASE"))
                .body("figures.leftOut.currency", contains("USD"))
                .body("figures.assumptions.code", hasItem("OTHER_CURRENCIES_CONVERTED"));
    }

    @Test
    void eachGroupListsWhatItLeavesOut() {
        busyCustomer("Home", "SMALL", "bo");
        tradeAbroad(busyCustomer("Abroad", "KEY", "anna"));
        tradeAbroad(busyCustomer("Abroad too", "ORDINARY", "anna"));
        asManager()
                .get("/api/v1/investments?by=TIER&" + YEAR)
                .then()
                .statusCode(200)
                .body("items.key", contains("KEY", "ORDINARY", "SMALL"))
                .body("items[0].figures.leftOut.currency", contains("CNY", "EUR", "USD", "EUR"))
                .body("items[2].figures.leftOut", hasSize(0));
        asManager()
                .get("/api/v1/investments?by=MANAGER&limit=1&" + YEAR)
                .then()
                .body("items.key", contains("anna"))
                .body("items[0].figures.leftOut.amount", contains(360.0f, 140.0f, 20.0f, 40.0f));
    }

    @Test
    void aCustomerOfOurCurrencyAloneLeavesOutNothing() {
        UUID customer = busyCustomer("Home", "KEY", "anna");
        asManager()
                .get("/api/v1/accounts/" + customer + "/investment?" + YEAR)
                .then()
                .body("figures.leftOut", hasSize(0))
                .body("figures.assumptions.code", not(hasItem("OTHER_CURRENCIES_CONVERTED")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "GBP", "EURO", "eur", "a/b"})
    void noExchangeRateOfWhatIsNoMoneyOrOurs(String code) {
        asManager()
                .body(RATES.replace("}}", "}, \"exchangeRates\": {\"" + code + "\": 0.1}}"))
                .post("/api/v1/cost-rates")
                .then()
                .statusCode(422)
                .body("code", is("EXCHANGE_CURRENCY_REFUSED"))
                .body("errors[0].pointer", is("/exchangeRates/" + code.replace("/", "~1")));
    }

    @Test
    void anExchangeRateIsMoreThanNothing() {
        asManager()
                .body(RATES.replace("}}", "}, \"exchangeRates\": {\"CNY\": 0}}"))
                .post("/api/v1/cost-rates")
                .then()
                .statusCode(400);
        asManager().get("/api/v1/cost-rates").then().body("items", hasSize(0));
    }

    /**
     * Gifts of 180 CNY, of 200 CNY that customer-service valued at 20 GBP, and of 2.50 GBP valued in CNY; purchases in EUR
     * and USD, and a return in EUR.
     */
    private void tradeAbroad(UUID customer) {
        gift(customer, "180", "CNY", "180", "CNY");
        gift(customer, "200", "CNY", "20", "GBP");
        gift(customer, "2.50", "GBP", "25", "CNY");
        facts.purchase(customer, "2020-10-02T09:00:00Z", "EUR", "40.00");
        facts.purchase(customer, "2020-10-03T09:00:00Z", "EUR", "30.00");
        facts.purchase(customer, "2020-10-04T09:00:00Z", "USD", "10.00");
        facts.update(
                "insert into return_fact (return_id, customer_id, returned_at, currency, total) values (?, ?, ?, 'EUR', 20)",
                UUID.randomUUID(),
                customer,
                at("2020-10-05T09:00:00Z"));
    }

    private void gift(UUID customer, String amount, String currency, String value, String valueCurrency) {
        facts.update(
                "insert into gift_fact values (?, 1, ?, 'anna', 'MEAL', ?, ?, ?, ?, ?, false)",
                UUID.randomUUID(),
                customer,
                new BigDecimal(amount),
                currency,
                new BigDecimal(value),
                valueCurrency,
                LocalDate.of(2020, 9, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?by=REGION", "?by=TIER&from=2021-01-01&until=2020-01-01", "?by=TIER&from=yesterday"})
    void badQuestionsAreRefused(String question) {
        asManager().get("/api/v1/investments" + question).then().statusCode(400);
    }

    @Test
    void badRatesAreRefused() {
        asManager()
                .body(RATES.replace("\"visitHour\": 60", "\"visitHour\": -1"))
                .post("/api/v1/cost-rates")
                .then()
                .statusCode(400);
        asManager()
                .body(RATES.replace("\"marginPercent\": 30", "\"marginPercent\": 130"))
                .post("/api/v1/cost-rates")
                .then()
                .statusCode(400);
        asManager()
                .get("/api/v1/accounts/" + new UUID(9, 9) + "/investment")
                .then()
                .statusCode(404)
                .body("code", is("ACCOUNT_UNKNOWN"));
    }

    /** Two visits, one of an unknown appointment, one call, one gift, a purchase of two lines and a return. */
    private UUID busyCustomer(String name, String tier, String manager) {
        UUID customer = facts.account(name);
        UUID appointment = UUID.randomUUID();
        facts.update(
                "insert into appointment_fact values (?, 1, ?, ?, 'KEPT', ?, ?)",
                appointment,
                customer,
                manager,
                at("2020-07-01T09:00:00Z"),
                at("2020-07-01T10:30:00Z"));
        visit(customer, appointment, manager, "2020-07-01T09:00:00Z");
        visit(customer, UUID.randomUUID(), manager, "2020-08-01T09:00:00Z");
        facts.update(
                "insert into interaction_fact values (?, 1, ?, 'CALL', 'IN', ?, ?, null)",
                UUID.randomUUID(),
                customer,
                at("2020-07-02T09:00:00Z"),
                manager);
        facts.update(
                "insert into gift_fact values (?, 1, ?, ?, 'GIFT', 25, 'GBP', 25, 'GBP', ?, false)",
                UUID.randomUUID(),
                customer,
                manager,
                LocalDate.of(2020, 9, 1));
        facts.purchase(customer, "2020-10-01T09:00:00Z", "1000.00");
        facts.update(
                "insert into purchase_line_fact values (?, 'Pumps', ?, ?, 'GBP', 1, 400)",
                UUID.randomUUID(),
                customer,
                at("2020-10-01T09:00:00Z"));
        facts.giveBack(customer, "2020-11-01T09:00:00Z", "100.00");
        facts.update(
                "insert into tier_standing values (?, 1, ?, null, 80, ?)", customer, tier, at("2020-12-01T00:00:00Z"));
        facts.update(
                "insert into account_manager_fact values (?, ?, ?, ?)",
                UUID.randomUUID(),
                customer,
                manager,
                at("2020-01-01T00:00:00Z"));
        return customer;
    }

    private void visit(UUID customer, UUID appointment, String manager, String at) {
        facts.update(
                "insert into visit_fact values (?, ?, ?, ?, ?, 3, 'SUCCESSFUL', ?)",
                UUID.randomUUID(),
                appointment,
                customer,
                manager,
                at(at),
                at(at));
    }

    private static Object at(String time) {
        return OffsetDateTime.parse(time);
    }
}
