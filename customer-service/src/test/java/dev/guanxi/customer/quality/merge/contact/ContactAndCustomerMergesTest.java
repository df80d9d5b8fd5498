package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.Given;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merges of contacts and of the customers whose they are, in either order (C7). */
@QuarkusTest
class ContactAndCustomerMergesTest extends MergingContactsTest {

    private String main;

    @BeforeEach
    void anotherRecordOfTheCustomer() {
        main = registered(unique());
    }

    private String customersMerged() {
        return Given.merged(MANAGER, MANAGER.get(CUSTOMERS + "/" + main), customer)
                .id();
    }

    private static Answer customersParted(String merge) {
        return MANAGER.post("/api/v1/merges/" + merge + "/undo", "");
    }

    private String party(String of, String contact) {
        return made(MANAGER, of, "parties", object("role", "BUYER", "who", object("contactId", contact)));
    }

    @Test
    void aMergedContactGoesWithItsCustomerAndBack() {
        String contacts = merged();
        String customers = customersMerged();

        assertThat(read(duplicate).expect(200).id()).isEqualTo(survivor);
        assertThat(MANAGER.get(MERGES + contacts).text("customerId")).isEqualTo(main);
        Client.partner(UUID.randomUUID()).get(MERGES + contacts).refused(404, "MERGE_UNKNOWN");
        customersParted(customers).expect(200);
        assertThat(MANAGER.get(MERGES + contacts).text("customerId")).isEqualTo(customer);
        undo(contacts).expect(200);
        assertThat(read(duplicate).text("customerId")).isEqualTo(customer);
    }

    @Test
    void contactsArePartedAtTheCustomerWhoseTheyAreByThen() {
        String own = party(customer, survivor);
        String same = party(customer, duplicate);
        String contacts = merged();
        String customers = customersMerged();

        undo(contacts).expect(200);

        assertThat(read(duplicate).text("customerId")).isEqualTo(main);
        assertThat(MANAGER.get(CUSTOMERS + "/" + main + "/parties").items("id")).containsExactlyInAnyOrder(own, same);
        customersParted(customers).refused(409, "MERGE_USED_SINCE");
    }

    /** They were contacts of two records of one customer. */
    @Test
    void contactsThatCameTogetherByAMergeOfCustomersAreMerged() {
        String atMain = made(MANAGER, main, "contacts", contact("Chen Jing"));
        String party = party(customer, duplicate);
        String customers = customersMerged();

        String contacts = MANAGER.post(CONTACTS + atMain + "/merges", order(duplicate, 1, 1))
                .expect(201)
                .id();

        assertThat(MANAGER.get("/api/v1/parties/" + party)
                        .body()
                        .at("/who/contactId")
                        .asText())
                .isEqualTo(atMain);
        customersParted(customers).refused(409, "MERGE_USED_SINCE");
        undo(contacts).expect(200);
        customersParted(customers).expect(200);
        assertThat(read(duplicate).text("customerId")).isEqualTo(customer);
        assertThat(MANAGER.get("/api/v1/parties/" + party).text("customerId")).isEqualTo(customer);
    }
}
