package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Returns whose purchase the sender does not name, as credit notes do, and all returns under their own ids; each public method
 * is one transaction.
 */
@Singleton
public final class CreditNoteService {

    private final Transactions transactions;
    private final NamedBuyers buyers;
    private final NamedCustomers customers;
    private final SingleReturns returns;
    private final ReturnReader reader;
    private final FutureTimes futureTimes;

    CreditNoteService(
            Transactions transactions,
            NamedBuyers buyers,
            NamedCustomers customers,
            SingleReturns returns,
            ReturnReader reader,
            FutureTimes futureTimes) {
        this.transactions = transactions;
        this.buyers = buyers;
        this.customers = customers;
        this.returns = returns;
        this.reader = reader;
        this.futureTimes = futureTimes;
    }

    /**
     * Records a return, its pieces matched to what the customer bought as in an import; what nothing accounts for is an
     * unmatched credit. Sent again with the same content it answers with what is there.
     */
    public Uni<Made<PurchaseReturn>> record(Scope scope, CreditNoteData data) {
        data.check();
        futureTimes.refuse("/returnedAt", data.returnedAt().toInstant());
        return transactions.write(session -> buyers.idOf(session, scope, data.customer())
                .map(customerId -> newReturn(scope, data, customerId))
                .chain(wanted -> returns.record(session, wanted, purchase -> true)));
    }

    private static NewReturn newReturn(Scope scope, CreditNoteData data, UUID customerId) {
        return new NewReturn(
                data.id() == null ? Ids.next() : data.id(),
                customerId,
                scope.dealerId(),
                data.system(),
                data.reference(),
                data.returnedAt().toInstant(),
                data.currency(),
                data.lines().stream()
                        .map(line -> new NewReturn.Line(line.sku(), line.quantity(), line.unitPrice()))
                        .toList());
    }

    /** The return, if it is within reach. */
    public Uni<PurchaseReturn> get(Scope scope, UUID id) {
        return transactions.read(session -> reader.find(session, id)).invoke(found -> {
            if (found == null || !scope.reaches(found.dealerId())) {
                throw Refusal.unknown("RETURN_UNKNOWN", "No return has the id " + id + ".");
            }
        });
    }

    /** Returns within reach, the newest first. */
    public Uni<Page<PurchaseReturn>> list(Scope scope, ReturnFilter filter, Cursor after, int limit) {
        return transactions
                .search(session -> customers
                        .settle(session, scope, filter.customerId, id -> filter.customerId = id)
                        .chain(() -> reader.newestFirst(session, filter.where(scope), after, limit)))
                .map(found -> ReturnService.page(found, limit));
    }
}
