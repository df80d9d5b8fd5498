package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.quality.merge.KeptMerges.OF_CUSTOMERS;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.gift.allowance.AllowanceLocks;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerRecords;
import dev.guanxi.customer.quality.merge.MergeStore.Before;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Merges that were made, and parting the two again; each public method is one transaction. */
@Singleton
final class MergeUndo {

    private final Transactions transactions;
    private final CustomerRecords records;
    private final MergeCustomers customers;
    private final MergeStore merges;
    private final MergeRows rows;
    private final MergeEndings endings;
    private final MergeFollowers followers;
    private final AllowanceLocks allowances;
    private final Outbox outbox;
    private final Clock clock;

    MergeUndo(
            Transactions transactions,
            CustomerRecords records,
            MergeCustomers customers,
            MergeStore merges,
            MergeRows rows,
            MergeEndings endings,
            MergeFollowers followers,
            AllowanceLocks allowances,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.customers = customers;
        this.merges = merges;
        this.rows = rows;
        this.endings = endings;
        this.followers = followers;
        this.allowances = allowances;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The merge, if its customer is within reach. */
    Uni<Merge> get(Scope scope, UUID id) {
        return transactions.read(session -> merges.find(session, id)).map(found -> reached(scope, found, id));
    }

    /** A customer's merges, the newest first. */
    Uni<Page<Merge>> ofCustomer(UUID customerId, Cursor after, int limit) {
        return transactions
                .read(session -> merges.ofCustomer(session, customerId, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    /**
     * Makes both what they were before the merge, each with what was its own; a repeat changes nothing. Refused once
     * something was changed or recorded that the survivor did not have then: nobody knows whose of the two it is.
     */
    Uni<Merge> undo(Scope scope, String caller, UUID id) {
        return transactions.write(session -> merges.lock(session, id)
                .map(found -> reached(scope, found, id))
                .chain(merge -> merge.undoneAt() == null
                        ? part(session, caller, merge)
                        : Uni.createFrom().item(merge)));
    }

    private static Merge reached(Scope scope, Merge found, UUID id) {
        if (found == null || !scope.reaches(found.dealerId())) {
            throw Refusal.unknown("MERGE_UNKNOWN", "No merge has the id " + id + ".");
        }
        return found;
    }

    private Uni<Merge> part(Mutiny.Session session, String caller, Merge merge) {
        MergeUse.refuseMergedOn(merge);
        return allowances
                .companies(session, merge.survivorId(), merge.duplicateId())
                .chain(() -> customers.lockWhole(session, merge.survivorId()))
                .invoke(found -> MergeUse.refuseChanged(merge, found.get(merge.survivorId())))
                .chain(() -> merges.before(session, merge.id()))
                .call(before -> rows.marks(session, merge.survivorId()).invoke(now -> MergeUse.refuseUsed(before, now)))
                .call(() -> endings.changedSince(session, merge).invoke(MergeUse::refuseReopened))
                .call(() -> followers.changedSince(session, merge).invoke(MergeUse::refuseReopened))
                .call(() -> rows.officialsSince(session, merge).invoke(MergeUse::refuseOfficials))
                .chain(before -> restore(session, merge.undone(caller, now()), before));
    }

    /** Frees the old id first, for that is to be the duplicate's again. */
    private Uni<Merge> restore(Mutiny.Session session, Merge merge, Before before) {
        return OF_CUSTOMERS
                .undo(session, merge.id(), merge.undoneBy(), merge.undoneAt())
                .chain(() -> records.putBack(session, before.duplicate()))
                .chain(() -> rows.moveBack(session, merge))
                .chain(() -> endings.reopen(session, merge))
                .chain(() -> rows.putBack(session, merge))
                .chain(() -> followers.parted(session, merge))
                .chain(() -> rewrite(session, before.survivor()))
                .chain(survivor -> rewrite(session, before.duplicate())
                        .chain(duplicate -> conclude(session, merge, survivor.version(), duplicate.version())));
    }

    private Uni<Customer> rewrite(Mutiny.Session session, Customer before) {
        return records.rewrite(session, before.data())
                .call(now -> OF_CUSTOMERS.goOn(session, before.id(), before.version(), now.version()));
    }

    /** @param version the survivor's, after the two were parted */
    private Uni<Merge> conclude(Mutiny.Session session, Merge merge, long version, long duplicateVersion) {
        return OF_CUSTOMERS
                .forget(session, merge.id())
                .chain(() -> outbox.append(session, MergeEvents.undone(merge, version, duplicateVersion)))
                .replaceWith(merge);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
