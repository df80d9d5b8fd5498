package dev.guanxi.customer.profile;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What becomes of captured prospects as customers turn actual or buy (C5); the capability of prospects does it. */
public interface ProspectConversion {

    /**
     * A customer bought, or was made actual.
     *
     * @param at when it bought, not when this became known
     */
    record Turn(UUID customerId, Instant at) {}

    /** Converts the prospects that these customers were. */
    Uni<Void> convert(Mutiny.Session session, Collection<Turn> turns);

    /** Those of the customers of which a prospect was converted. */
    Uni<Set<UUID>> convertedAmong(Mutiny.Session session, Set<UUID> customerIds);
}
