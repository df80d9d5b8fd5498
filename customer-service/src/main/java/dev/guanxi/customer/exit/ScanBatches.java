package dev.guanxi.customer.exit;

import dev.guanxi.customer.exit.LostValueReader.LostValue;
import dev.guanxi.customer.exit.ScanLeases.Lease;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.person.PersonErased;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks at some customers at a time; each batch is one transaction together with how far the scan has come. */
@Singleton
final class ScanBatches {

    static final int CUSTOMERS = 1_000;

    private static final int TRIES = 3;

    private final Transactions transactions;
    private final PurchaseDaysReader reader;
    private final LostValueReader values;
    private final ExitCaseStore cases;
    private final ExitScanStore scans;
    private final ScanLeases leases;
    private final Outbox outbox;
    private final Clock clock;

    ScanBatches(
            Transactions transactions,
            PurchaseDaysReader reader,
            LostValueReader values,
            ExitCaseStore cases,
            ExitScanStore scans,
            ScanLeases leases,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.values = values;
        this.cases = cases;
        this.scans = scans;
        this.leases = leases;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The lease after the next customers, null if there were none left. Who is erased while cases are opened is passed by when
     * it begins anew.
     */
    Uni<Lease> next(Lease lease) {
        return transactions
                .write(session -> reader.after(session, lease.doneThrough(), CUSTOMERS, lease.asOf())
                        .chain(customers ->
                                customers.isEmpty() ? Uni.createFrom().nullItem() : write(session, lease, customers)))
                .onFailure(failure -> PersonErased.refusal(failure) != null)
                .retry()
                .atMost(TRIES);
    }

    private Uni<Lease> write(Mutiny.Session session, Lease lease, List<PurchaseDays> customers) {
        UUID last = customers.get(customers.size() - 1).customerId();
        return settled(session, lease, customers)
                .map(settled -> search(lease, settled))
                .chain(search -> openAll(session, lease, search)
                        .call(opened -> scans.insertFindings(session, lease.id(), findings(search, opened)))
                        .chain(opened -> leases.advance(session, lease, search, opened.size(), last)))
                .replaceWith(lease.doneThrough(last));
    }

    private static SilenceSearch search(Lease lease, List<PurchaseDays> customers) {
        SilenceSearch search = new SilenceSearch(LocalDate.ofInstant(lease.asOf(), ZoneOffset.UTC), lease.limits());
        customers.forEach(search::look);
        return search;
    }

    /**
     * Looks once more at those who seem silent: what was being recorded of them meanwhile would otherwise neither be seen
     * here nor see the case.
     */
    private Uni<List<PurchaseDays>> settled(Mutiny.Session session, Lease lease, List<PurchaseDays> customers) {
        Set<UUID> silent = toOpen(search(lease, customers));
        if (lease.preview() || silent.isEmpty()) {
            return Uni.createFrom().item(customers);
        }
        List<PurchaseDays> others = customers.stream()
                .filter(one -> !silent.contains(one.customerId()))
                .toList();
        return reader.held(session, silent, lease.asOf())
                .map(held -> Stream.concat(others.stream(), held.stream()).toList());
    }

    private static Set<UUID> toOpen(SilenceSearch search) {
        return search.toOpen().stream().map(PurchaseDays::customerId).collect(Collectors.toSet());
    }

    /** A case may have been opened meanwhile: only what this scan opens is its finding. */
    private static List<Finding> findings(SilenceSearch search, Set<UUID> opened) {
        return search.findings().stream()
                .filter(finding -> opened.contains(finding.customerId()))
                .toList();
    }

    /** Customers whose cases were opened, or in a preview would be. */
    private Uni<Set<UUID>> openAll(Mutiny.Session session, Lease lease, SilenceSearch search) {
        Set<UUID> ids = toOpen(search);
        if (lease.preview()) {
            return Uni.createFrom().item(ids);
        }
        return values.of(session, ids, lease.asOf())
                .map(valued -> search.toOpen().stream()
                        .map(customer -> opened(lease, customer, valued))
                        .toList())
                .chain(all -> cases.insert(session, all).map(written -> only(all, written)))
                .call(opened -> outbox.appendAll(
                        session, opened.stream().map(ExitEvents::opened).toList()))
                .map(opened ->
                        Set.copyOf(opened.stream().map(ExitCase::customerId).toList()));
    }

    private static List<ExitCase> only(List<ExitCase> all, Set<UUID> written) {
        return all.stream().filter(one -> written.contains(one.id())).toList();
    }

    private ExitCase opened(Lease lease, PurchaseDays customer, Map<UUID, LostValue> valued) {
        LostValue value = valued.get(customer.customerId());
        return ExitCase.found(
                Ids.next(),
                customer.customerId(),
                customer.dealerId(),
                lease.id(),
                value,
                lease.asOf(),
                clock.instant());
    }
}
