package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.ALLOWANCES;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twenty gifts at the same moment: exactly those that fit are recorded. */
@QuarkusTest
class GiftsAtOnceTest extends ServiceTest {

    private static final int CALLERS = 20;

    private final Client manager = Client.of("manager");

    private static Map<String, Object> planned(String customer, String receiver, String giver, String amount) {
        return with(gift(customer, receiver, giver, amount), "planned", true);
    }

    private void fits(List<Answer> answers, int fitting, String rule) {
        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() != 201).toList();

        assertThat(answers.size() - refused.size()).isEqualTo(fitting);
        assertThat(refused).hasSize(CALLERS - fitting).allSatisfy(answer -> {
            answer.refused(422, "GIFT_DENIED", "/amount");
            assertThat(answer.body().at("/errors/0/code").asText()).isEqualTo(rule);
        });
    }

    @Test
    void toOneReceiver() {
        String customer = registered(unique());

        List<Answer> answers =
                Together.send(CALLERS, i -> manager.post(GIFTS, planned(customer, "Wang Fang", unique(), "400")));

        // 7 times 400 is 2800 of 3000
        fits(answers, 7, "RECEIVER_LIMIT");
        assertThat(manager.get(ALLOWANCES + "?by=RECEIVER&customerId=" + customer)
                        .decimal("/items/0/spent"))
                .isEqualByComparingTo("2800");
    }

    @Test
    void toOneCompany() {
        String customer = registered(unique());

        List<Answer> answers =
                Together.send(CALLERS, i -> manager.post(GIFTS, planned(customer, "Receiver " + i, unique(), "1200")));

        // 16 times 1200 is 19200 of 20000
        fits(answers, 16, "COMPANY_LIMIT");
    }

    @Test
    void byOneGiver() {
        String giver = unique();
        List<String> customers =
                IntStream.range(0, CALLERS).mapToObj(i -> registered(unique())).toList();

        List<Answer> answers =
                Together.send(CALLERS, i -> manager.post(GIFTS, planned(customers.get(i), "Wang Fang", giver, "1900")));

        // 15 times 1900 is 28500 of 30000
        fits(answers, 15, "GIVER_LIMIT");
    }

    @Test
    void theSameGiftCountsOnce() {
        String customer = registered(unique());
        String key = unique();

        List<Answer> answers = Together.send(
                CALLERS,
                i -> manager.post(GIFTS, gift(customer, "Wang Fang", "li.lei", "100"), "Idempotency-Key", key));

        assertThat(Collections.frequency(Together.statuses(answers), 201)).isEqualTo(1);
        assertThat(Collections.frequency(Together.statuses(answers), 200)).isEqualTo(CALLERS - 1);
        assertThat(manager.get(GIFTS + "?customerId=" + customer).items()).hasSize(1);
    }
}
