package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.contact.ContactPages;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The contacts of a customer as they are compared. */
@Singleton
public final class ComparedContacts {

    /** Of a customer that has more the newest are compared: no request grows without end. */
    private static final int MOST = 500;

    private final ContactPages contacts;

    ComparedContacts(ContactPages contacts) {
        this.contacts = contacts;
    }

    /** The newest first, without those who were erased: they all read alike. */
    public Uni<List<ComparedContact>> of(Mutiny.Session session, UUID customerId) {
        return contacts.newest(session, customerId, MOST)
                .map(found -> found.stream().map(ComparedContact::of).toList());
    }
}
