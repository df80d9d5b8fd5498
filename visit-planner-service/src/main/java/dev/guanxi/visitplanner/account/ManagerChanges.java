package dev.guanxi.visitplanner.account;

import dev.guanxi.platform.event.IncomingEvent;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Accounts that have another manager, who goes on with what is open (C10). */
@Singleton
final class ManagerChanges {

    static final String CHANGED = "dev.guanxi.customer.account-manager-changed.v1";

    private final List<SuccessionFollower> followers;

    ManagerChanges(@All List<SuccessionFollower> followers) {
        this.followers = followers;
    }

    /** One follower after the other: a session is never used in parallel. */
    Uni<Void> take(Mutiny.Session session, List<IncomingEvent> events) {
        List<Succession> successions = Succession.of(events);
        Uni<Void> done = Uni.createFrom().voidItem();
        if (!successions.isEmpty()) {
            for (SuccessionFollower follower : followers) {
                done = done.chain(() -> follower.follow(session, successions));
            }
        }
        return done;
    }
}
