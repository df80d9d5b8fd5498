package dev.guanxi.customer.contact;

import java.util.List;
import java.util.UUID;

/** How a contact is reached, and whose it is. */
public record ReachedContact(UUID id, UUID customerId, List<Phone> phones, List<String> emails) {

    public static ReachedContact of(Contact contact) {
        return new ReachedContact(contact.id(), contact.customerId(), contact.phones(), contact.emails());
    }
}
