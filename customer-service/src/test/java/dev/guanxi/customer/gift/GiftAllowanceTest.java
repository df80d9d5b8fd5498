package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.ALLOWANCES;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.policy;
import static dev.guanxi.customer.gift.GivenGifts.receiver;
import static dev.guanxi.customer.gift.GivenGifts.today;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports of what is spent and left. */
@QuarkusTest
class GiftAllowanceTest extends ServiceTest {

    private final Client manager = Client.of("manager");
    private final String giver = unique();
    private String customerId;

    @BeforeEach
    void aCustomerWhosePeopleReceived() {
        customerId = registered(unique());
        given("Wang Fang", "100");
        given("Wang Fang", "50.5");
        given("Li Na", "20");
        manager.post(GIFTS, gift(customerId, "Li Na", giver, "600")).expect(201);
    }

    private void given(String receiver, String amount) {
        manager.post(GIFTS, gift(customerId, receiver, giver, amount)).expect(201);
    }

    private Answer report(String query) {
        return manager.get(ALLOWANCES + "?" + query).expect(200);
    }

    @Test
    void perCompany() {
        Answer company = report("by=COMPANY&customerId=" + customerId);

        assertThat(company.items()).hasSize(1);
        assertThat(company.body().at("/items/0/gifts").asInt()).isEqualTo(4);
        assertThat(company.decimal("/items/0/spent")).isEqualByComparingTo("770.5");
        assertThat(company.decimal("/items/0/left")).isEqualByComparingTo("19229.5");
        assertThat(company.body().at("/items/0/year").asInt()).isEqualTo(today().getYear());
    }

    @Test
    void perReceiver() {
        Answer receivers = report("by=RECEIVER&customerId=" + customerId);

        assertThat(receivers.items("receiver")).containsExactlyInAnyOrder("Wang Fang", "Li Na");
        assertThat(receivers.items("spent")).containsExactlyInAnyOrder("150.5", "620");
        assertThat(receivers.items("limit")).containsExactly("3000", "3000");
    }

    @Test
    void perGiver() {
        Answer givers = report("by=GIVER&giver=" + giver);

        assertThat(givers.items("giver")).containsExactly(giver);
        assertThat(givers.decimal("/items/0/left")).isEqualByComparingTo("29229.5");
    }

    @Test
    void theTightestLimitOfAReceiverIsNamed() {
        manager.post(
                        GIFTS,
                        with(
                                with(gift(customerId, "Li Na", giver, "10"), "planned", true),
                                "receiver",
                                with(receiver("Li Na"), "publicOfficial", true)))
                .refused(422, "GIFT_DENIED", "/amount");
        manager.post(CUSTOMERS + "/" + customerId + "/gift-policies", policy(today().toString()))
                .expect(201);

        Answer receivers = report("by=RECEIVER&customerId=" + customerId);

        assertThat(receivers.items()).hasSize(2).allSatisfy(one -> {
            assertThat(one.path("limit").decimalValue()).isEqualByComparingTo("150");
            assertThat(one.path("left").decimalValue()).isEqualByComparingTo("0");
        });
    }

    @Test
    void ofOneYear() {
        assertThat(report("by=COMPANY&customerId=" + customerId + "&year=2001").items())
                .isEmpty();
    }

    @Test
    void pagesShowEachOnce() {
        Answer first = report("by=RECEIVER&limit=1&customerId=" + customerId);
        Answer second = report("by=RECEIVER&limit=1&customerId=" + customerId + "&cursor=" + first.text("next"));

        Set<String> seen = new HashSet<>(first.items("receiver"));
        seen.addAll(second.items("receiver"));
        assertThat(seen).containsExactlyInAnyOrder("Wang Fang", "Li Na");
        assertThat(second.text("next")).isNull();
        Answer givers = report("by=GIVER&limit=1");
        assertThat(report("by=GIVER&limit=1&cursor=" + (givers.text("next") == null ? "" : givers.text("next")))
                        .items())
                .hasSize(1);
    }
}
