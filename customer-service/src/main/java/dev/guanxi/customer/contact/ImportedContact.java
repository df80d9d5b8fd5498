package dev.guanxi.customer.contact;

import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.Fingerprint;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A contact as another system tells it, which knows it under a reference. */
public record ImportedContact(String system, String reference, UUID customerId, ContactData data) {

    /** The id that the contact has here, if it is named by it. */
    Optional<UUID> ourId() {
        return new ExternalId(system, reference).ourId();
    }

    /** Equal for contacts that say the same, whenever they are sent; whose they are is not part of it. */
    public String print() {
        return print(data);
    }

    /** The same of what is not known to be anybody's yet. */
    public static String print(ContactData data) {
        return new Fingerprint()
                .add(data.name())
                .add(data.title())
                .add(data.department())
                .add(data.decisionPart())
                .add(data.phones())
                .add(data.emails())
                .add(data.birthday())
                .add(data.familyMembers())
                .add(data.interests())
                .add(data.habits())
                .add(new TreeMap<>(data.consents()))
                .hex();
    }
}
