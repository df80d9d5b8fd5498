package dev.guanxi.customer.party;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes satisfactions, and the latest of each party beside the party. */
@Singleton
final class SatisfactionStore {

    /** Of two of the same time, the one recorded later counts. */
    private static final String KEEP_LATEST = """
            update party p set satisfaction = s.score, satisfied_at = s.measured_at, version = p.version + 1
            from satisfaction s
            where s.id in (:ids) and p.id = s.party_id
              and (p.satisfied_at is null or p.satisfied_at <= s.measured_at)""";

    /** Writes satisfactions, of each party one. */
    Uni<Void> insert(Mutiny.Session session, List<SatisfactionEntity> satisfactions) {
        return session.persistAll(satisfactions.toArray())
                .chain(session::flush)
                .chain(() -> session.createNativeQuery(KEEP_LATEST)
                        .setParameter(
                                "ids",
                                satisfactions.stream()
                                        .map(SatisfactionEntity::id)
                                        .toList())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Those of the parties that are the customer's. */
    Uni<List<PartyEntity>> parties(Mutiny.Session session, UUID customerId, Collection<UUID> ids) {
        return session.createSelectionQuery(
                        "from Party p where p.customerId = :customerId and p.id in :ids", PartyEntity.class)
                .setParameter("customerId", customerId)
                .setParameter("ids", ids)
                .getResultList();
    }
}
