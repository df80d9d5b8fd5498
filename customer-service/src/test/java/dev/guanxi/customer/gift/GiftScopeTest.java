package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.ALLOWANCES;
import static dev.guanxi.customer.gift.GivenGifts.EVALUATIONS;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.SOLICITATIONS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.policy;
import static dev.guanxi.customer.gift.GivenGifts.reason;
import static dev.guanxi.customer.gift.GivenGifts.solicitation;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.embedded.TestTokens;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dealer's token reaches gifts to its own customers, and no path leads to another's (C11). */
@QuarkusTest
class GiftScopeTest extends ServiceTest {

    private final String giver = unique();
    private final Client owner = dealer(giver);
    private final Client other = dealer(giver);
    private final Client manager = Client.of("manager");
    private String customerId;
    private Answer made;
    private Answer asked;

    /** Dealers' systems may name their people alike. */
    private static Client dealer(String subject) {
        return new Client(TestTokens.of("partner", UUID.randomUUID(), subject));
    }

    @BeforeEach
    void aDealersCustomerReceived() {
        customerId = registered(owner, unique());
        made = owner.post(GIFTS, gift(customerId, "Wang Fang", giver, "100")).expect(201);
        asked = owner.post(SOLICITATIONS, solicitation(customerId, "Li Na")).expect(201);
    }

    @Test
    void noIdLeadsToAnothersData() {
        String policies = CUSTOMERS + "/" + customerId + "/gift-policies";
        String policyPath =
                manager.post(policies, policy("2024-01-01")).expect(201).header("Location");

        owner.get(made.header("Location")).expect(200);
        other.get(made.header("Location")).refused(404, "GIFT_UNKNOWN");
        owner.get(asked.header("Location")).expect(200);
        other.get(asked.header("Location")).refused(404, "SOLICITATION_UNKNOWN");
        owner.get(policyPath).expect(200);
        other.get(policyPath).refused(404, "CUSTOMER_UNKNOWN");
        other.get(policies).refused(404, "CUSTOMER_UNKNOWN");
    }

    @Test
    void noRequestReachesAnothersCustomer() {
        other.post(GIFTS, gift(customerId, "Wang Fang", giver, "1")).refused(404, "CUSTOMER_UNKNOWN");
        other.post(EVALUATIONS, gift(customerId, "Wang Fang", giver, "1")).refused(404, "CUSTOMER_UNKNOWN");
        other.post(SOLICITATIONS, solicitation(customerId, "Wang Fang")).refused(404, "CUSTOMER_UNKNOWN");
        other.post(made.header("Location") + "/return", reason(), "If-Match", "\"1\"")
                .refused(404, "GIFT_UNKNOWN");
        String theirs = registered(other, unique());
        other.post(GIFTS, with(gift(theirs, "Wang Fang", giver, "1"), "corrects", made.id()))
                .refused(422, "CORRECTED_GIFT_UNKNOWN", "/corrects");
        assertThat(owner.get(made.header("Location")).text("state")).isEqualTo("GIVEN");
    }

    @Test
    void whoIsNamedLikeADealersGiverIsNotTheGiver() {
        Client namesake = Client.named("account-manager", giver);

        namesake.post(made.header("Location") + "/return", reason(), "If-Match", "\"1\"")
                .refused(422, "GIVER_FOREIGN");
        namesake.post(GIFTS, with(gift(customerId, "Wang Fang", null, "1"), "corrects", made.id()))
                .refused(422, "GIVER_FOREIGN", "/corrects");

        assertThat(owner.get(made.header("Location")).text("state")).isEqualTo("GIVEN");
        owner.post(made.header("Location") + "/return", reason(), "If-Match", "\"1\"")
                .expect(200);
    }

    @Test
    void aDealerRecordsWhatItGivesItself() {
        owner.post(GIFTS, gift(customerId, "Wang Fang", "another", "1")).refused(422, "GIVER_FOREIGN", "/giver");

        assertThat(owner.get(GIFTS + "?customerId=" + customerId).items("giver"))
                .containsExactly(giver);
    }

    @Test
    void anIdOfAnothersIsTakenAndTellsNothing() {
        String theirs = registered(other, unique());

        Answer refused = other.post(GIFTS, with(gift(theirs, "Wang Fang", giver, "1"), "id", made.id()))
                .refused(409, "ID_TAKEN", "/id");

        assertThat(refused.body().toString()).doesNotContain(customerId);
    }

    @Test
    void noListShowsAnothersData() {
        assertThat(other.get(GIFTS).items()).isEmpty();
        assertThat(other.get(GIFTS + "?customerId=" + customerId).items()).isEmpty();
        assertThat(other.get(GIFTS + "?giver=" + giver).items()).isEmpty();
        assertThat(owner.get(GIFTS).items("id")).containsExactly(made.id());
        assertThat(other.get(SOLICITATIONS).items()).isEmpty();
        assertThat(owner.get(SOLICITATIONS).items("id")).containsExactly(asked.id());
    }

    @Test
    void noReportShowsAnothersData() {
        other.get(ALLOWANCES + "?by=RECEIVER&customerId=" + customerId).refused(404, "CUSTOMER_UNKNOWN");
        other.get(ALLOWANCES + "?by=COMPANY&customerId=" + customerId).refused(404, "CUSTOMER_UNKNOWN");
        assertThat(other.get(ALLOWANCES + "?by=COMPANY").expect(200).items()).isEmpty();
        assertThat(owner.get(ALLOWANCES + "?by=COMPANY").items("customerId")).containsExactly(customerId);
    }

    @Test
    void giversOfTwoHousesShareNothingButTheirName() {
        String ours = registered(unique());
        manager.post(GIFTS, gift(ours, "Wang Fang", giver, "400")).expect(201);

        assertThat(manager.get(ALLOWANCES + "?by=GIVER&giver=" + giver).items("spent"))
                .containsExactly("400");
        assertThat(owner.get(ALLOWANCES + "?by=GIVER&giver=" + giver).items("spent"))
                .containsExactly("100");
        assertThat(other.get(ALLOWANCES + "?by=GIVER&giver=" + giver).items()).isEmpty();
    }

    @Test
    void unknownIdsAreUnknownToEverybody() {
        manager.get(GIFTS + "/" + Ids.next()).refused(404, "GIFT_UNKNOWN");
        manager.get(SOLICITATIONS + "/" + Ids.next()).refused(404, "SOLICITATION_UNKNOWN");
        manager.post(GIFTS, gift(Ids.next().toString(), "Wang Fang", giver, "1"))
                .refused(404, "CUSTOMER_UNKNOWN");
    }
}
