package dev.guanxi.customer.dealer;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.agreed;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dealers that sign for accounts which others registered (C10, C11). */
@QuarkusTest
class SigningDealerTest extends ServiceTest {

    private static final String DEALERS = "/api/v1/dealers";

    private final Client manager = Client.of("manager");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final String pos = unique();
    private String account;

    @BeforeEach
    void anAccountOfOursAndTwoDealers() {
        account = registered(manager, pos);
        for (UUID dealer : new UUID[] {first, second}) {
            manager.post(DEALERS, object("id", dealer, "name", "Dealer " + dealer))
                    .expect(201);
            agreed(manager, dealer);
        }
    }

    private static String registered(Client by, String pos) {
        return by.post(CUSTOMERS, with(customer(pos), "address", object("city", "Hangzhou", "country", "CN")))
                .expect(201)
                .id();
    }

    private void signs(UUID dealer, String customer, int daysAgo) {
        manager.post(
                        CUSTOMERS + "/" + customer + "/signing-dealers",
                        object("dealerId", dealer, "from", daysAgo(daysAgo)))
                .expect(201);
    }

    private String daysAgo(int days) {
        return now.minus(Duration.ofDays(days)).toString();
    }

    private Answer bought(Client by, String buyer, String price, int daysAgo) {
        return by.post(PURCHASES, with(purchase(buyer, unique(), line("A", 1, price)), "purchasedAt", daysAgo(daysAgo)))
                .expect(201);
    }

    private JsonNode performance(UUID dealer) {
        String path = DEALERS + "/" + dealer + "/performance?from=" + daysAgo(30) + "&until=" + now.plusSeconds(60);
        Answer found = Client.partner(dealer).get(path).expect(200);
        assertThat(manager.get(path).expect(200).body()).isEqualTo(found.body());
        return found.body();
    }

    private static String figures(JsonNode of) {
        JsonNode money = of.at("/currencies/0");
        return of.path("customers").asInt() + " customers, "
                + of.path("signedAccounts").asInt() + " signed, "
                + of.path("purchases").asInt() + " purchases, "
                + money.path("revenue").asInt() + " revenue, "
                + money.path("returned").asInt() + " returned";
    }

    private Answer wantsToSign(Map<String, Object> data) {
        return manager.post(CUSTOMERS + "/" + account + "/signing-dealers", data);
    }

    private String registered(Map<String, Object> dealer) {
        return manager.post(DEALERS, with(dealer, "name", "Dealer")).expect(201).id();
    }

    private void agreedFrom(String dealer, LocalDate from) {
        manager.post("/api/v1/agreements", object("dealerId", dealer, "from", from.toString()))
                .expect(201);
    }

    /** In force on the day from which it signs, and today. */
    @Test
    void whoSignsHasAnAgreementInForce() {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String dealer = registered(object());

        wantsToSign(object("dealerId", dealer)).refused(422, "AGREEMENT_MISSING", "/dealerId");
        agreedFrom(dealer, today.minusYears(1));
        wantsToSign(object("dealerId", dealer)).refused(422, "AGREEMENT_MISSING", "/dealerId");
        wantsToSign(object("dealerId", dealer, "from", daysAgo(30))).refused(422, "AGREEMENT_MISSING", "/dealerId");
        agreedFrom(dealer, today);
        wantsToSign(object("dealerId", dealer, "from", daysAgo(400))).refused(422, "AGREEMENT_MISSING", "/dealerId");
        wantsToSign(object("dealerId", dealer, "from", daysAgo(30))).expect(201);

        assertThat(terms().path("agreementUntil").asText())
                .isEqualTo(today.plusYears(1).toString());
    }

    private JsonNode terms() {
        return manager.get(CUSTOMERS + "/" + account + "/account-team")
                .expect(200)
                .body()
                .path("signingTerms");
    }

    @Test
    void itSignsInItsTerritoryUnlessItShallElsewhere() {
        String there = registered(object("territory", List.of(object("country", "CN"))));
        String elsewhere = registered(object("territory", List.of(object("country", "VN"))));
        agreed(manager, UUID.fromString(there));
        agreed(manager, UUID.fromString(elsewhere));
        assertThat(terms().isMissingNode()).isTrue();

        wantsToSign(object("dealerId", elsewhere)).refused(422, "TERRITORY_FOREIGN", "/dealerId");
        wantsToSign(object("dealerId", there)).expect(201);
        assertThat(terms().path("inTerritory").asBoolean()).isTrue();
        wantsToSign(object("dealerId", elsewhere, "outsideTerritory", true)).expect(201);
        assertThat(terms().path("inTerritory").asBoolean(true)).isFalse();
    }

