package dev.guanxi.customer.party;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.contact.Contacts;
import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.dossier.DossierKind;
import dev.guanxi.customer.dossier.DossierList;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who buys and who uses (C2); each public method is one transaction. */
@Singleton
public final class PartyService {

    static final DossierKind<PartyEntity> PARTIES =
            new DossierKind<>(PartyEntity.class, "party", "PARTY_UNKNOWN", PartyEntity::new);

    private static final String SATISFACTION_KEY = "satisfaction_party_id_fkey";

    private final Transactions transactions;
    private final CustomerReach reach;
    private final Dossiers dossiers;
    private final NamedCustomers named;
    private final Contacts contacts;
    private final PartyCheck check;

    PartyService(
            Transactions transactions,
            CustomerReach reach,
            Dossiers dossiers,
            NamedCustomers named,
            Contacts contacts,
            PartyCheck check) {
        this.transactions = transactions;
        this.reach = reach;
        this.dossiers = dossiers;
        this.named = named;
        this.contacts = contacts;
        this.check = check;
    }

    /** Adds a party; a repeat with the same id or key answers with the party of the first time. */
    public Uni<Made<Party>> add(Creation<PartyData> creation) {
        return transactions
                .write(session -> dossiers.make(
                        session,
                        PARTIES,
                        creation,
                        data -> settled(session, creation.scope(), data),
                        (customer, party) -> check.check(session, customer, party.id(), party.data())
                                .chain(() -> dossiers.insert(session, party))))
                .map(made -> made.map(PartyEntity::toParty));
    }

    /** With the customer or contact as it is kept now, if the party is one (C7). */
    private Uni<PartyData> settled(Mutiny.Session session, Scope scope, PartyData data) {
        Who who = data.who();
        return who.customerId() == null
                ? contacts.idNow(session, who.contactId()).map(data::withContact)
                : named.idNow(session, scope, who.customerId()).map(data::withCustomer);
    }

    /** The party, if its customer is within reach. */
    public Uni<Party> get(Scope scope, UUID id) {
        return transactions
                .read(session -> dossiers.require(session, PARTIES, scope, id))
                .map(PartyEntity::toParty);
    }

    /** A customer's parties in order of id. */
    public Uni<Page<Party>> ofCustomer(Scope scope, UUID customerId, PartyRole role, Cursor after, int limit) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> new DossierList<>(PARTIES, customerId)
                                .with("role", role)
                                .inOrderOfId(session, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())))
                .map(page -> page.map(PartyEntity::toParty));
    }

    /**
     * Changes a party.
     *
     * @param expected refuses a version that is not the one the caller has read
     */
    public Uni<Party> change(Scope scope, UUID id, LongConsumer expected, UnaryOperator<PartyData> change) {
        return transactions
                .write(session -> dossiers.requireForChange(session, PARTIES, scope, id)
                        .chain(found -> {
                            expected.accept(found.version());
                            return change(session, scope, found, change.apply(found.data()));
                        }))
                .map(PartyEntity::toParty);
    }

    private Uni<PartyEntity> change(Mutiny.Session session, Scope scope, PartyEntity found, PartyData wanted) {
        return settled(session, scope, wanted).chain(settled -> reach.require(session, scope, found.customerId())
                .chain(customer -> check.check(session, customer, found.id(), settled))
                .chain(() -> dossiers.change(session, found, settled)));
    }

    /**
     * Removes a party whose satisfaction was never recorded.
     *
     * @param expected refuses a version that is not the one the caller has read
     */
    public Uni<Void> remove(Scope scope, UUID id, LongConsumer expected) {
        return transactions
                .write(session -> dossiers.requireForChange(session, PARTIES, scope, id)
                        .invoke(found -> expected.accept(found.version()))
                        .chain(found -> dossiers.remove(session, PARTIES, found)))
                .onFailure(failure -> Failures.violates(failure, SATISFACTION_KEY))
                .transform(failure -> Refusal.conflict(
                        "PARTY_IN_USE", "The party's satisfaction has been recorded, which would lose it."));
    }
}
