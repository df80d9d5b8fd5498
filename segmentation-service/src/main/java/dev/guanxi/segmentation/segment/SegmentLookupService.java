package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.segment.RuleRepository.RuleVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Segments as far as who asks may see them. */
@ApplicationScoped
class SegmentLookupService {

    private final Transactions transactions;
    private final SegmentRepository segments;
    private final RuleRepository ruleVersions;

    SegmentLookupService(Transactions transactions, SegmentRepository segments, RuleRepository ruleVersions) {
        this.transactions = transactions;
        this.segments = segments;
        this.ruleVersions = ruleVersions;
    }

    Uni<Page<Segment>> list(Author author, SegmentState state, Cursor after, int limit) {
        String from = after == null ? "" : after.text(0);
        return transactions
                .read(session -> segments.list(session, author.confidential(), state, from, limit + 1))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.code())));
    }

    /** Its rules, the latest first. */
    Uni<Page<RuleVersion>> versions(Author author, UUID id, Cursor after, int limit) {
        int before = after == null ? Integer.MAX_VALUE : after.read(0, Integer::valueOf);
        return transactions.read(session -> readable(session, author, id)
                .chain(segment -> ruleVersions.find(session, id, before, limit + 1))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.number()))));
    }

    /** The segment, if the author may see it. */
    Uni<Segment> readable(Mutiny.Session session, Author author, UUID id) {
        return segments.find(session, id).map(found -> check(author, id, found));
    }

    /** The same for one that was found. */
    static Segment check(Author author, UUID id, Segment found) {
        if (found == null) {
            throw Refusal.unknown("SEGMENT_UNKNOWN", "There is no segment " + id + ".");
        }
        if (found.confidential() && !author.confidential()) {
            throw Refusal.forbidden("SEGMENT_CONFIDENTIAL", "Its rule reads facts that only managers see.");
        }
        return found;
    }
}
