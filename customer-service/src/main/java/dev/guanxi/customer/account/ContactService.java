package dev.guanxi.customer.account;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.customer.totals.ReportPeriod;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Recorded contact with customers, and what hangs on one of us; each public method is one transaction. */
@Singleton
public final class ContactService {

    /** Managed accounts among which a page of those at risk is found: where few are, a page must not look at them all. */
    private static final int ACCOUNTS_OF_A_PAGE = 2_000;

    private final Transactions transactions;
    private final CustomerReach reach;
    private final ContactStore contacts;
    private final ContactSource source;
    private final Creations creations;
    private final FutureTimes futureTimes;
    private final Clock clock;

    ContactService(
            Transactions transactions,
            CustomerReach reach,
            ContactStore contacts,
            ContactSource source,
            Creations creations,
            FutureTimes futureTimes,
            Clock clock) {
        this.transactions = transactions;
        this.reach = reach;
        this.contacts = contacts;
        this.source = source;
        this.creations = creations;
        this.futureTimes = futureTimes;
        this.clock = clock;
    }

    /** Records a contact; a repeat with the same id or key answers with the contact of the first time. */
    public Uni<Made<AccountContact>> record(
            Scope scope, String caller, String key, UUID customerId, AccountContactData data) {
        futureTimes.refuse("/at", data.at().toInstant());
        CreationRequest request = new CreationRequest(
                "record-account-contact", "contact", caller, key, data.id(), List.of(customerId, data));
        return transactions.write(session -> reach.require(session, scope, customerId)
                .chain(() -> creations.once(
                        session,
                        request,
                        id -> contacts.find(session, id),
                        found -> data.id() == null || found.saysTheSame(data.to(found.id(), customerId, caller)),
                        id -> insert(session, data.to(id, customerId, caller)))));
    }

    private Uni<AccountContact> insert(Mutiny.Session session, AccountContact contact) {
        return contacts.insert(session, contact).chain(() -> contacts.find(session, contact.id()));
    }

    /** A customer's contacts, the newest first. */
    public Uni<Page<AccountContact>> ofCustomer(Scope scope, UUID customerId, Cursor after, int limit) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> contacts.ofCustomer(session, customerId, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.at(), last.id())));
    }

    /**
     * Managed accounts that hang on one employee, in order of the customers' ids; a page may hold fewer than asked for.
     *
     * @param from null for half a year before the end
     * @param until null for now
     */
    public Uni<Page<DependenceRisk>> dependent(OffsetDateTime from, OffsetDateTime until, Cursor after, int limit) {
        ReportPeriod period = ReportPeriod.of(from, until, clock.instant(), DependenceRule.PERIOD);
        UUID customer = after == null ? null : after.uuid(0);
        return transactions.read(session -> source.lastOf(session, customer, ACCOUNTS_OF_A_PAGE)
                .chain(last -> source.dependent(session, period, customer, last, limit)
                        .map(found -> Page.of(found, limit, risk -> Cursor.of(risk.customerId()))
                                .orGoOnAfter(last == null ? null : Cursor.of(last)))));
    }
}
