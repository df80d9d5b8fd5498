package dev.guanxi.visitplanner.account;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Something open that passes on with an account. */
public interface SuccessionFollower {

    /** Passes it on, in the transaction that hears of the new managers. */
    Uni<Void> follow(Mutiny.Session session, List<Succession> successions);
}
