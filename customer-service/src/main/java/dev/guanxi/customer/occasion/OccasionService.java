package dev.guanxi.customer.occasion;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.contact.Contacts;
import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.dossier.DossierKind;
import dev.guanxi.customer.dossier.DossierList;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Occasions that people record; each public method is one transaction. */
@Singleton
public final class OccasionService {

    private static final DossierKind<OccasionEntity> OCCASIONS =
            new DossierKind<>(OccasionEntity.class, "occasion", "OCCASION_UNKNOWN", OccasionEntity::new);

    private final Transactions transactions;
    private final CustomerReach reach;
    private final Dossiers dossiers;
    private final Contacts contacts;
    private final OccasionDayStore days;

    OccasionService(
            Transactions transactions,
            CustomerReach reach,
            Dossiers dossiers,
            Contacts contacts,
            OccasionDayStore days) {
        this.transactions = transactions;
        this.reach = reach;
        this.dossiers = dossiers;
        this.contacts = contacts;
        this.days = days;
    }

    /** Records an occasion; a repeat with the same id or key answers with the occasion of the first time. */
    public Uni<Made<Occasion>> record(Creation<OccasionData> creation) {
        creation.data().check();
        return transactions
                .write(session -> dossiers.make(
                        session,
                        OCCASIONS,
                        creation,
                        data -> settled(session, data),
                        (customer, begun) -> requireContact(session, customer.id(), begun.data())
                                .chain(() -> dossiers.insert(session, begun))
                                .call(() -> days.keep(session, begun))))
                .map(made -> made.map(OccasionEntity::toOccasion));
    }

    /** With the contact as it is kept now: it may have been merged since the caller read it (C7). */
    private Uni<OccasionData> settled(Mutiny.Session session, OccasionData data) {
        return contacts.idNow(session, data.contactId()).map(data::withContact);
    }

    private Uni<Void> requireContact(Mutiny.Session session, UUID customerId, OccasionData data) {
        List<Contacts.Named> named =
                data.contactId() == null ? List.of() : List.of(new Contacts.Named(data.contactId(), "/contactId"));
        return contacts.require(session, customerId, named);
    }

    /** The occasion, if its customer is within reach. */
    public Uni<Occasion> get(Scope scope, UUID id) {
        return transactions
                .read(session -> dossiers.require(session, OCCASIONS, scope, id))
                .map(OccasionEntity::toOccasion);
    }

    /** What was recorded of a customer, in order of id. */
    public Uni<Page<Occasion>> ofCustomer(Scope scope, UUID customerId, Cursor after, int limit) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> new DossierList<>(OCCASIONS, customerId).inOrderOfId(session, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())))
                .map(page -> page.map(OccasionEntity::toOccasion));
    }

    /**
     * Changes an occasion.
     *
     * @param expected refuses a version that is not the one the caller has read
     */
    public Uni<Occasion> change(Scope scope, UUID id, LongConsumer expected, UnaryOperator<OccasionData> change) {
        return transactions
                .write(session -> dossiers.requireForChange(session, OCCASIONS, scope, id)
                        .chain(found -> {
                            expected.accept(found.version());
                            return settled(session, change.apply(found.data()))
                                    .chain(wanted -> change(session, found, wanted));
                        }))
                .map(OccasionEntity::toOccasion);
    }

    private Uni<OccasionEntity> change(Mutiny.Session session, OccasionEntity found, OccasionData wanted) {
        wanted.check();
        return requireContact(session, found.customerId(), wanted)
                .chain(() -> dossiers.change(session, found, wanted))
                .call(changed -> days.keep(session, changed));
    }

    /**
     * Removes an occasion; that it was greeted stays known.
     *
     * @param expected refuses a version that is not the one the caller has read
     */
    public Uni<Void> remove(Scope scope, UUID id, LongConsumer expected) {
        return transactions.write(session -> dossiers.requireForChange(session, OCCASIONS, scope, id)
                .invoke(found -> expected.accept(found.version()))
                .chain(found -> dossiers.remove(session, OCCASIONS, found))
                .chain(() -> days.remove(session, id)));
    }
}
