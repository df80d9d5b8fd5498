package dev.guanxi.loyalty.ledger;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who may claim what was collected: with a program that belongs to a club, its members only (L2). */
public interface ClaimCheck {

    /** Those of the customers who may claim points of the program at that moment. */
    Uni<Set<UUID>> claiming(Mutiny.Session session, UUID programId, Collection<UUID> customers, Instant asOf);
}
