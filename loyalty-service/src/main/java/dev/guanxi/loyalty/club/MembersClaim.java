package dev.guanxi.loyalty.club;

import dev.guanxi.loyalty.ledger.ClaimCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Quasi-members collect, members claim: with a program that belongs to clubs, membership in one of them is needed (L2). */
@Singleton
final class MembersClaim implements ClaimCheck {

    private final ClubStore store;

    MembersClaim(ClubStore store) {
        this.store = store;
    }

    @Override
    public Uni<Set<UUID>> claiming(Mutiny.Session session, UUID programId, Collection<UUID> customers, Instant asOf) {
        if (customers.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return store.hasClub(session, programId)
                .chain(hasClub -> hasClub
                        ? store.ofProgram(session, programId, customers).map(rows -> members(rows, asOf))
                        : Uni.createFrom().item(Set.copyOf(customers)));
    }

    private static Set<UUID> members(Collection<MembershipRow> rows, Instant asOf) {
        return rows.stream()
                .filter(row -> row.membership()
                        .stateAt(asOf)
                        .filter(ClubState.MEMBER::equals)
                        .isPresent())
                .map(MembershipRow::customerId)
                .collect(Collectors.toSet());
    }
}
