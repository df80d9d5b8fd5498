package dev.guanxi.customer.contact;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Something that follows from what a contact says, and must hold as soon as it is kept. */
public interface ContactFollower {

    /** Does it, in the transaction that keeps the contact; may be told of the same contact again. */
    Uni<Void> follow(Mutiny.Session session, Contact kept);
}
