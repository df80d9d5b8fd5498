package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.CustomerService;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.PurchaseReader.Archive;
import dev.guanxi.customer.purchase.PurchaseReader.Reference;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Purchases one at a time; each public method is one transaction. */
@Singleton
public final class PurchaseService {

    /** Clocks of tills differ; more than this is a mistake. */
    static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    private final Transactions transactions;
    private final CustomerService customers;
    private final PurchaseRecorder recorder;
    private final PurchaseReader reader;
    private final Clock clock;

    PurchaseService(
            Transactions transactions,
            CustomerService customers,
            PurchaseRecorder recorder,
            PurchaseReader reader,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.recorder = recorder;
        this.reader = reader;
        this.clock = clock;
    }

    /** A purchase and whether this request recorded it. */
    public record Recorded(Purchase purchase, boolean created) {}

    /** A return and whether this request recorded it. */
    public record ReturnRecorded(PurchaseReturn purchaseReturn, boolean created) {}

    /** Records a purchase; sent again with the same content it answers with what is there. */
    public Uni<Recorded> record(Scope scope, PurchaseData data) {
        refuseFuture("/purchasedAt", data.purchasedAt().toInstant());
        ExternalId buyer =
                new ExternalId(data.customer().system(), data.customer().id());
        return transactions.write(session -> customers
                .idsOf(session, scope.owner(), List.of(buyer))
                .map(ids -> newPurchase(scope, data, buyer(ids.get(buyer), buyer)))
                .chain(purchase -> record(session, purchase)));
    }

    private void refuseFuture(String pointer, Instant when) {
        if (when.isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            throw Refusal.unprocessable("IN_FUTURE", pointer, when, "A time that has come.");
        }
    }

    private static UUID buyer(UUID id, ExternalId externalId) {
        if (id == null) {
            throw Refusal.unprocessable(
                    "CUSTOMER_UNKNOWN",
                    "/customer",
                    externalId.id(),
                    "The id of a registered customer of that system.");
        }
        return id;
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

    private Uni<Recorded> record(Mutiny.Session session, NewPurchase purchase) {
        return recorder.record(session, Set.of(purchase))
                .chain(recorded -> recorded.isEmpty()
                        ? repeated(session, purchase)
                        : reader.find(session, purchase.id()).map(found -> new Recorded(found, true)));
    }

    private Uni<Recorded> repeated(Mutiny.Session session, NewPurchase purchase) {
        return earlier(
                        session,
                        Archive.PURCHASES,
                        purchase.owner(),
                        purchase.system(),
                        purchase.reference(),
                        purchase.fingerprint())
                .chain(id -> reader.find(session, id))
                .map(found -> new Recorded(found, false));
    }

    /** Id of what stands under the reference; refuses if that says something else. */
    private Uni<UUID> earlier(
            Mutiny.Session session, Archive archive, UUID owner, String system, String reference, String fingerprint) {
        return reader.known(session, archive, owner, List.of(new Reference(system, reference)))
                .map(known -> known.get(new Reference(system, reference)))
                .invoke(known -> {
                    if (!known.fingerprint().equals(fingerprint)) {
                        throw referenceTaken(reference, known.id());
                    }
                })
                .map(PurchaseReader.Known::id);
    }

    private static Refusal referenceTaken(String reference, UUID id) {
        String detail = "The reference " + reference + " stands for " + id + ", which says something else.";
        return Refusal.conflict(
                "REFERENCE_TAKEN", detail, new FieldError("REFERENCE_TAKEN", "/reference", reference, detail));
    }

    public Uni<Purchase> get(Scope scope, UUID id) {
        return transactions.read(session -> reader.find(session, id)).map(found -> reached(scope, found, id));
    }

    private static Purchase reached(Scope scope, Purchase found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId())) {
            throw Refusal.unknown("PURCHASE_UNKNOWN", "No purchase has the id " + id + ".");
        }
        return found;
    }

    /** A customer's purchases, the newest first. */
    public Uni<Page<Purchase>> ofCustomer(Scope scope, UUID customerId, Cursor after, int limit) {
        return customers
                .get(scope, customerId)
                .chain(() -> transactions.read(session -> reader.ofCustomer(session, customerId, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.purchasedAt(), last.id())));
    }

    /** A customer's returns, the newest first; unmatched credits among them. */
    public Uni<Page<PurchaseReturn>> returnsOfCustomer(Scope scope, UUID customerId, Cursor after, int limit) {
        return customers
                .get(scope, customerId)
                .chain(() -> transactions.read(session -> reader.returnsOfCustomer(session, customerId, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.returnedAt(), last.id())));
    }

    /** Records that pieces of a purchase came back; sent again with the same content it answers with what is there. */
    public Uni<ReturnRecorded> recordReturn(Scope scope, UUID purchaseId, ReturnData data) {
        Instant when = data.returnedAt().toInstant();
        refuseFuture("/returnedAt", when);
        return transactions.write(session -> reader.find(session, purchaseId)
                .map(found -> reached(scope, found, purchaseId))
                .chain(purchase -> {
                    if (when.isBefore(purchase.purchasedAt())) {
                        throw Refusal.unprocessable(
                                "RETURN_BEFORE_PURCHASE", "/returnedAt", when, "Not before " + purchase.purchasedAt());
                    }
                    return recordReturn(session, purchase, newReturn(purchase, data));
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
                        .map(line -> new NewReturn.Line(line.sku(), line.quantity(), null))
                        .toList());
    }

    private Uni<ReturnRecorded> recordReturn(Mutiny.Session session, Purchase purchase, NewReturn wanted) {
        return recorder.recordReturns(session, List.of(wanted), purchase.id()::equals)
                .chain(recorded -> {
                    if (recorded.isEmpty()) {
                        return earlier(
                                        session,
                                        Archive.RETURNS,
                                        wanted.owner(),
                                        wanted.system(),
                                        wanted.reference(),
                                        wanted.fingerprint())
                                .chain(id -> reader.findReturn(session, id))
                                .map(found -> new ReturnRecorded(found, false));
                    }
                    refuseUnmatched(wanted, recorded.get(0));
                    return Uni.createFrom().item(new ReturnRecorded(recorded.get(0), true));
                });
    }

    /** More may not come back than was bought and is not back yet. */
    private static void refuseUnmatched(NewReturn wanted, PurchaseReturn matched) {
        matched.lines().stream()
                .filter(line -> line.purchaseId() == null)
                .findFirst()
                .ifPresent(line -> {
                    throw Refusal.unprocessable(
                            "RETURN_EXCEEDS_PURCHASE",
                            "/lines/" + indexOf(wanted, line.sku()) + "/quantity",
                            line.sku(),
                            "That is " + line.quantity() + " of " + line.sku()
                                    + " more than the purchase holds and has not come back yet.");
                });
    }

    private static int indexOf(NewReturn wanted, String sku) {
        return wanted.lines().stream().map(NewReturn.Line::sku).toList().indexOf(sku);
    }

    /** The returns that took pieces of a purchase. */
    public Uni<List<PurchaseReturn>> returnsOf(Scope scope, UUID purchaseId) {
        return get(scope, purchaseId)
                .chain(() -> transactions.read(
                        session -> reader.returnsOfPurchase(session, purchaseId, PurchaseData.MOST_LINES)));
    }
}
