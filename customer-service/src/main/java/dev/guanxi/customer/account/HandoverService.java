package dev.guanxi.customer.account;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.account.Handover.Account;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Passes accounts from a manager who leaves to another; each public method is one transaction. */
@Singleton
public final class HandoverService {

    private final Transactions transactions;
    private final NamedCustomers customers;
    private final HandoverStore store;
    private final HandoverReader handovers;
    private final HandoverWriter writer;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    HandoverService(
            Transactions transactions,
            NamedCustomers customers,
            HandoverStore store,
            HandoverReader handovers,
            HandoverWriter writer,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.store = store;
        this.handovers = handovers;
        this.writer = writer;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /** A handover and whether this request made it. */
    public record Written(Handover handover, boolean created) {}

    /** Hands over; a repeat with the same id or key answers with what was handed over the first time. */
    public Uni<Written> handOver(String caller, String key, HandoverData data) {
        data.check();
        UUID newId = newId(data);
        return transactions.write(session -> idempotencyKeys
                .claim(session, "hand-over", caller, key, data, newId)
                .chain(id -> write(session, id, caller, data)));
    }

    /** What handing over would come to: it is done and taken back, so that it counts and refuses what the handover does. */
    public Uni<Handover> preview(String caller, HandoverData data) {
        data.check();
        return transactions
                .rolledBack(session -> write(session, newId(data), caller, data))
                .map(Written::handover);
    }

    private static UUID newId(HandoverData data) {
        return data.id() == null ? Ids.next() : data.id();
    }

    private Uni<Written> write(Mutiny.Session session, UUID id, String caller, HandoverData data) {
        Handover handover = handover(id, caller, data);
        return settled(session, data).chain(settled -> write(session, handover, settled));
    }

    /** With customers that were merged by the ids of those whom they were merged into. */
    private Uni<HandoverData> settled(Mutiny.Session session, HandoverData data) {
        return data.customers() == null
                ? Uni.createFrom().item(data)
                : customers.idsNow(session, data.customers()).map(data::withCustomers);
    }

    private Uni<Written> write(Mutiny.Session session, Handover handover, HandoverData data) {
        return store.insert(session, handover)
                .chain(created -> created
                        ? writer.passOn(session, handover, data).map(made -> new Written(made, true))
                        : repeated(session, handover, data));
    }

    private Handover handover(UUID id, String caller, HandoverData data) {
        return new Handover(
                id,
                data.fromManager(),
                data.toManager(),
                data.reason(),
                caller,
                clock.instant(),
                List.of(),
                List.of(),
                List.of());
    }

    private Uni<Written> repeated(Mutiny.Session session, Handover wanted, HandoverData data) {
        return handovers
                .find(session, wanted.id())
                .call(found -> store.servedUntil(session, found).invoke(served -> {
                    if (data.id() != null && !saysTheSame(found, served, data)) {
                        throw Refusal.idTaken("handover", wanted.id());
                    }
                }))
                .map(found -> new Written(found, false));
    }

    private static boolean saysTheSame(Handover found, List<UUID> served, HandoverData data) {
        Set<UUID> handed = Stream.concat(found.accounts().stream().map(Account::customerId), served.stream())
                .collect(Collectors.toSet());
        return EmployeeKey.same(found.fromManager(), data.fromManager())
                && EmployeeKey.same(found.toManager(), data.toManager())
                && found.reason().equals(data.reason())
                && (data.customers() == null || handed.equals(Set.copyOf(data.customers())));
    }

    public Uni<Handover> get(UUID id) {
        return transactions.read(session -> handovers.find(session, id)).invoke(found -> {
            if (found == null) {
                throw Refusal.unknown("HANDOVER_UNKNOWN", "No handover has the id " + id + ".");
            }
        });
    }

    /** Handovers, the newest first. */
    public Uni<Page<HandoverSummary>> list(HandoverFilter filter, Cursor after, int limit) {
        return transactions
                .search(session -> customers
                        .settle(session, Scope.EVERYTHING, filter.customerId, id -> filter.customerId = id)
                        .chain(() -> handovers.list(session, filter, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }
}
