package dev.guanxi.customer.quality.merge;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.gift.allowance.AllowanceLocks;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerRecords;
import dev.guanxi.customer.profile.ErasedPeople;
import dev.guanxi.platform.alias.IdMoved;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The two customers of a merge; to be merged they are locked, so that of two merges of one pair one comes first. */
@Singleton
final class MergeCustomers {

    private static final String WHOLE = "select 1 from customer where id in (:ids) order by id for update";

    private final AllowanceLocks allowances;
    private final CustomerRecords records;
    private final MergeStore merges;
    private final ErasedPeople erased;

    MergeCustomers(AllowanceLocks allowances, CustomerRecords records, MergeStore merges, ErasedPeople erased) {
        this.allowances = allowances;
        this.records = records;
        this.merges = merges;
        this.erased = erased;
    }

    record Both(Customer survivor, Customer duplicate) {}

    /** Both, if they are within reach; refuses with the reason if one of them is not, was merged already or was erased. */
    Uni<Both> read(Mutiny.Session session, Scope scope, UUID survivorId, UUID duplicateId) {
        return records.find(session, List.of(survivorId, duplicateId))
                .chain(found -> both(session, scope, found, survivorId, duplicateId));
    }

    private Uni<Both> both(
            Mutiny.Session session, Scope scope, Map<UUID, Customer> found, UUID survivorId, UUID duplicateId) {
        return refuseMerged(session, scope, found, survivorId, duplicateId)
                .chain(() -> refuseMerged(session, scope, found, duplicateId, null))
                .map(reached -> new Both(
                        survivor(scope, found.get(survivorId), survivorId),
                        duplicate(scope, found.get(duplicateId), duplicateId)))
                .call(() -> erased.refuse(session, survivorId, duplicateId));
    }

    /**
     * The same, locked, and whoever wants to change one of them or refer to it waits: what was recorded a moment ago is there to be moved, and
     * what is recorded next finds the survivor. So does whoever gives something, before it is judged.
     */
    Uni<Both> lockWhole(Mutiny.Session session, Scope scope, UUID survivorId, UUID duplicateId) {
        return allowances
                .companies(session, survivorId, duplicateId)
                .chain(() -> whole(session, List.of(survivorId, duplicateId)))
                .chain(() -> records.lock(session, List.of(survivorId, duplicateId)))
                .chain(found -> both(session, scope, found, survivorId, duplicateId));
    }

    /** The same for a customer that is to be parted, if it is there. */
    Uni<Map<UUID, Customer>> lockWhole(Mutiny.Session session, UUID id) {
        return whole(session, List.of(id)).chain(() -> records.lock(session, List.of(id)));
    }

    private static Uni<Void> whole(Mutiny.Session session, List<UUID> ids) {
        return session.createNativeQuery(WHOLE, Integer.class)
                .setParameter("ids", ids)
                .getResultList()
                .replaceWithVoid();
    }

    /**
     * @param duplicateId to be merged into the customer that the path names, which then leads to the survivor's; null
     *     where the id is not the path's
     */
    private Uni<Void> refuseMerged(
            Mutiny.Session session, Scope scope, Map<UUID, Customer> found, UUID id, UUID duplicateId) {
        if (found.containsKey(id)) {
            return Uni.createFrom().voidItem();
        }
        return merges.survivorOf(session, id)
                .chain(now -> now == null
                        ? Uni.createFrom().voidItem()
                        : records.find(session, List.of(now))
                                .invoke(there -> refuseMerged(scope, there.get(now), id, duplicateId)))
                .replaceWithVoid();
    }

    private static void refuseMerged(Scope scope, Customer survivor, UUID id, UUID duplicateId) {
        if (survivor != null && scope.reaches(survivor.dealerId())) {
            if (duplicateId != null && !duplicateId.equals(survivor.id())) {
                throw new IdMoved(id, survivor.id());
            }
            String detail = "Customer " + id + " was merged into " + survivor.id() + " already.";
            throw Refusal.conflict("CUSTOMER_MERGED", detail, new FieldError("CUSTOMER_MERGED", "", id, detail));
        }
    }

    private static Customer survivor(Scope scope, Customer found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId())) {
            throw Refusal.unknown("CUSTOMER_UNKNOWN", "No customer has the id " + id + ".");
        }
        return found;
    }

    private static Customer duplicate(Scope scope, Customer found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId())) {
            throw Refusal.unprocessable("CUSTOMER_UNKNOWN", "/duplicateId", id, "The id of a customer.");
        }
        return found;
    }
}
