package dev.guanxi.customer.contact;

import dev.guanxi.customer.dossier.JsonColumn;
import java.util.List;
import java.util.Map;

/** The part of a contact that is only ever read as a whole, as it is stored. */
record ContactDetails(
        List<Phone> phones,
        List<String> emails,
        List<String> interests,
        List<String> habits,
        Map<Consent.Channel, Consent> consents) {

    static ContactDetails of(ContactData data) {
        return new ContactDetails(data.phones(), data.emails(), data.interests(), data.habits(), data.consents());
    }

    /** The details as one JSON text. */
    static final class Column extends JsonColumn<ContactDetails> {
        Column() {
            super(ContactDetails.class);
        }
    }
}
