package dev.guanxi.visitplanner.account;

import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.alias.Roots;
import dev.guanxi.platform.event.IncomingEvent;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        Set<UUID> told = events.stream().map(Succession::customerOf).collect(Collectors.toSet());
        return aliases.read(session, told).chain(roots -> aliases.under(session, moved(told, roots))
                .chain(under -> follow(session, Succession.of(events, roots, under))));
    }

    private static Set<UUID> moved(Set<UUID> told, Roots roots) {
        return told.stream().filter(id -> !roots.of(id).equals(id)).collect(Collectors.toSet());
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
