package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What depends on segments. */
@ApplicationScoped
class DependentService {

    private final Transactions transactions;
    private final SegmentLookupService segments;
    private final DependentRepository dependents;
    private final Clock clock;

    DependentService(
            Transactions transactions, SegmentLookupService segments, DependentRepository dependents, Clock clock) {
        this.transactions = transactions;
        this.segments = segments;
        this.dependents = dependents;
        this.clock = clock;
    }

    Uni<List<DependentView>> find(Author author, UUID id) {
        return transactions.read(
                session -> segments.readable(session, author, id).chain(segment -> dependents.find(session, id)));
    }

    Uni<Void> use(Author author, UUID id, String system, String purpose) {
        return transactions.write(session -> segments.readable(session, author, id)
                .chain(segment -> dependents.use(session, id, system, purpose, author.subject(), clock.instant())));
    }

    Uni<Void> release(Author author, UUID id, String system) {
        return transactions.write(session ->
                segments.readable(session, author, id).chain(segment -> dependents.release(session, id, system)));
    }

    /** @throws Refusal if anything depends on the segment */
    Uni<Void> refuseIfUsed(Mutiny.Session session, UUID id) {
        return dependents
                .find(session, id)
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        String who = found.get(0).kind().toLowerCase(Locale.ROOT) + " "
                                + found.get(0).code();
                        throw Refusal.conflict(
                                "SEGMENT_IN_USE",
                                "The " + who + " depends on it; /dependents lists all " + found.size() + ".");
                    }
                })
                .replaceWithVoid();
    }
}
