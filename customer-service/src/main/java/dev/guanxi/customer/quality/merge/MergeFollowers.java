package dev.guanxi.customer.quality.merge;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** All that follows from merges, one after the other: a session is never used in parallel. */
@Singleton
final class MergeFollowers {

    private final List<MergeFollower> followers;

    MergeFollowers(@All List<MergeFollower> followers) {
        this.followers = followers;
    }

    Uni<Void> merged(Mutiny.Session session, Merge merge) {
        return all(follower -> follower.merged(session, merge.id(), merge.survivorId()));
    }

    /** Tables in which what followed was changed since. */
    Uni<List<String>> changedSince(Mutiny.Session session, Merge merge) {
        List<String> changed = new ArrayList<>();
        return all(follower -> follower.changedSince(session, merge.id())
                        .invoke(since -> {
                            if (since) {
                                changed.add(follower.table());
                            }
                        })
                        .replaceWithVoid())
                .replaceWith(changed);
    }

    Uni<Void> parted(Mutiny.Session session, Merge merge) {
        return all(follower -> follower.parted(session, merge.id(), merge.survivorId(), merge.duplicateId()));
    }

    private Uni<Void> all(Function<MergeFollower, Uni<Void>> step) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (MergeFollower follower : followers) {
            done = done.chain(() -> step.apply(follower));
        }
        return done;
    }
}
