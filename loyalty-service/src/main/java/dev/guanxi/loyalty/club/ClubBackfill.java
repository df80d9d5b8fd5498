package dev.guanxi.loyalty.club;

import dev.guanxi.loyalty.backfill.BackfillStep;
import dev.guanxi.loyalty.backfill.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts what was bought before a club was founded. */
@Singleton
final class ClubBackfill implements BackfillStep {

    private final ClubStore store;
    private final Clubs clubs;

    ClubBackfill(ClubStore store, Clubs clubs) {
        this.store = store;
        this.clubs = clubs;
    }

    @Override
    public Subject subject() {
        return Subject.CLUB;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, UUID clubId, List<UUID> customers) {
        return store.find(session, clubId).chain(club -> clubs.recount(session, club, customers));
    }
}
