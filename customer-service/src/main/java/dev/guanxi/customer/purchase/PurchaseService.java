package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.CustomerService;
import dev.guanxi.customer.purchase.References.Archive;
import dev.guanxi.customer.purchase.References.Taken;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Purchases one at a time; each public method is one transaction. */
@Singleton
public final class PurchaseService {

    private final Transactions transactions;
    private final CustomerService customers;
    private final NamedBuyers buyers;
    private final PurchaseRecorder recorder;
    private final PurchaseReader reader;
    private final References references;
    private final FutureTimes futureTimes;

    PurchaseService(
            Transactions transactions,
            CustomerService customers,
            NamedBuyers buyers,
            PurchaseRecorder recorder,
            PurchaseReader reader,
            References references,
            FutureTimes futureTimes) {
        this.transactions = transactions;
        this.customers = customers;
        this.buyers = buyers;
        this.recorder = recorder;
        this.reader = reader;
        this.references = references;
        this.futureTimes = futureTimes;
    }

    /**
     * Records a purchase; sent again with the same content it answers with what is there. A customer that is merged between
     * its being found and the purchase is found again as the survivor.
     */
    public Uni<Made<Purchase>> record(Scope scope, PurchaseData data) {
        data.check();
        futureTimes.refuse("/purchasedAt", data.purchasedAt().toInstant());
        return transactions.write(session -> buyers.idOf(session, scope, data.customer())
                .map(customerId -> newPurchase(scope, data, customerId))
                .chain(purchase -> record(session, purchase)));
    }

    private static NewPurchase newPurchase(Scope scope, PurchaseData data, UUID customerId) {
        return new NewPurchase(
                data.id() == null ? Ids.next() : data.id(),
                customerId,
                scope.dealerId(),
                data.system(),
                data.reference(),
                data.purchasedAt().toInstant(),
                data.currency(),
                data.channel(),
                data.lines());
    }

    private Uni<Made<Purchase>> record(Mutiny.Session session, NewPurchase purchase) {
        return recorder.record(session, List.of(purchase))
                .chain(recorded -> recorded.ids().isEmpty()
                        ? repeated(session, purchase)
                        : reader.find(session, purchase.id()).map(found -> new Made<>(found, true)));
    }

    private Uni<Made<Purchase>> repeated(Mutiny.Session session, NewPurchase purchase) {
        return references
                .standing(session, Archive.PURCHASES, purchase)
                .chain(taken -> reader.find(session, taken.id()).invoke(found -> refuseOther(purchase, taken, found)))
                .map(found -> new Made<>(found, false));
    }

    /** The fingerprint names the customer as it was known then; whom it was merged into since is as good. */
    private static void refuseOther(NewPurchase purchase, Taken taken, Purchase found) {
        if (!taken.saysTheSame() && !purchase.says(found)) {
            throw References.refusal(purchase.reference(), taken.id());
        }
    }

    /** The purchase, if it is within reach. */
    public Uni<Purchase> get(Scope scope, UUID id) {
        return transactions.read(session -> find(session, scope, id));
    }

    /** The purchase that a system of the scope's owner, or of the given dealer, knows under a reference. */
    public Uni<Purchase> getByReference(Scope scope, UUID dealerId, String system, String reference) {
        UUID owner = scope.ownerNamed(dealerId);
        return transactions
                .read(session ->
                        reader.findByReference(session, owner, Referenced.name(system), Referenced.name(reference)))
                .invoke(found -> {
                    if (found == null) {
                        throw Refusal.unknown(
                                "PURCHASE_UNKNOWN",
                                "No purchase has the reference " + reference + " of system " + system + ".");
                    }
                });
    }

    /** The purchase within a transaction that goes on with it. */
    Uni<Purchase> find(Mutiny.Session session, Scope scope, UUID id) {
        return reader.find(session, id).invoke(found -> {
            if (found == null || !scope.reaches(found.dealerId())) {
                throw Refusal.unknown("PURCHASE_UNKNOWN", "No purchase has the id " + id + ".");
            }
        });
    }

    /** A customer's purchases, the newest first. */
    public Uni<Page<Purchase>> ofCustomer(Scope scope, UUID customerId, Cursor after, int limit) {
        return customers
                .get(scope, customerId)
                .chain(() -> transactions.read(session -> reader.ofCustomer(session, customerId, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.purchasedAt(), last.id())));
    }
}
