package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.EVALUATIONS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.policy;
import static dev.guanxi.customer.gift.GivenGifts.today;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Policies of customers and of our own, version by version. */
@QuarkusTest
class GiftPolicyTest extends ServiceTest {

    private static final String HOUSE = "/api/v1/gift-house-policies";

    private final Client manager = Client.of("manager");
    private final Client compliance = Client.of("compliance");
    private String customerId;
    private String policies;

    @BeforeEach
    void aCustomer() {
        customerId = registered(unique());
        policies = CUSTOMERS + "/" + customerId + "/gift-policies";
    }

    private List<String> rules(Map<String, Object> gift) {
        JsonNode rules = manager.post(EVALUATIONS, gift).expect(200).body().path("rules");
        return StreamSupport.stream(rules.spliterator(), false)
                .map(rule -> rule.path("rule").asText())
                .toList();
    }

    private Map<String, Object> goods(String amount, String givenOn) {
        return with(gift(customerId, "Wang Fang", unique(), amount), "givenOn", givenOn);
    }

    @Test
    void keepsWhatTheLetterSays() {
        Answer made = manager.post(policies, policy("2024-01-01")).expect(201);

        assertThat(made.text("reference")).isEqualTo("Letter of the board");
        assertThat(made.decimal("/capPerItem")).isEqualByComparingTo("100");
        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
        manager.get(policies + "/" + Ids.next()).refused(404, "GIFT_POLICY_UNKNOWN");
    }

    @Test
    void holdsFromItsDayOn() {
        manager.post(policies, policy("2024-07-01")).expect(201);

        assertThat(rules(goods("101", "2024-06-30"))).isEmpty();
        assertThat(rules(goods("101", "2024-07-01"))).containsExactly("CUSTOMER_ITEM_CAP");
        assertThat(rules(with(goods("1", "2024-07-01"), "kind", "MEAL"))).containsExactly("CUSTOMER_MEALS");
        assertThat(rules(with(goods("1", "2024-07-01"), "kind", "TRAVEL"))).containsExactly("CUSTOMER_KIND");
    }

    @Test
    void endsOnItsLastDayWithoutBringingBackTheOneBefore() {
        manager.post(policies, policy("2024-01-01")).expect(201);
        manager.post(policies, with(policy("2024-07-01"), "validUntil", "2024-09-01", "capPerItem", 50))
                .expect(201);

        assertThat(rules(goods("60", "2024-06-30"))).isEmpty();
        assertThat(rules(goods("60", "2024-08-31"))).containsExactly("CUSTOMER_ITEM_CAP");
        assertThat(rules(goods("101", "2024-09-01"))).isEmpty();
    }

    @Test
    void ofTwoThatBeginOnOneDayTheLaterCounts() {
        manager.post(policies, policy("2024-01-01")).expect(201);
        manager.post(policies, with(policy("2024-01-01"), "capPerItem", 120)).expect(201);

        assertThat(rules(goods("110", "2024-01-01"))).isEmpty();
        Answer history = manager.get(policies + "?limit=1").expect(200);
        assertThat(history.decimal("/items/0/capPerItem")).isEqualByComparingTo("120");
        assertThat(manager.get(policies + "?cursor=" + history.text("next")).decimal("/items/0/capPerItem"))
                .isEqualByComparingTo("100");
    }

    @Test
    void theOneAnnouncedLastCountsWhateverTheIdsAre() {
        String smaller = "0" + Ids.next().toString().substring(1);
        String greater = "f" + smaller.substring(1);
        manager.post(policies, with(policy("2024-01-01"), "id", greater)).expect(201);
        manager.post(policies, with(policy("2024-01-01"), "id", smaller, "capPerItem", 120))
                .expect(201);

        assertThat(rules(goods("110", "2024-01-01"))).isEmpty();
        Answer history = manager.get(policies + "?limit=1").expect(200);
        assertThat(history.items("id")).containsExactly(smaller);
        assertThat(manager.get(policies + "?cursor=" + history.text("next")).items("id"))
                .containsExactly(greater);
    }

