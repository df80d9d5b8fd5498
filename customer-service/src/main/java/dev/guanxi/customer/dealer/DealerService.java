package dev.guanxi.customer.dealer;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The registered partner dealers; each public method is one transaction. */
@Singleton
public final class DealerService {

    private final Transactions transactions;
    private final DealerStore dealers;
    private final Creations creations;
    private final Clock clock;

    DealerService(Transactions transactions, DealerStore dealers, Creations creations, Clock clock) {
        this.transactions = transactions;
        this.dealers = dealers;
        this.creations = creations;
        this.clock = clock;
    }

    /** Registers a dealer; a repeat with the same id or key answers with the dealer of the first time. */
    public Uni<Made<Dealer>> register(String caller, String key, DealerData data) {
        data.check();
        CreationRequest request = new CreationRequest("register-dealer", "dealer", caller, key, data.id(), data);
        return transactions.write(session -> creations.once(
                session,
                request,
                id -> dealers.find(session, id),
                found -> data.id() == null || found.data().saysTheSame(data),
                id -> insert(session, id, data)));
    }

    private Uni<Dealer> insert(Mutiny.Session session, UUID id, DealerData data) {
        return dealers.insert(session, Dealer.registered(id, data, clock.instant()))
                .chain(() -> dealers.find(session, id));
    }

    /** The dealer, if it is within reach: a partner's token reaches its own alone. */
    public Uni<Dealer> get(Scope scope, UUID id) {
        return transactions.read(session -> dealers.find(session, id)).map(found -> reached(scope, found, id));
    }

    static Dealer reached(Scope scope, Dealer found, UUID id) {
        if (found == null || !scope.reaches(id)) {
            throw Refusal.unknown("DEALER_UNKNOWN", "No dealer has the id " + id + ".");
        }
        return found;
    }

    /** The dealers within reach, in order of id. */
    public Uni<Page<Dealer>> list(Scope scope, Cursor after, int limit) {
        return transactions
                .read(session -> scope.dealerId() == null
                        ? dealers.list(session, after, limit)
                        : dealers.find(session, scope.dealerId())
                                .map(found -> found == null ? List.<Dealer>of() : List.of(found)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    /**
     * Changes a dealer.
     *
     * @param change from the dealer as it stands to what it shall be; may refuse, by its version for one
     */
    public Uni<Dealer> change(UUID id, Function<Dealer, DealerData> change) {
        return transactions.write(session -> dealers.findForChange(session, id).chain(found -> {
            DealerData wanted = change.apply(reached(Scope.EVERYTHING, found, id));
            wanted.check();
            if (!id.equals(wanted.id())) {
                throw Refusal.unprocessable("ID_FIXED", "/id", wanted.id(), "An id never changes.");
            }
            if (found.data().saysTheSame(wanted)) {
                return Uni.createFrom().item(found);
            }
            Dealer changed = found.changed(wanted, clock.instant());
            return dealers.update(session, changed).replaceWith(changed);
        }));
    }
}