    /** What the account deals in and the dealer does not sell needs another: it is told, for what it sells it may sign. */
    @Test
    void productLinesThatItDoesNotSellAreTold() {
        String dealer = registered(object("productLines", List.of("Notebooks")));
        agreed(manager, UUID.fromString(dealer));
        manager.post(
                        PURCHASES,
                        with(
                                purchase(
                                        pos,
                                        unique(),
                                        with(line("A", 1, "5"), "productLine", "notebooks"),
                                        with(line("B", 1, "5"), "productLine", "servers")),
                                "purchasedAt",
                                daysAgo(20)))
                .expect(201);

        wantsToSign(object("dealerId", dealer)).expect(201);

        assertThat(terms().path("uncoveredProductLines").toString()).isEqualTo("[\"servers\"]");
    }

    @Test
    void theTradeOfAnAccountIsTheirsWhoSignAtItsTime() {
        bought(manager, pos, "1", 29);
        signs(first, account, 25);
        bought(manager, pos, "10", 20);
        Answer back = bought(manager, pos, "30", 15);
        signs(second, account, 10);
        bought(manager, pos, "500", 5);
        manager.post(
                        back.header("Location") + "/returns",
                        with(goods(unique(), piece("A", 1)), "returnedAt", daysAgo(12)))
                .expect(201);

        assertThat(figures(performance(first).path("period")))
                .isEqualTo("1 customers, 1 signed, 2 purchases, 40 revenue, 30 returned");
        assertThat(figures(performance(first).path("before")))
                .isEqualTo("0 customers, 0 signed, 0 purchases, 0 revenue, 0 returned");
        assertThat(figures(performance(second).path("period")))
                .isEqualTo("1 customers, 1 signed, 1 purchases, 500 revenue, 0 returned");
    }

    @Test
    void eachCustomerCountsOnceHoweverItIsTheirs() {
        Client dealer = Client.partner(first);
        String own = unique();
        String registered = registered(dealer, own);
        signs(first, registered, 20);
        bought(dealer, own, "7", 15);
        signs(first, account, 29);
        signs(second, account, 28);
        signs(first, account, 27);
        bought(manager, pos, "100", 26);
        bought(manager, pos, "100", 25);

        JsonNode period = performance(first).path("period");

        assertThat(figures(period)).isEqualTo("2 customers, 2 signed, 3 purchases, 207 revenue, 0 returned");
        assertThat(period.path("newCustomers").asInt()).isEqualTo(1);
    }

    @Test
    void aDealerReadsWhatItSignsForAndNothingElseOfIt() {
        signs(first, account, 25);
        Client dealer = Client.partner(first);

        Answer found = dealer.get(DEALERS + "/" + first + "/accounts").expect(200);

        assertThat(found.items("customerId")).containsExactly(account);
        assertThat(found.body().at("/items/0/address/city").asText()).isEqualTo("Hangzhou");
        assertThat(found.body().at("/items/0/since").asText()).isEqualTo(daysAgo(25));
        dealer.get(CUSTOMERS + "/" + account).refused(404, "CUSTOMER_UNKNOWN");
        dealer.get(CUSTOMERS + "/" + account + "/timeline").refused(404, "CUSTOMER_UNKNOWN");
        dealer.patch(CUSTOMERS + "/" + account, object("name", "x"), "If-Match", "\"1\"")
                .refused(404, "CUSTOMER_UNKNOWN");
        Client.partner(second).get(DEALERS + "/" + first + "/accounts").refused(404, "DEALER_UNKNOWN");
    }

    @Test
    void whoNoLongerSignsNoLongerReads() {
        signs(first, account, 25);
        signs(second, account, 10);

        assertThat(manager.get(DEALERS + "/" + first + "/accounts").expect(200).items())
                .isEmpty();
        assertThat(manager.get(DEALERS + "/" + second + "/accounts").expect(200).items("customerId"))
                .containsExactly(account);
    }

    @Test
    void pagesOfAccountsGoOnInOrderOfTheCustomersIds() {
        String another = registered(manager, unique());
        signs(first, account, 25);
        signs(first, another, 25);
        String path = DEALERS + "/" + first + "/accounts?limit=1";

        Answer page = manager.get(path).expect(200);
        Answer next = manager.get(path + "&cursor=" + page.text("next")).expect(200);

        assertThat(page.items("customerId")).containsExactly(account);
        assertThat(next.items("customerId")).containsExactly(another);
        assertThat(next.text("next")).isNull();
    }
}
