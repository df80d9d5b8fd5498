package dev.guanxi.customer.contact;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Something that follows from what contacts say, and must hold as soon as they are kept. */
public interface ContactFollower {

    /** Does it, in the transaction that keeps the contacts; may be told of the same contact again. */
    Uni<Void> followContacts(Mutiny.Session session, List<Contact> kept);
}
