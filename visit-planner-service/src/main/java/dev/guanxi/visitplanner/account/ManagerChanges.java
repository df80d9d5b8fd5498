package dev.guanxi.visitplanner.account;

import dev.guanxi.platform.alias.Aliases;
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

    private final Aliases aliases;
    private final List<SuccessionFollower> followers;

    ManagerChanges(Aliases aliases, @All List<SuccessionFollower> followers) {
        this.aliases = aliases;
        this.followers = followers;
    }

    /** News of an id that was merged into another comes on another partition than the merge, so it may come after it. */
    Uni<Void> take(Mutiny.Session session, List<IncomingEvent> events) {
        return aliases.read(session, events.stream().map(Succession::customerOf).toList())
                .chain(roots -> follow(session, Succession.of(events, roots)));
    }

    /** One follower after the other: a session is never used in parallel. */
    private Uni<Void> follow(Mutiny.Session session, List<Succession> successions) {
        Uni<Void> done = Uni.createFrom().voidItem();
        if (!successions.isEmpty()) {
            for (SuccessionFollower follower : followers) {
                done = done.chain(() -> follower.follow(session, successions));
            }
        }
        return done;
    }
}
