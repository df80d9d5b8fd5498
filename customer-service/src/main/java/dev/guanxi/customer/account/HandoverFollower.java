package dev.guanxi.customer.account;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Something that employees have in hand besides accounts and duties, and that a handover passes on or tells of. */
public interface HandoverFollower {

    HandedKind kind();

    /** Whether it changes hands; else it is told of, so that somebody takes care of it. */
    boolean passesOn();

    /** Passes it on, in the transaction of the handover; how many there were. */
    Uni<Long> follow(Mutiny.Session session, Handing handing);
}
