package dev.guanxi.customer.account;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** All that goes along with a handover, one after the other: a session is never used in parallel. */
@Singleton
final class HandoverFollowers {

    private final List<HandoverFollower> followers;

    HandoverFollowers(@All List<HandoverFollower> followers) {
        this.followers = followers;
    }

    /** Passes on what goes along with what was held; how many there were of each kind. */
    Uni<List<Counted>> follow(Mutiny.Session session, Handing handing, HeldAssignments held) {
        List<Counted> counts = new ArrayList<>();
        counts.add(new Counted(HandedKind.ACCOUNT, held.accounts().size(), true));
        counts.add(new Counted(HandedKind.SUPPORT_DUTY, held.duties().size(), true));
        Uni<Void> done = Uni.createFrom().voidItem();
        for (HandoverFollower follower : followers) {
            done = done.chain(() -> follower.follow(session, handing))
                    .invoke(count -> counts.add(new Counted(follower.kind(), count, follower.passesOn())))
                    .replaceWithVoid();
        }
        return done.map(all -> counts.stream().filter(one -> one.count() > 0).toList());
    }
}
