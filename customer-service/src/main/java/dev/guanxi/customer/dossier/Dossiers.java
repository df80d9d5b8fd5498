package dev.guanxi.customer.dossier;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes, finds, changes and removes records of customers, in the transaction of the session it is given. */
@Singleton
public final class Dossiers {

    private final CustomerReach reach;
    private final Creations creations;
    private final Clock clock;

    Dossiers(CustomerReach reach, Creations creations, Clock clock) {
        this.reach = reach;
        this.creations = creations;
        this.clock = clock;
    }

    /**
     * Makes a record; a repeat with the same id or key finds the one of the first time.
     *
     * @param keep writes the new record of the customer, by {@link #insert} and with what goes along
     */
    public <D extends DossierData, R extends DossierRecord<D>> Uni<Made<R>> make(
            Mutiny.Session session, DossierKind<R> kind, Creation<D> creation, BiFunction<Customer, R, Uni<R>> keep) {
        return make(session, kind, creation, data -> Uni.createFrom().item(data), keep);
    }

    /**
     * The same of a record that names others by ids which may be old ones (C7).
     *
     * @param settle the data with the ids under which these are kept
     */
    public <D extends DossierData, R extends DossierRecord<D>> Uni<Made<R>> make(
            Mutiny.Session session,
            DossierKind<R> kind,
            Creation<D> creation,
            Function<D, Uni<D>> settle,
            BiFunction<Customer, R, Uni<R>> keep) {
        return reach.hold(session, creation.scope(), creation.customerId())
                .chain(customer -> settle.apply(creation.data())
                        .map(data -> creation.with(given -> data))
                        .chain(settled -> creations.once(
                                session,
                                creation.request(kind),
                                id -> session.find(kind.type(), id),
                                found -> isAsked(settled, found),
                                id -> keep.apply(customer, begun(kind, settled, id)))));
    }

    private static <D extends DossierData> boolean isAsked(Creation<D> creation, DossierRecord<D> found) {
        boolean byKey = creation.data().id() == null;
        return creation.customerId().equals(found.customerId())
                && (byKey || found.data().equals(creation.data()));
    }

    /** A new record that is not written yet. */
    public <D extends DossierData, R extends DossierRecord<D>> R begun(
            DossierKind<R> kind, Creation<D> creation, UUID id) {
        R record = kind.fresh().get();
        record.begin(id, creation, clock.instant());
        return record;
    }

    /** Writes a new record. */
    public <R extends DossierRecord<?>> Uni<R> insert(Mutiny.Session session, R record) {
        return session.persist(record).chain(session::flush).replaceWith(record);
    }

    /** The record; refused as unknown if there is none, or its customer is out of reach. */
    public <R extends DossierRecord<?>> Uni<R> require(
            Mutiny.Session session, DossierKind<R> kind, Scope scope, UUID id) {
        return session.find(kind.type(), id).call(found -> refuseUnreached(session, kind, scope, id, found));
    }

    /** Requires a record to change it, and makes others wait who want to do the same. */
    public <R extends DossierRecord<?>> Uni<R> requireForChange(
            Mutiny.Session session, DossierKind<R> kind, Scope scope, UUID id) {
        return session.createSelectionQuery("from " + kind.entity() + " r where r.id = :id", kind.type())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .call(found -> refuseUnreached(session, kind, scope, id, found));
    }

    private Uni<Void> refuseUnreached(
            Mutiny.Session session, DossierKind<?> kind, Scope scope, UUID id, DossierRecord<?> found) {
        if (found == null) {
            throw kind.unknown(id);
        }
        return reach.reaches(session, scope, found.customerId())
                .invoke(reached -> {
                    if (!reached) {
                        throw kind.unknown(id);
                    }
                })
                .replaceWithVoid();
    }

    /** Makes a record what the data says; one that says so already stays as it is. */
    public <D extends DossierData, R extends DossierRecord<D>> Uni<R> change(
            Mutiny.Session session, R record, D wanted) {
        if (!record.id().equals(wanted.id())) {
            throw Refusal.unprocessable("ID_FIXED", "/id", wanted.id(), "An id never changes.");
        }
        if (record.data().equals(wanted)) {
            return Uni.createFrom().item(record);
        }
        record.become(wanted, clock.instant());
        return session.flush().replaceWith(record);
    }

    /** Removes a record as it was read. */
    public <R extends DossierRecord<?>> Uni<Void> remove(Mutiny.Session session, DossierKind<R> kind, R record) {
        return session.createMutationQuery(
                        "delete from " + kind.entity() + " r where r.id = :id and r.version = :version")
                .setParameter("id", record.id())
                .setParameter("version", record.version())
                .executeUpdate()
                .invoke(removed -> {
                    if (removed == 0) {
                        throw Versions.stale(null);
                    }
                })
                .replaceWithVoid();
    }
}
