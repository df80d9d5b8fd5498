package dev.guanxi.customer;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What people do to the same records at the same moment: nothing is lost, nothing counts twice, nobody gets a 500. */
@QuarkusTest
class TogetherTest extends ServiceTest {

    private static final int CALLERS = 6;

    private final Client manager = Client.of("manager");
    private final String one = unique();
    private final String other = unique();

    private static Map<String, Object> order(String duplicate) {
        return object("duplicateId", duplicate, "version", 1, "duplicateVersion", 1);
    }

    /** Some purchases come before the merge, some after, some in between. */
    @RepeatedTest(8)
    void purchasesAtTheMomentOfAMergeAreTheSurvivors() {
        String survivor = registered(one);
        String duplicate = registered(other);

        List<Answer> answers = Together.send(
                CALLERS,
                i -> i == CALLERS / 2
                        ? manager.post(CUSTOMERS + "/" + survivor + "/merges", order(duplicate))
                        : manager.post(PURCHASES, purchase(other, unique(), line("A", 1, "5"))));

        assertThat(Together.statuses(answers)).containsOnly(201);
        assertThat(manager.get(CUSTOMERS + "/" + survivor + "/purchases").items())
                .hasSize(CALLERS - 1);
    }

    /** A potential customer becomes actual by its purchase, which makes the merge's versions stale: one of the two says so. */
    @RepeatedTest(8)
    void aPurchaseThatChangesItsCustomerAtTheMomentOfAMergeIsNoFailure() {
        String survivor = registered(one);
        String duplicate = manager.post(CUSTOMERS, with(customer(other), "state", "POTENTIAL"))
                .expect(201)
                .id();

        List<Answer> answers = Together.send(
                2,
                i -> i == 0
                        ? manager.post(CUSTOMERS + "/" + survivor + "/merges", order(duplicate))
                        : manager.post(PURCHASES, purchase(other, unique(), line("A", 1, "5"))));

        Answer merge = answers.get(0);
        Answer bought = answers.get(1).expect(201);
        assertThat(merge.status()).isIn(201, 412);
        String owner = merge.status() == 201 ? survivor : duplicate;
        assertThat(manager.get(bought.header("Location")).expect(200).text("customerId"))
                .isEqualTo(owner);
    }

    @Test
    void theSamePurchaseFromManySessionsCountsOnce() {
        String customerId = registered(one);
        Map<String, Object> sale = purchase(one, unique(), line("A", 2, "5"));

        List<Answer> answers = Together.send(CALLERS, i -> manager.post(PURCHASES, sale));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 200, 200, 201);
        assertThat(answers).extracting(Answer::id).containsOnly(answers.get(0).id());
        assertThat(manager.get(CUSTOMERS + "/" + customerId + "/purchases").items())
                .hasSize(1);
    }
}
