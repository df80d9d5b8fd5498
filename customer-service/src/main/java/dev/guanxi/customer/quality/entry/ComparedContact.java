package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.KnownContact;
import dev.guanxi.customer.quality.matching.ContactMatch;
import dev.guanxi.customer.quality.matching.ContactRecord;
import java.util.UUID;

/** A contact that is compared with others of its customer. */
public record ComparedContact(UUID id, long version, String name, ContactRecord record) {

    static ComparedContact of(KnownContact contact) {
        return new ComparedContact(
                contact.id(),
                contact.version(),
                contact.name(),
                ContactRecord.of(contact.name(), contact.phones(), contact.emails(), contact.birthday()));
    }

    /** One that was read as a whole. */
    public static ComparedContact of(Contact contact) {
        return of(new KnownContact(
                contact.id(),
                contact.version(),
                contact.name(),
                contact.phones(),
                contact.emails(),
                contact.birthday()));
    }

    public ContactMatch match(ComparedContact other) {
        return ContactMatch.of(record, other.record);
    }

    /** That the two are two people, as they read now. */
    public ContactDistinction distinction(ComparedContact other) {
        return ContactDistinction.of(id, other.id, record.printWith(other.record));
    }
}
