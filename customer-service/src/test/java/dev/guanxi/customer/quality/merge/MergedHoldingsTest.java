package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other parts hold of two records that become one (C7). */
@QuarkusTest
class MergedHoldingsTest extends ServiceTest {

    private final Client manager = Client.of("manager");
    private String survivor;
    private String duplicate;

    @BeforeEach
    void twoRecords() {
        survivor = registered(unique());
        duplicate = registered(unique());
    }

    private Answer merge() {
        return manager.post(
                        CUSTOMERS + "/" + survivor + "/merges",
                        object("duplicateId", duplicate, "version", 1, "duplicateVersion", 1))
                .expect(201);
    }

    private void undo(Answer merge) {
        manager.post("/api/v1/merges/" + merge.id() + "/undo", "").expect(200);
    }

    private void manages(String customer, String employee) {
        manager.post(CUSTOMERS + "/" + customer + "/account-managers", object("employee", employee))
                .expect(201);
    }

    private String managerOf(String customer) {
        return manager.get(CUSTOMERS + "/" + customer + "/account-team")
                .expect(200)
                .body()
                .at("/accountManager/employee")
                .asText();
    }

    @Test
    void anAccountHasOneManagerAndBothAreThereAgainAfterwards() {
        String wang = unique();
        String sun = unique();
        manages(survivor, wang);
        manages(duplicate, sun);

        Answer merged = merge();

        assertThat(managerOf(survivor)).isEqualTo(wang);
        undo(merged);
        assertThat(managerOf(survivor)).isEqualTo(wang);
        assertThat(managerOf(duplicate)).isEqualTo(sun);
    }

    @Test
    void theManagerOfTheDuplicateStaysWhereTheSurvivorHadNone() {
        String sun = unique();
        manages(duplicate, sun);

        Answer merged = merge();

        assertThat(managerOf(survivor)).isEqualTo(sun);
        undo(merged);
        assertThat(managerOf(survivor)).isEmpty();
        assertThat(managerOf(duplicate)).isEqualTo(sun);
    }

    @Test
    void aPurchaseAndAReturnThatAreSentAgainAreThoseThatAreThere() {
        String till = unique();
        duplicate = registered(till);
        Map<String, Object> said = purchase(till, unique(), line("A", 3, "2.5"));
        Map<String, Object> back = goods(unique(), piece("A", 1));
        Answer bought = manager.post(PURCHASES, said).expect(201);
        String returns = bought.header("Location") + "/returns";
        Answer returned = manager.post(returns, back).expect(201);

        Answer merged = merge();

        assertThat(manager.post(PURCHASES, said).expect(200).id()).isEqualTo(bought.id());
        assertThat(manager.post(returns, back).expect(200).id()).isEqualTo(returned.id());
        manager.post(PURCHASES, with(said, "currency", "EUR")).refused(409, "REFERENCE_TAKEN", "/reference");
        manager.post(returns, with(back, "lines", List.of(piece("A", 2))))
                .refused(409, "REFERENCE_TAKEN", "/reference");
        undo(merged);
        assertThat(manager.post(PURCHASES, said).expect(200).id()).isEqualTo(bought.id());
        assertThat(manager.post(returns, back).expect(200).id()).isEqualTo(returned.id());
    }

    @Test
    void whoIsAPartyOfAnotherCustomerStaysOne() {
        String other = registered(unique());
        String parties = CUSTOMERS + "/" + other + "/parties";
        manager.post(parties, object("role", "DIRECT_USER", "who", object("customerId", duplicate)))
                .expect(201);

        Answer merged = merge();

        assertThat(partyOf(parties)).isEqualTo(survivor);
        undo(merged);
        assertThat(partyOf(parties)).isEqualTo(duplicate);
    }

    private String partyOf(String parties) {
        return manager.get(parties)
                .expect(200)
                .body()
                .at("/items/0/who/customerId")
                .asText();
    }
}
