package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.persistence.Workers;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.account.Accounts;
import dev.guanxi.segmentation.segment.membership.ActiveSegmentReader;
import dev.guanxi.segmentation.segment.membership.FactSheetReader;
import dev.guanxi.segmentation.segment.membership.MembershipReader;
import dev.guanxi.segmentation.segment.membership.MembershipReader.Fill;
import dev.guanxi.segmentation.segment.membership.MembershipReader.Period;
import dev.guanxi.segmentation.segment.rule.Explanation;
import dev.guanxi.segmentation.segment.rule.RuleScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who is in a segment, and why. */
@ApplicationScoped
class MemberService {

    private static final UUID FIRST = new UUID(0, 0);

    private final Transactions transactions;
    private final SegmentLookupService segments;
    private final ActiveSegmentReader active;
    private final MembershipReader memberships;
    private final FactSheetReader facts;
    private final Accounts accounts;
    private final Clock clock;

    MemberService(
            Transactions transactions,
            SegmentLookupService segments,
            ActiveSegmentReader active,
            MembershipReader memberships,
            FactSheetReader facts,
            Accounts accounts,
            Clock clock) {
        this.transactions = transactions;
        this.segments = segments;
        this.active = active;
        this.memberships = memberships;
        this.facts = facts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A segment with how many are in it now. */
    record Counted(Segment segment, long members, Fill fill) {}

    /** A customer's times in a segment, and what its present rule says now. */
    record Explained(
            Segment segment, UUID customerId, String name, Instant at, List<Period> periods, Explanation why) {}

    Uni<Counted> count(Author author, UUID id) {
        return transactions.read(
                session -> segments.readable(session, author, id).chain(segment -> memberships
                        .count(session, id)
                        .chain(count -> memberships.fill(session, id).map(fill -> new Counted(segment, count, fill)))));
    }

    Uni<Page<Period>> members(Author author, UUID id, Instant asOf, Cursor after, int limit) {
        Instant now = clock.instant();
        if (asOf != null && asOf.isAfter(now)) {
            throw Refusal.unprocessable(
                    "AS_OF_IN_FUTURE",
                    "query:asOf",
                    asOf,
                    "Nobody knows who will be in it: a time up to now, " + now + ".");
        }
        UUID from = after == null ? FIRST : after.uuid(0);
        return transactions.read(session -> segments.readable(session, author, id)
                .chain(segment -> memberships.members(session, id, asOf == null ? now : asOf, from, limit + 1))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.customerId()))));
    }

    Uni<Explained> explain(Author author, UUID id, UUID customer) {
        Instant now = clock.instant();
        return transactions.read(session -> segments.readable(session, author, id)
                .chain(segment -> accounts.nameOf(session, customer).chain(name -> memberships
                        .periods(session, id, customer)
                        .chain(periods -> why(session, segment, customer, now)
                                .map(why -> new Explained(segment, customer, name, now, periods, why))))));
    }

    private Uni<Explanation> why(Mutiny.Session session, Segment segment, UUID customer, Instant now) {
        return active.current(session).chain(all -> {
            var rule = active.compiler().compile(segment.rule(), RuleScope.ofKept());
            return facts.read(session, List.of(customer), rule.groups()).chain(raw -> memberships
                    .codes(session, all, List.of(customer))
                    .chain(codes -> Workers.compute(
                            () -> rule.explain(raw.sheets().get(0), codes.getOrDefault(customer, Set.of()), now))));
        });
    }
}
