package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.quality.entry.CandidatePair;
import dev.guanxi.customer.quality.entry.Compared;
import dev.guanxi.customer.quality.entry.MatchIndex;
import dev.guanxi.customer.quality.matching.Match;
import dev.guanxi.customer.quality.matching.Verdict;
import dev.guanxi.customer.quality.review.ScanLeases.Lease;
import dev.guanxi.customer.quality.review.ScanLeases.Progress;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Compares the next customers of a scan with all before them, in one transaction. */
@Singleton
final class ScanStep {

    private static final int CUSTOMERS = 500;

    private final MatchIndex index;
    private final SuspectStore suspects;
    private final ScanLeases leases;

    ScanStep(MatchIndex index, SuspectStore suspects, ScanLeases leases) {
        this.index = index;
        this.suspects = suspects;
        this.leases = leases;
    }

    /** Whether customers were left to look at; if not, the scan is done. */
    Uni<Boolean> take(Mutiny.Session session, Lease lease) {
        return leases.doneThrough(session, lease)
                .chain(last -> index.after(session, last, CUSTOMERS))
                .chain(customers -> customers.isEmpty() ? end(session, lease) : look(session, lease, customers));
    }

    /** What was open and was not found again is none any more. */
    private Uni<Boolean> end(Mutiny.Session session, Lease lease) {
        return suspects.forgetUnconfirmed(session, lease.scanId())
                .chain(() -> leases.finish(session, lease, ScanState.DONE, null))
                .replaceWith(false);
    }

    private Uni<Boolean> look(Mutiny.Session session, Lease lease, List<Compared> customers) {
        UUID last = customers.get(customers.size() - 1).id();
        return index.noteAll(session, customers)
                .chain(() -> index.pairs(session, customers.get(0).id(), last))
                .chain(pairs -> found(session, customers, pairs)
                        .call(found -> suspects.put(session, lease.scanId(), found))
                        .map(found -> new Progress(last, customers.size(), pairs.size(), found.size())))
                .chain(progress -> leases.advance(session, lease, progress))
                .replaceWith(true);
    }

    private Uni<List<FoundPair>> found(Mutiny.Session session, List<Compared> customers, List<CandidatePair> pairs) {
        Map<UUID, Compared> here = byId(customers.stream());
        Set<UUID> elsewhere = pairs.stream()
                .map(CandidatePair::earlier)
                .filter(id -> !here.containsKey(id))
                .collect(Collectors.toSet());
        return index.find(session, elsewhere)
                .map(others -> compare(byId(Stream.concat(customers.stream(), others.stream())), pairs));
    }

    private static Map<UUID, Compared> byId(Stream<Compared> customers) {
        return customers.collect(Collectors.toMap(Compared::id, Function.identity()));
    }

    private static List<FoundPair> compare(Map<UUID, Compared> customers, List<CandidatePair> pairs) {
        return pairs.stream()
                .filter(pair -> customers.containsKey(pair.earlier()))
                .map(pair -> compare(customers.get(pair.earlier()), customers.get(pair.later())))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static FoundPair compare(Compared earlier, Compared later) {
        Match match = Match.of(earlier.record(), later.record());
        return match.verdict() == Verdict.DIFFERENT ? null : FoundPair.of(earlier, later, match);
    }
}
