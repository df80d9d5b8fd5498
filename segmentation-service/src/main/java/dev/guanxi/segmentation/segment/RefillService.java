package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.segment.membership.FillService;
import dev.guanxi.segmentation.segment.membership.FillWork;
import dev.guanxi.segmentation.segment.membership.MembershipReader;
import dev.guanxi.segmentation.segment.membership.MembershipReader.Fill;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Has the members of a segment found once more, as after a fill that failed. */
@ApplicationScoped
class RefillService {

    private final Transactions transactions;
    private final SegmentRepository segments;
    private final FillService fills;
    private final FillWork fillWork;
    private final MembershipReader memberships;

    RefillService(
            Transactions transactions,
            SegmentRepository segments,
            FillService fills,
            FillWork fillWork,
            MembershipReader memberships) {
        this.transactions = transactions;
        this.segments = segments;
        this.fills = fills;
        this.fillWork = fillWork;
        this.memberships = memberships;
    }

    /** The fill as it stands then; one that waits or is under way goes on. */
    Uni<Fill> refill(Author author, UUID id) {
        return transactions
                .write(session -> segments.lock(session, id)
                        .map(found -> SegmentLookupService.check(author, id, found))
                        .invoke(RefillService::requireActivated)
                        .chain(segment -> fills.repeat(session, id))
                        .chain(() -> memberships.fill(session, id)))
                .invoke(fillWork::wake);
    }

    private static void requireActivated(Segment segment) {
        if (segment.activatedAt() == null) {
            throw Refusal.conflict("SEGMENT_NOT_ACTIVE", "A draft has no members: activate it.");
        }
    }
}
