package dev.guanxi.customer.rights;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Shows requests with their receipts. */
@Singleton
final class RequestList {

    private final Transactions transactions;
    private final NamedCustomers named;
    private final RequestRepository requests;
    private final Clock clock;

    RequestList(Transactions transactions, NamedCustomers named, RequestRepository requests, Clock clock) {
        this.transactions = transactions;
        this.named = named;
        this.requests = requests;
        this.clock = clock;
    }

    Uni<DataSubjectRequest> get(Scope scope, UUID id) {
        return transactions.read(session -> requests.find(session, id)
                .map(found -> reached(scope, found, id))
                .chain(found -> shown(session, found)));
    }

    /** The newest first. */
    Uni<Page<DataSubjectRequest>> list(Scope scope, RequestFilter filter, Cursor after, int limit) {
        return transactions
                .read(session -> named.settle(session, scope, filter.customerId, id -> filter.customerId = id)
                        .chain(() -> requests.list(session, scope, filter, LocalDate.now(clock), after, limit))
                        .chain(found -> shown(session, found)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    static DataSubjectRequestEntity reached(Scope scope, DataSubjectRequestEntity found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId)) {
            throw Refusal.unknown("REQUEST_UNKNOWN", "No request has the id " + id + ".");
        }
        return found;
    }

    Uni<DataSubjectRequest> shown(Mutiny.Session session, DataSubjectRequestEntity found) {
        return shown(session, List.of(found)).map(all -> all.get(0));
    }

    private Uni<List<DataSubjectRequest>> shown(Mutiny.Session session, List<DataSubjectRequestEntity> found) {
        LocalDate today = LocalDate.now(clock);
        return requests.receipts(session, found.stream().map(one -> one.id).toList())
                .map(known -> found.stream()
                        .map(one -> one.shown(known.getOrDefault(one.id, List.of()), today))
                        .toList());
    }
}
