package dev.guanxi.customer.contact;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** All that follows from contacts, one after the other: a session is never used in parallel. */
@Singleton
final class ContactFollowers {

    private final List<ContactFollower> followers;

    ContactFollowers(@All List<ContactFollower> followers) {
        this.followers = followers;
    }

    Uni<Void> follow(Mutiny.Session session, List<Contact> kept) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (ContactFollower follower : followers) {
            done = done.chain(() -> follower.followContacts(session, kept));
        }
        return done;
    }
}
