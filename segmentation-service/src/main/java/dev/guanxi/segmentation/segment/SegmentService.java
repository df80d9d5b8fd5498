package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.segment.membership.FillService;
import dev.guanxi.segmentation.segment.membership.FillWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writing, changing and retiring segments; each method is one transaction. */
@ApplicationScoped
class SegmentService {

    private final Transactions transactions;
    private final SegmentRepository segments;
    private final DependentService dependents;
    private final RuleRepository ruleVersions;
    private final RuleReader rules;
    private final FillService fills;
    private final FillWork fillWork;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    SegmentService(
            Transactions transactions,
            SegmentRepository segments,
            DependentService dependents,
            RuleRepository ruleVersions,
            RuleReader rules,
            FillService fills,
            FillWork fillWork,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.transactions = transactions;
        this.segments = segments;
        this.dependents = dependents;
        this.ruleVersions = ruleVersions;
        this.rules = rules;
        this.fills = fills;
        this.fillWork = fillWork;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /** A segment and whether this request made it. */
    record Written(Segment segment, boolean made) {}

    /** Makes a draft; a repeat with the same id or key answers with the segment of the first time. */
    Uni<Written> create(Author author, String idempotencyKey, NewSegment asked) {
        UUID newId = asked.id() == null ? Ids.next() : asked.id();
        return transactions.write(session -> idempotencyKeys
                .claim(session, "create-segment", author.subject(), idempotencyKey, asked, newId)
                .chain(id -> segments.find(session, id)
                        .chain(existing -> existing == null
                                ? insert(session, author, id, asked)
                                : Uni.createFrom().item(repeated(author, asked, existing)))));
    }

    /** @param change what the segment's changeable part becomes; refuses by exception */
    Uni<Segment> change(Author author, UUID id, Function<Segment, SegmentData> change) {
        return transactions
                .write(session -> segments.lock(session, id)
                        .map(found -> SegmentLookupService.check(author, id, found))
                        .chain(current -> apply(session, author, current, change.apply(current))))
                .invoke(changed -> fillWork.wake());
    }

    /** Removes a draft that never was active; what was active has a history and can be retired. */
    Uni<Void> delete(Author author, UUID id, Function<Segment, Void> precondition) {
        return transactions.write(session -> segments.lock(session, id)
                .map(found -> SegmentLookupService.check(author, id, found))
                .invoke(precondition::apply)
                .chain(current -> {
                    if (current.activatedAt() != null) {
                        throw Refusal.conflict(
                                "SEGMENT_HAS_HISTORY", "It has been active: who was in it stays known. Retire it.");
                    }
                    return dependents.refuseIfUsed(session, id).chain(() -> segments.delete(session, id));
                }));
    }

    private static Written repeated(Author author, NewSegment asked, Segment existing) {
        if (!asked.asksFor(existing)) {
            throw Refusal.idTaken("segment", existing.id());
        }
        return new Written(SegmentLookupService.check(author, existing.id(), existing), false);
    }

    private Uni<Written> insert(Mutiny.Session session, Author author, UUID id, NewSegment asked) {
        Instant now = now();
        return rules.read(session, asked.rule(), author.confidential(), null).chain(read -> {
            Segment made = asked.draft(id, author.subject(), read.confidential(), now);
            return segments.insert(session, made)
                    .chain(() -> ruleVersions.add(session, made, read.rule().references(), author.subject()))
                    .replaceWith(new Written(made, true));
        });
    }

    private Uni<Segment> apply(Mutiny.Session session, Author author, Segment current, SegmentData asked) {
        SegmentChange change = new SegmentChange(current, asked);
        change.check();
        return (change.touchesMembers()
                        ? ruleVersions.nextRevision(session)
                        : Uni.createFrom().voidItem())
                .chain(() -> change.retires()
                        ? dependents.refuseIfUsed(session, current.id())
                        : Uni.createFrom().voidItem())
                .chain(() -> change.needsReading()
                        ? rules.read(session, asked.rule(), author.confidential(), current.code())
                        : Uni.createFrom().nullItem())
                .chain(read -> write(session, author, change, read));
    }

    private Uni<Segment> write(Mutiny.Session session, Author author, SegmentChange change, RuleReader.Read read) {
        boolean confidential = read == null ? change.current().confidential() : read.confidential();
        Segment changed = change.result(confidential, now());
        Uni<Void> written = segments.update(session, changed);
        if (change.changesRule()) {
            written = written.chain(
                    () -> ruleVersions.add(session, changed, read.rule().references(), author.subject()));
        }
        if (confidential && !change.current().confidential()) {
            written = written.chain(() -> ruleVersions.spreadConfidential(session, changed.id()));
        }
        if (change.touchesMembers()) {
            written = written.chain(() -> fills.request(session, changed.id()));
        }
        return written.replaceWith(changed);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
