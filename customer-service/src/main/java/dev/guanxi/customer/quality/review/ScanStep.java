package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.quality.entry.CandidatePair;
import dev.guanxi.customer.quality.entry.Compared;
import dev.guanxi.customer.quality.entry.ContactIndex;
import dev.guanxi.customer.quality.entry.MatchIndex;
import dev.guanxi.customer.quality.entry.Sharing;
import dev.guanxi.customer.quality.review.ScanLeases.Lease;
import dev.guanxi.customer.quality.review.ScanLeases.Progress;
import dev.guanxi.platform.persistence.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
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
    private final ContactIndex contacts;
    private final SuspectStore suspects;
    private final ScanLeases leases;

    ScanStep(MatchIndex index, ContactIndex contacts, SuspectStore suspects, ScanLeases leases) {
        this.index = index;
        this.contacts = contacts;
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
        UUID first = customers.get(0).id();
        UUID last = customers.get(customers.size() - 1).id();
        return index.noteAll(session, customers)
                .chain(() -> contacts.noteAll(session, customers))
                .chain(() -> index.pairs(session, first, last))
                .chain(pairs -> contacts.sharedBetween(session, first, last)
                        .map(shared -> withShared(pairs, shared, customers)))
                .chain(pairs -> found(session, customers, pairs)
                        .call(found -> suspects.put(session, lease.scanId(), found))
                        .map(found -> new Progress(last, customers.size(), pairs.size(), found.size())))
                .chain(progress -> leases.advance(session, lease, progress))
                .replaceWith(true);
    }

    /** Those whose later customer is looked at in this step; the others are pairs of a later one. */
    private static Map<CandidatePair, Sharing> withShared(
            List<CandidatePair> pairs, Map<CandidatePair, Sharing> shared, List<Compared> customers) {
        Set<UUID> here = customers.stream().map(Compared::id).collect(Collectors.toSet());
        Map<CandidatePair, Sharing> all = new HashMap<>();
        pairs.forEach(pair -> all.put(pair, Sharing.NONE));
        shared.forEach((pair, sharing) -> {
            if (here.contains(pair.later())) {
                all.put(pair, sharing);
            }
        });
        return all;
    }

    private Uni<List<FoundPair>> found(
            Mutiny.Session session, List<Compared> customers, Map<CandidatePair, Sharing> pairs) {
        Map<UUID, Compared> here = byId(customers.stream());
        Set<UUID> elsewhere = pairs.keySet().stream()
                .map(CandidatePair::earlier)
                .filter(id -> !here.containsKey(id))
                .collect(Collectors.toSet());
        return index.find(session, elsewhere)
                .map(others -> byId(Stream.concat(customers.stream(), others.stream())))
                .chain(all -> Workers.compute(() -> compare(all, pairs)));
    }

    private static Map<UUID, Compared> byId(Stream<Compared> customers) {
        return customers.collect(Collectors.toMap(Compared::id, Function.identity()));
    }

    private static List<FoundPair> compare(Map<UUID, Compared> customers, Map<CandidatePair, Sharing> pairs) {
        return pairs.entrySet().stream()
                .filter(one -> customers.containsKey(one.getKey().earlier()))
                .flatMap(one -> FoundPair.suspected(
                        customers.get(one.getKey().earlier()),
                        customers.get(one.getKey().later()),
                        one.getValue())
                        .stream())
                .toList();
    }
}
