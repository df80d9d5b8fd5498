package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.platform.testing.Json.object;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What tests have in common that make two contacts of one customer one and part them again. */
abstract class MergingContactsTest extends ServiceTest {

    static final String CONTACTS = "/api/v1/contacts/";
    static final String MERGES = "/api/v1/contact-merges/";
    static final Client MANAGER = Client.of("manager");

    String customer;
    String survivor;
    String duplicate;

    @BeforeEach
    final void twoContacts() {
        customer = registered(unique());
        survivor = met(survivorSays());
        duplicate = met(duplicateSays());
    }

    Map<String, Object> survivorSays() {
        return object("name", "Chen Jing");
    }

    Map<String, Object> duplicateSays() {
        return object("name", "Jing Chan");
    }

    final String met(Map<String, Object> contact) {
        return MANAGER.post(CUSTOMERS + "/" + customer + "/contacts", contact, "Duplicate-Check", "insist")
                .expect(201)
                .id();
    }

    static Answer read(String contact) {
        return MANAGER.get(CONTACTS + contact);
    }

    static Map<String, Object> order(String duplicate, int version, int duplicateVersion) {
        return object("duplicateId", duplicate, "version", version, "duplicateVersion", duplicateVersion);
    }

    final Answer asked() {
        return MANAGER.post(CONTACTS + survivor + "/merges", order(duplicate, 1, 1));
    }

    final String merged() {
        return asked().expect(201).id();
    }

    static Answer undo(String merge) {
        return MANAGER.post(MERGES + merge + "/undo", "");
    }
}
