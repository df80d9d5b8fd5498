package dev.guanxi.customer.party;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.group;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.satisfaction;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who buys and who uses (C2). */
@QuarkusTest
class PartyTest extends ServiceTest {

    private static final String PARTIES = "/api/v1/parties/";

    private final Client manager = Client.of("manager");
    private String customerId;
    private String path;

    @BeforeEach
    void aCustomer() {
        customerId = registered(unique());
        path = CUSTOMERS + "/" + customerId + "/parties";
    }

    private static Map<String, Object> party(String role, String kind, String id) {
        return object("role", role, "who", object(kind, id));
    }

    @Test
    void oneCustomerIsSeveralParties() {
        String contact = made(manager, customerId, "contacts", contact("Chen"));
        String other = registered(unique());

        String buyer = made(manager, customerId, "parties", party("BUYER", "contactId", contact));
        String user = made(manager, customerId, "parties", party("DIRECT_USER", "customerId", other));
        String passengers = made(manager, customerId, "parties", group("INDIRECT_USER", "passengers"));
        String sameInAnotherRole = made(manager, customerId, "parties", party("DIRECT_USER", "contactId", contact));

        assertThat(manager.get(path).items("id")).containsExactly(buyer, user, passengers, sameInAnotherRole);
        assertThat(manager.get(path + "?role=DIRECT_USER").items("id")).containsExactly(user, sameInAnotherRole);
        assertThat(manager.get(PARTIES + user).body().at("/who/customerId").asText())
                .isEqualTo(other);
        assertThat(manager.get(PARTIES + passengers).body().at("/who/group").asText())
                .isEqualTo("passengers");
    }

    @Test
    void theSameInTheSameRoleIsOneParty() {
        List<Answer> answers = Together.send(4, i -> manager.post(path, group("DIRECT_USER", "drivers")));

        assertThat(Together.statuses(answers)).containsExactly(201, 409, 409, 409);
        manager.post(path, group("DIRECT_USER", " drivers ")).refused(409, "PARTY_TAKEN", "/who");
        String others = made(manager, customerId, "parties", group("DIRECT_USER", "others"));
        manager.patch(PARTIES + others, object("who", object("group", "drivers")), "If-Match", "\"1\"")
                .refused(409, "PARTY_TAKEN", "/who");
        assertThat(manager.get(path).items()).hasSize(2);
    }

    @Test
    void aChangeMakesItAnotherWhoOrRole() {
        String contact = made(manager, customerId, "contacts", contact("Chen"));
        String party = PARTIES + made(manager, customerId, "parties", group("DIRECT_USER", "drivers"));

        Answer changed = manager.patch(
                        party,
                        object("role", "BUYER", "who", object("group", null, "contactId", contact)),
                        "If-Match",
                        "\"1\"")
                .expect(200);

        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.text("role")).isEqualTo("BUYER");
        assertThat(changed.body().path("who")).hasSize(1);
        assertThat(manager.get(party).body()).isEqualTo(changed.body());
    }

    @Test
    void peopleOfOtherCustomersAreNoParties() {
        String stranger = made(manager, registered(unique()), "contacts", contact("Stranger"));

        manager.post(path, party("BUYER", "contactId", stranger)).refused(422, "CONTACT_UNKNOWN", "/who/contactId");
        manager.post(path, party("BUYER", "customerId", UUID.randomUUID().toString()))
                .refused(422, "CUSTOMER_UNKNOWN", "/who/customerId");
        manager.post(path, party("BUYER", "customerId", customerId)).refused(422, "PARTY_ITSELF", "/who/customerId");
    }

    @Test
    void whoReachesACustomerReachesItsParties() {
        UUID dealer = UUID.randomUUID();
        String theirs = registered(Client.partner(dealer), unique());
        String alsoTheirs = registered(Client.partner(dealer), unique());
        String ofTheirs = CUSTOMERS + "/" + theirs + "/parties";

        manager.post(ofTheirs, party("BUYER", "customerId", customerId))
                .refused(422, "CUSTOMER_UNKNOWN", "/who/customerId");
        Client.partner(dealer)
                .post(ofTheirs, party("BUYER", "customerId", customerId))
                .refused(422, "CUSTOMER_UNKNOWN", "/who/customerId");
        Client.partner(dealer)
                .post(ofTheirs, party("BUYER", "customerId", alsoTheirs))
                .expect(201);
    }

    @Test
    void aPartyWithoutSatisfactionIsRemoved() {
        String silent = made(manager, customerId, "parties", group("BUYER", "purchasing"));
        String asked = made(manager, customerId, "parties", group("DIRECT_USER", "drivers"));
        made(manager, customerId, "satisfactions", satisfaction(asked, 3));

        removed(PARTIES + silent, "\"1\"", 204, null);
        removed(PARTIES + asked, "\"2\"", 409, "PARTY_IN_USE");

        assertThat(manager.get(path).items("id")).containsExactly(asked);
    }
}
