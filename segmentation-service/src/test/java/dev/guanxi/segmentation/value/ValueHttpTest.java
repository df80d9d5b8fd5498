package dev.guanxi.segmentation.value;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guanxi.segmentation.Facts.Purchase;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ValueHttpTest extends ServiceTest {

    /** Each test asks as of a time of its own, for answers may be a second old. */
    private static final String GROUPS = "/api/v1/value-groups?asOf=";

    @Test
    void reproducesThePublishedGroups() throws Exception {
        assumeTrue(OnlineRetail.isThere(), OnlineRetail.ABSENT);
        Map<Integer, UUID> ids = new HashMap<>();
        List<Purchase> purchases = new ArrayList<>();
        OnlineRetail.invoices()
                .forEach(invoice -> purchases.add(new Purchase(
                        ids.computeIfAbsent(invoice.customer(), number -> new UUID(0x0190_0000_0000_7000L, number)),
                        invoice.at(),
                        invoice.total())));
        facts.purchases(purchases);
        asManager()
                .get(GROUPS + "2011-12-11T00:00:00Z")
                .then()
                .statusCode(200)
                .body("customers", is(4339))
                .body("totals.purchases", is(18536))
                .body("totals.spent", is(8911407.904f))
                .body(
                        "items.group",
                        contains(
                                "HIBERNATING",
                                "AT_RISK",
                                "CANT_LOSE",
                                "ABOUT_TO_SLEEP",
                                "NEED_ATTENTION",
                                "LOYAL",
                                "PROMISING",
                                "NEW",
                                "POTENTIAL_LOYALISTS",
                                "CHAMPIONS"))
                .body("items.customers", contains(1071, 593, 63, 352, 187, 819, 95, 42, 484, 633))
                .body("items[9].averageRecencyDays", is(6.362f));
        asManager()
                .get("/api/v1/value-groups/plot?asOf=2011-12-11T00:00:00Z")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("Champions"));
    }

    /** What the database sums up is what the recipe in memory gives, ties and single customers included. */
    @Test
    void theDatabaseFollowsTheRecipe() {
        Random chance = new Random(5);
        Instant asOf = Instant.parse("2013-03-03T03:03:03Z");
        List<Buying> customers = new ArrayList<>();
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < 83; i++) {
            UUID id = facts.account("Customer " + i);
            Instant last = asOf.minusSeconds(chance.nextInt(40_000_000));
            int count = 1 + chance.nextInt(4);
            BigDecimal spent = BigDecimal.ZERO;
            for (int purchase = 0; purchase < count; purchase++) {
                BigDecimal total = BigDecimal.valueOf(chance.nextInt(100_000), 2);
                purchases.add(new Purchase(id, last.minusSeconds(purchase * 86_400L), total));
                spent = spent.add(total);
            }
            customers.add(new Buying(id, last, count, spent));
        }
        facts.purchases(purchases);
        RfmScale scale = RfmReference.scale(asOf, customers);
        customers.stream().limit(20).forEach(customer -> {
            RfmScores scores = scale.scores(customer);
            asManager()
                    .get("/api/v1/accounts/" + customer.customerId() + "/value?asOf=" + asOf)
                    .then()
                    .statusCode(200)
                    .body("scores.recency", is(scores.recency()))
                    .body("scores.frequency", is(scores.frequency()))
                    .body("scores.monetary", is(scores.monetary()))
                    .body("group", is(scores.group().name()));
        });
        asManager().get(GROUPS + asOf).then().body("items.customers", is(expected(customers, scale)));
    }

    private static List<Integer> expected(List<Buying> customers, RfmScale scale) {
        return Arrays.stream(ValueGroup.values())
                .map(group -> (int) customers.stream()
                        .filter(customer -> scale.scores(customer).group() == group)
                        .count())
                .toList();
    }

    @Test
    void valuesOneCustomerAgainstAll() {
        List<UUID> five = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            UUID account = facts.account("Customer " + i);
            five.add(account);
            for (int purchase = 0; purchase < i; purchase++) {
                facts.purchase(account, "2011-01-0" + i + "T00:00:00Z", "10.50");
            }
        }
        facts.purchase(five.get(0), "2011-01-05T00:00:00Z", "EUR", "99.00");
        facts.giveBack(five.get(4), "2011-01-06T00:00:00Z", "10.50");
        asManager()
                .get("/api/v1/accounts/" + five.get(4) + "/value?asOf=2011-01-08T12:00:00Z")
                .then()
                .statusCode(200)
                .body("recencyDays", is(3))
                .body("frequency", is(5))
                .body("monetary", is(52.5f))
                .body("currency", is("GBP"))
                .body("scores.recency", is(5))
                .body("scores.frequency", is(5))
                .body("scores.monetary", is(5))
                .body("group", is("CHAMPIONS"))
                .body("groupName", is("Champions"));
        asManager()
                .get(GROUPS + "2011-01-08T12:00:01Z")
                .then()
                .body("customers", is(5))
                .body("totals.returns", is(1))
                .body("totals.returned", is(10.5f))
                .body("excluded", hasSize(1))
                .body("excluded[0].currency", is("EUR"))
                .body("excluded[0].spent", is(99f));
        asManager()
                .get("/api/v1/accounts/" + five.get(4) + "/value?asOf=2011-01-04T00:00:00Z")
                .then()
                .statusCode(200)
                .body("frequency", is(0))
                .body("scores", nullValue())
                .body("meaning", is("Nothing was bought up to that day, so there is nothing to value yet."));
    }

    /** As the published recipe has it; what came back is told beside. */
    @Test
    void returnsAreNotDeducted() {
        UUID account = facts.account("Regretful");
        facts.purchase(account, "2012-01-01T00:00:00Z", "1000.00");
        facts.giveBack(account, "2012-01-02T00:00:00Z", "1000.00");
        asManager()
                .get("/api/v1/accounts/" + account + "/value?asOf=2012-01-03T05:00:00Z")
                .then()
                .statusCode(200)
                .body("frequency", is(1))
                .body("monetary", is(1000.0f))
                .body("group", notNullValue());
        asManager()
                .get(GROUPS + "2012-01-03T05:00:01Z")
                .then()
                .body("totals.spent", is(1000.0f))
                .body("totals.returned", is(1000.0f));
        asManager()
                .get("/api/v1/accounts/" + account + "/lifetime-value?asOf=2012-01-03&currency=GBP")
                .then()
                .statusCode(200)
                .body("method", is("PLAIN_FORMULA"))
                .body("history.spent", is(1000.0f));
    }

    @Test
    void thePresentIsMeantWhereNoTimeIsGiven() {
        UUID account = facts.account("Today's");
        facts.purchase(account, Instant.now().minusSeconds(60).toString(), "1.00");
        asManager()
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/accounts/" + account + "/value")
                .then()
                .statusCode(200)
                .header("Content-Language", is("zh-CN"))
                .body("recencyDays", is(0))
                .body("groupName", notNullValue());
    }

    @Test
    void oldFiguresOfThePresentAreRenewedBehindTheAnswer() {
        facts.purchase(facts.account("Early"), "2020-01-01T00:00:00Z", "1.00");
        asManager().get("/api/v1/value-groups").then().body("customers", is(1));
        facts.update("""
                update value_snapshot set as_of = as_of - interval '1 hour',
                  content = jsonb_set(content, '{asOf}', '"2020-02-01T00:00:00Z"')""");
        facts.purchase(facts.account("Late"), "2020-01-02T00:00:00Z", "1.00");
        asManager().get("/api/v1/value-groups").then().body("customers", is(1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> asManager().get("/api/v1/value-groups").then().body("customers", is(2)));
    }

    @Test
    void groupsAreThereBeforeAnybodyBought() {
        asManager()
                .get(GROUPS + "2009-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("customers", is(0))
                .body("items", hasSize(10))
                .body("items[0].averageRecencyDays", nullValue());
    }

    @Test
    void unknownAccountsAndMistypedTimesAreProblems() {
        asManager()
                .get("/api/v1/accounts/" + new UUID(9, 9) + "/value")
                .then()
                .statusCode(404)
                .body("code", is("ACCOUNT_UNKNOWN"));
        asManager().get("/api/v1/accounts/17850/value").then().statusCode(404);
        asManager().get(GROUPS + "11.12.2011").then().statusCode(400).body("code", is("PARAMETER_INVALID"));
    }
}
