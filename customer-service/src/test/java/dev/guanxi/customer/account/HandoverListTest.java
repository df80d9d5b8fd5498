package dev.guanxi.customer.account;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.merged;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was handed over is found by customer and by manager (C10). */
@QuarkusTest
class HandoverListTest extends ServiceTest {

    private static final String HANDOVERS = "/api/v1/handovers";

    private final Client manager = Client.named("manager", "m.chen");
    private final String mark = unique();
    private String travelled;
    private String stayed;
    private String first;
    private String second;
    private String third;

    /** One account went from wang to sun, with another one, on to zhao, and back to sun. */
    @BeforeEach
    void accountsWentFromOneToAnother() {
        travelled = managedBy("wang");
        stayed = managedBy("wang");
        first = handedOver("wang", "sun").id();
        second = handedOver("sun", "zhao", travelled).id();
        third = handedOver("zhao", "sun").id();
    }

    private String managedBy(String employee) {
        String id = registered(unique());
        manager.post(CUSTOMERS + "/" + id + "/account-managers", object("employee", employee + mark))
                .expect(201);
        return id;
    }

    private Answer handedOver(String from, String to, String... customers) {
        return manager.post(
                        HANDOVERS,
                        object(
                                "fromManager",
                                from + mark,
                                "toManager",
                                to + mark,
                                "reason",
                                "From " + from,
                                "customers",
                                customers.length == 0 ? null : customers))
                .expect(201);
    }

    private List<String> found(String query) {
        return manager.get(HANDOVERS + query).expect(200).items("id");
    }

    @Test
    void theNewestComesFirst() {
        assertThat(found("?customerId=" + travelled)).containsExactly(third, second, first);
        assertThat(found("?customerId=" + stayed)).containsExactly(first);
        assertThat(found("?customerId=" + registered(unique()))).isEmpty();
    }

    @Test
    void managersAreFoundAsGiverAndAsTaker() {
        assertThat(found("?fromManager=wang" + mark)).containsExactly(first);
        assertThat(found("?toManager=sun" + mark)).containsExactly(third, first);
        assertThat(found("?toManager=sun" + mark + "&fromManager=zhao" + mark)).containsExactly(third);
        assertThat(found("?toManager=sun" + mark + "&customerId=" + stayed)).containsExactly(first);
        assertThat(found("?fromManager=" + mark)).isEmpty();
    }

    @Test
    void itGoesOnPageByPage() {
        Answer page =
                manager.get(HANDOVERS + "?limit=2&customerId=" + travelled).expect(200);

        assertThat(page.items("id")).containsExactly(third, second);
        Answer rest = manager.get(HANDOVERS + "?limit=2&customerId=" + travelled + "&cursor=" + page.text("next"))
                .expect(200);
        assertThat(rest.items("id")).containsExactly(first);
        assertThat(rest.text("next")).isNull();
    }

    @Test
    void itTellsAllButTheAccounts() {
        JsonNode told = manager.get(HANDOVERS + "?limit=1&customerId=" + travelled)
                .expect(200)
                .items()
                .get(0);
        JsonNode whole = manager.get(HANDOVERS + "/" + third).expect(200).body();

        assertThat(told.has("accounts")).isFalse();
        assertThat(told.properties()).hasSize(6).allSatisfy(one -> assertThat(whole.get(one.getKey()))
                .isEqualTo(one.getValue()));
    }

    @Test
    void theOldIdOfAMergedCustomerMeansTheSurvivor() {
        String survivor = registered(unique());
        merged(manager, manager.get(CUSTOMERS + "/" + survivor), travelled);

        assertThat(found("?customerId=" + travelled)).containsExactly(third, second, first);
        assertThat(found("?customerId=" + survivor)).containsExactly(third, second, first);
    }

    @ParameterizedTest
    @CsvSource({"promoter", "marketing"})
    void whoMayNotReadAHandoverListsNone(String role) {
        Client.of(role).get(HANDOVERS + "?customerId=" + travelled).refused(403, "FORBIDDEN");
    }
}
