package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.persistence.Workers;
import dev.guanxi.segmentation.segment.membership.ReviewRepository.Review;
import dev.guanxi.segmentation.segment.rule.FactSheet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Decides again for customers whose facts have changed, or for whom time has passed that may change something. */
@ApplicationScoped
public class ReviewService {

    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final ActiveSegmentReader segments;
    private final ReviewRepository reviews;
    private final FactSheetReader facts;
    private final MembershipRepository memberships;
    private final Clock clock;

    ReviewService(
            Transactions transactions,
            ActiveSegmentReader segments,
            ReviewRepository reviews,
            FactSheetReader facts,
            MembershipRepository memberships,
            Clock clock) {
        this.transactions = transactions;
        this.segments = segments;
        this.reviews = reviews;
        this.facts = facts;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** What the facts and memberships of a batch are when the customers are locked. */
    private record Known(List<FactSheet> sheets, Map<UUID, Set<String>> current, Instant now) {

        private Set<String> currentOf(UUID customer) {
            return current.getOrDefault(customer, Set.of());
        }
    }

    /** Decides for some customers that are due, in one transaction; null if none is, else their number. */
    public Uni<Integer> reviewSome() {
        return transactions.write(
                session -> segments.heldStill(session).chain(active -> reviews.claim(session, now(), AT_ONCE)
                        .chain(due -> due.isEmpty()
                                ? Uni.createFrom().nullItem()
                                : review(session, active, due).replaceWith(due.size()))));
    }

    private Uni<Void> review(Mutiny.Session session, ActiveSegments active, List<Review> due) {
        Instant now = now();
        Map<UUID, List<ActiveSegment>> affected = new HashMap<>();
        due.forEach(review -> affected.put(review.customerId(), affected(active, review, now)));
        List<ActiveSegment> all =
                affected.values().stream().flatMap(List::stream).distinct().toList();
        return known(session, active, all, affected.keySet(), now)
                .chain(known -> Workers.compute(() -> verdicts(known, affected)))
                .invoke(verdicts -> RuleFailures.log(RuleFailures.of(verdicts)))
                .chain(verdicts -> memberships
                        .write(session, changes(verdicts), now)
                        .chain(() -> reviews.done(session, next(due, verdicts, now))));
    }

    private Uni<Known> known(
            Mutiny.Session session,
            ActiveSegments active,
            List<ActiveSegment> asked,
            Set<UUID> customers,
            Instant now) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(new Known(List.of(), Map.of(), now));
        }
        return facts.read(session, customers, ActiveSegments.groups(asked)).chain(raw -> memberships
                .current(session, customers)
                .chain(current -> Workers.compute(() -> new Known(raw.sheets(), codes(active, current), now))));
    }

    private static List<ActiveSegment> affected(ActiveSegments active, Review review, Instant now) {
        boolean timePassed = review.timeDue() != null && !review.timeDue().isAfter(now);
        return active.affected(review.changed(), timePassed);
    }

    private static List<Verdict> verdicts(Known known, Map<UUID, List<ActiveSegment>> affected) {
        Map<UUID, List<ActiveSegment>> gone = new HashMap<>(affected);
        List<Verdict> verdicts = new ArrayList<>();
        for (FactSheet sheet : known.sheets()) {
            verdicts.add(Verdict.of(
                    sheet, gone.remove(sheet.customerId()), known.currentOf(sheet.customerId()), known.now()));
        }
        gone.forEach((customer, segments) -> verdicts.add(Verdict.gone(customer, segments, known.currentOf(customer))));
        return verdicts;
    }

    static Map<UUID, Set<String>> codes(ActiveSegments active, Map<UUID, Set<UUID>> current) {
        Map<UUID, Set<String>> codes = new HashMap<>();
        current.forEach((customer, ids) -> codes.put(
                customer,
                ids.stream()
                        .map(active::code)
                        .filter(code -> code != null)
                        .collect(Collectors.toCollection(HashSet::new))));
        return codes;
    }

    static List<Verdict.Change> changes(List<Verdict> verdicts) {
        List<Verdict.Change> changes = new ArrayList<>();
        verdicts.forEach(verdict -> changes.addAll(verdict.changes()));
        return changes;
    }

    /** A time that has not come yet stays noted: it may be that of a segment that was not asked now. */
    private static Map<UUID, Instant> next(List<Review> due, List<Verdict> verdicts, Instant now) {
        Map<UUID, Instant> next = new HashMap<>();
        for (Review review : due) {
            boolean ahead = review.timeDue() != null && review.timeDue().isAfter(now);
            next.put(review.customerId(), ahead ? review.timeDue() : null);
        }
        for (Verdict verdict : verdicts) {
            Instant known = next.get(verdict.customerId());
            if (verdict.nextChange() != null
                    && (known == null || verdict.nextChange().isBefore(known))) {
                next.put(verdict.customerId(), verdict.nextChange());
            }
        }
        return next;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
