package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.CustomerService;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Returns against purchases, one at a time; each public method is one transaction. */
@Singleton
public final class ReturnService {

    private final Transactions transactions;
    private final CustomerService customers;
    private final PurchaseService purchases;
    private final SingleReturns returns;
    private final ReturnReader reader;
    private final FutureTimes futureTimes;

    ReturnService(
            Transactions transactions,
            CustomerService customers,
            PurchaseService purchases,
            SingleReturns returns,
            ReturnReader reader,
            FutureTimes futureTimes) {
        this.transactions = transactions;
        this.customers = customers;
        this.purchases = purchases;
        this.returns = returns;
        this.reader = reader;
        this.futureTimes = futureTimes;
    }

    /** Records that pieces of a purchase came back; sent again with the same content it answers with what is there. */
    public Uni<Made<PurchaseReturn>> record(Scope scope, UUID purchaseId, ReturnData data) {
        Instant when = data.returnedAt().toInstant();
        futureTimes.refuse("/returnedAt", when);
        return transactions.write(
                session -> purchases.find(session, scope, purchaseId).chain(purchase -> {
                    ReturnCheck.refuseEarly(when, purchase);
                    return record(session, purchase, newReturn(purchase, data));
                }));
    }

    private static NewReturn newReturn(Purchase purchase, ReturnData data) {
        return new NewReturn(
                Ids.next(),
                purchase.customerId(),
                purchase.dealerId(),
                purchase.system(),
                data.reference(),
                data.returnedAt().toInstant(),
                purchase.currency(),
                data.lines().stream()
                        .map(line -> new NewReturn.Line(line.sku(), line.quantity(), line.unitPrice()))
                        .toList());
    }

    private Uni<Made<PurchaseReturn>> record(Mutiny.Session session, Purchase purchase, NewReturn wanted) {
        return returns.record(session, wanted, purchase.id()::equals).invoke(made -> {
            if (made.created()) {
                ReturnCheck.refuseUnmatched(wanted, made.value(), purchase);
            } else {
                ReturnCheck.refuseElsewhere(wanted, made.value(), purchase);
            }
        });
    }

    /** A return that took pieces of the purchase. */
    public Uni<PurchaseReturn> get(Scope scope, UUID purchaseId, UUID id) {
        return transactions.read(session -> reader.find(session, id)).invoke(found -> {
            boolean ofPurchase = found != null
                    && scope.reaches(found.dealerId())
                    && found.lines().stream().anyMatch(line -> purchaseId.equals(line.purchaseId()));
            if (!ofPurchase) {
                throw Refusal.unknown(
                        "RETURN_UNKNOWN", "No return of purchase " + purchaseId + " has the id " + id + ".");
            }
        });
    }

    /** The returns that took pieces of a purchase, the newest first. */
    public Uni<Page<PurchaseReturn>> ofPurchase(Scope scope, UUID purchaseId, Cursor after, int limit) {
        return purchases
                .get(scope, purchaseId)
                .chain(() -> transactions.read(session -> reader.ofPurchase(session, purchaseId, after, limit)))
                .map(found -> page(found, limit));
    }

    /** A customer's returns, the newest first; unmatched credits among them. */
    public Uni<Page<PurchaseReturn>> ofCustomer(Scope scope, UUID customerId, Cursor after, int limit) {
        return customers
                .get(scope, customerId)
                .chain(() -> transactions.read(session -> reader.ofCustomer(session, customerId, after, limit)))
                .map(found -> page(found, limit));
    }

    static Page<PurchaseReturn> page(List<PurchaseReturn> found, int limit) {
        return Page.of(found, limit, last -> Cursor.of(last.returnedAt(), last.id()));
    }
}
