package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.persistence.Workers;
import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.segment.membership.FillRepository.Lease;
import dev.guanxi.segmentation.segment.membership.ReviewRepository.Page;
import dev.guanxi.segmentation.segment.membership.RuleFailures.Broken;
import dev.guanxi.segmentation.segment.rule.CompiledRule;
import dev.guanxi.segmentation.segment.rule.FactSheet;
import dev.guanxi.segmentation.segment.rule.RuleScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Goes through all customers for one segment, in order of id, a page in one transaction, pages side by side.
 *
 * <p>A page locks its customers before it reads their facts, as reviews do. So of a fill and an event that meet at a
 * customer the second sees what the first did, and both decide by the rule that holds: neither is lost or told twice.
 * For the same reason a page may be done once more, where its worker was lost before that was noted.
 */
@ApplicationScoped
public class FillService {

    private static final int PAGE = 4_000;

    private final Transactions transactions;
    private final ActiveSegmentReader segments;
    private final ReviewRepository reviews;
    private final FillRepository fills;
    private final FactSheetReader facts;
    private final MembershipRepository memberships;
    private final Clock clock;
    private final CompiledRule nobody;

    FillService(
            Transactions transactions,
            ActiveSegmentReader segments,
            ReviewRepository reviews,
            FillRepository fills,
            FactSheetReader facts,
            MembershipRepository memberships,
            Clock clock) {
        this.transactions = transactions;
        this.segments = segments;
        this.reviews = reviews;
        this.fills = fills;
        this.facts = facts;
        this.memberships = memberships;
        this.clock = clock;
        this.nobody = segments.compiler().compile("false", new RuleScope(false, Set.of()));
    }

    /** Asks for a fill, in the transaction that changes the rule. */
    public Uni<Void> request(Mutiny.Session session, UUID segment) {
        return fills.request(session, segment);
    }

    /** Asks for a fill once more; one that waits or is under way goes on. */
    public Uni<Void> repeat(Mutiny.Session session, UUID segment) {
        return fills.repeat(session, segment);
    }

    /** The next fill to work on, with a review row for every account; null if there is none. */
    Uni<Lease> claim() {
        return transactions.write(session -> fills.claim(session)
                .chain(lease -> lease == null
                        ? Uni.createFrom().nullItem()
                        : reviews.addMissing(session).replaceWith(lease)));
    }

    /** Has everybody compared anew if the rule asks for values: by an old comparison customers would enter in vain. */
    Uni<Void> prepare(Lease lease) {
        return transactions
                .read(segments::current)
                .chain(active -> target(active, lease).rule().groups().contains(FactGroup.VALUE)
                        ? facts.renewValues()
                        : Uni.createFrom().voidItem());
    }

    /** The next so many pages of customers; none if the last is done. */
    Uni<List<Page>> pages(Lease lease, int number) {
        return transactions.read(session -> reviews.pages(session, lease.last(), PAGE, number));
    }

    /** Decides for the customers of a page. */
    Uni<Void> decide(Lease lease, Page page) {
        return transactions.write(session -> segments.heldStill(session).chain(active -> reviews.lock(session, page)
                .chain(ids -> decide(session, active, target(active, lease), ids, now()))
                .chain(verdicts -> note(session, lease, verdicts))));
    }

    /** Notes that pages are done; null if another works on the fill now, or it has started over. */
    Uni<Lease> advance(Lease lease, List<Page> pages) {
        Lease done = lease.upTo(pages.get(pages.size() - 1).last());
        int customers = pages.stream().mapToInt(Page::customers).sum();
        return transactions.write(
                session -> fills.advance(session, done, customers).map(mine -> mine ? done : null));
    }

    Uni<Void> finish(Lease lease) {
        return transactions.write(session -> fills.finish(session, lease, "DONE"));
    }

    Uni<Void> fail(Lease lease, RuntimeException failure) {
        return transactions.write(session ->
                fills.note(session, lease, failure.toString()).chain(() -> fills.finish(session, lease, "FAILED")));
    }

    private ActiveSegment target(ActiveSegments active, Lease lease) {
        ActiveSegment found = active.find(lease.segmentId());
        return found == null
                ? new ActiveSegment(lease.segmentId(), lease.code(), nobody, Set.of(), false, false)
                : found;
    }

    private Uni<Void> note(Mutiny.Session session, Lease lease, List<Verdict> verdicts) {
        Map<String, Broken> broken = RuleFailures.of(verdicts);
        RuleFailures.log(broken);
        return broken.containsKey(lease.code())
                ? fills.note(session, lease, broken.get(lease.code()).reason())
                : Uni.createFrom().voidItem();
    }

    private Uni<List<Verdict>> decide(
            Mutiny.Session session, ActiveSegments active, ActiveSegment target, List<UUID> ids, Instant now) {
        return facts.read(session, ids, target.rule().groups())
                .chain(raw -> memberships
                        .currentOf(session, ids, asked(active, target))
                        .chain(current -> Workers.compute(
                                () -> verdicts(raw.sheets(), target, codes(active, target, current), now))))
                .call(verdicts -> write(session, active, target, verdicts, now));
    }

    /** The segment itself, and those that its rule asks for. */
    private static Set<UUID> asked(ActiveSegments active, ActiveSegment target) {
        Set<UUID> asked = new HashSet<>(Set.of(target.id()));
        target.rule().references().stream()
                .map(code -> active.find(code))
                .filter(segment -> segment != null)
                .forEach(segment -> asked.add(segment.id()));
        return asked;
    }

    private static List<Verdict> verdicts(
            List<FactSheet> sheets, ActiveSegment target, Map<UUID, Set<String>> current, Instant now) {
        return sheets.stream()
                .map(sheet ->
                        Verdict.of(sheet, List.of(target), current.getOrDefault(sheet.customerId(), Set.of()), now))
                .toList();
    }

    /** The segment itself may be active no longer. */
    private static Map<UUID, Set<String>> codes(
            ActiveSegments active, ActiveSegment target, Map<UUID, Set<UUID>> current) {
        Map<UUID, Set<String>> codes = ReviewService.codes(active, current);
        current.forEach((customer, ids) -> {
            if (ids.contains(target.id())) {
                codes.computeIfAbsent(customer, any -> new HashSet<>()).add(target.code());
            }
        });
        return codes;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Uni<Void> write(
            Mutiny.Session session, ActiveSegments active, ActiveSegment target, List<Verdict> verdicts, Instant now) {
        List<Verdict.Change> changes = ReviewService.changes(verdicts);
        Map<UUID, Instant> next = new HashMap<>();
        verdicts.stream()
                .filter(verdict -> verdict.nextChange() != null)
                .forEach(verdict -> next.put(verdict.customerId(), verdict.nextChange()));
        Collection<UUID> toAskAgain = active.isAskedFor(target.code())
                ? changes.stream().map(Verdict.Change::customerId).toList()
                : List.of();
        return memberships
                .write(session, changes, now)
                .chain(() -> reviews.sooner(session, next))
                .chain(() -> memberships.askAgain(session, toAskAgain, now));
    }
}
