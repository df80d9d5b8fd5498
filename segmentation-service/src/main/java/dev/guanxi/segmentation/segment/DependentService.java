package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What depends on segments. */
@ApplicationScoped
class DependentService {

    private final Transactions transactions;
    private final SegmentService segments;
    private final DependentRepository dependents;
    private final Clock clock;

    DependentService(Transactions transactions, SegmentService segments, DependentRepository dependents, Clock clock) {
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
}