    @Test
    void aGiftAtACapInTheCustomersCurrencyFits() {
        Client.of("compliance").put("/api/v1/exchange-rates/CHF/2001-01-01", object("rate", 7.8123));
        manager.post(policies, with(policy("2024-01-01"), "currency", "CHF", "capPerItem", 20, "capPerPerson", 20))
                .expect(201);

        assertThat(rules(with(goods("20", "2024-02-01"), "currency", "CHF"))).isEmpty();
        assertThat(rules(with(goods("20.01", "2024-02-01"), "currency", "CHF")))
                .containsExactly("CUSTOMER_ITEM_CAP", "CUSTOMER_LIMIT");
    }

    @Test
    void aPolicyWithoutARateForItsCurrencyRefusesGifts() {
        manager.post(policies, with(policy("2024-01-01"), "currency", "XPF")).expect(201);

        manager.post(EVALUATIONS, goods("1", "2024-01-01")).refused(422, "EXCHANGE_RATE_MISSING", "/customerId");
    }

    @Test
    void aRepeatCountsOnce() {
        Map<String, Object> said = with(policy("2024-01-01"), "id", Ids.next());

        manager.post(policies, said).expect(201);
        manager.post(policies, said).expect(200);

        assertThat(manager.get(policies).items()).hasSize(1);
        manager.post(policies, with(said, "capPerItem", 1)).refused(409, "ID_TAKEN", "/id");
    }

    /** Begins so late that no other test's gifts are judged by it. */
    private static Map<String, Object> housePolicy() {
        return object(
                "validFrom",
                "2097-01-01",
                "rules",
                object(
                        "kinds",
                        List.of("MEAL", "GOODS"),
                        "capPerItem",
                        10,
                        "approvalAbove",
                        5,
                        "managerApprovesUpTo",
                        7,
                        "perReceiver",
                        20,
                        "perCompany",
                        30,
                        "perGiver",
                        40,
                        "officials",
                        object("kinds", List.of(), "capPerItem", 0, "perReceiver", 0)));
    }

    @Test
    void ourOwnPolicyIsAnnouncedVersionByVersion() {
        Answer made =
                compliance.post(HOUSE, with(housePolicy(), "id", Ids.next())).expect(201);

        assertThat(made.text("currency")).isEqualTo("CNY");
        assertThat(made.body().at("/rules/kinds").toString()).isEqualTo("[\"GOODS\",\"MEAL\"]");
        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
        assertThat(manager.get(HOUSE).items("id")).contains(made.id());
        assertThat(manager.get(HOUSE).items("validFrom")).endsWith("2000-01-01");
    }

    @Test
    void noManagerSaysWhatManagersMayApprove() {
        manager.post(HOUSE, housePolicy()).refused(403, "FORBIDDEN");
    }

    @Test
    void ofTwoVersionsThatBeginOnOneDayTheOneAnnouncedLastHolds() {
        String smaller = "0" + Ids.next().toString().substring(1);
        String greater = "f" + smaller.substring(1);
        Map<String, Object> latest = with(housePolicy(), "validFrom", "2098-01-01");
        compliance.post(HOUSE, with(latest, "id", greater)).expect(201);
        compliance.post(HOUSE, with(latest, "id", smaller)).expect(201);

        Answer first = manager.get(HOUSE + "?limit=1").expect(200);

        assertThat(first.items("id")).containsExactly(smaller);
        assertThat(manager.get(HOUSE + "?limit=1&cursor=" + first.text("next")).items("id"))
                .containsExactly(greater);
    }

    @Test
    void ourOwnPolicyDoesNotBeginInThePast() {
        compliance
                .post(
                        HOUSE,
                        with(housePolicy(), "validFrom", today().minusDays(1).toString()))
                .refused(422, "POLICY_BACKDATED", "/validFrom");
    }

    @Test
    void beforeAllPoliciesNothingIsGiven() {
        manager.post(EVALUATIONS, goods("1", "1999-12-31")).refused(422, "GIFT_POLICY_MISSING", "/givenOn");
    }
}
