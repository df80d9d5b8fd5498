package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.contact.Contact;
import dev.guanxi.platform.problem.Refusal;
import java.util.Map;

/** The two contacts of a merge as they are before it. */
record TwoContacts(Contact survivor, Contact duplicate) {

    /**
     * What they become.
     *
     * @throws Refusal if they cannot be one
     */
    ContactMergePlan plan(Map<ContactField, ContactWinner> choices) {
        if (survivor.id().equals(duplicate.id())) {
            throw Refusal.unprocessable("MERGE_WITH_ITSELF", "/duplicateId", duplicate.id(), "Another contact's id.");
        }
        if (!survivor.customerId().equals(duplicate.customerId())) {
            throw Refusal.unprocessable(
                    "MERGE_CUSTOMERS_DIFFER", "/duplicateId", duplicate.id(), "A contact of the same customer.");
        }
        return ContactMergePlan.of(survivor.data(), duplicate.data(), choices);
    }
}
