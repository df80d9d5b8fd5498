package dev.guanxi.customer.quality.merge;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerRecords;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.customer.quality.merge.MergeCustomers.Both;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes two customers one; each public method is one transaction. */
@Singleton
public final class MergeService {

    private final Transactions transactions;
    private final MergeCustomers customers;
    private final CustomerRecords records;
    private final MergeStore merges;
    private final MergeRows rows;
    private final Creations creations;
    private final Outbox outbox;
    private final Clock clock;

    MergeService(
            Transactions transactions,
            MergeCustomers customers,
            CustomerRecords records,
            MergeStore merges,
            MergeRows rows,
            Creations creations,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.customers = customers;
        this.records = records;
        this.merges = merges;
        this.rows = rows;
        this.creations = creations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a merge would come to. */
    Uni<MergePreview> preview(Scope scope, UUID survivorId, PreviewOrder order, Reasons reasons) {
        return transactions.readOneMoment(session -> customers
                .read(session, scope, survivorId, order.duplicateId())
                .chain(both -> rows.count(session, order.duplicateId()).map(counts -> {
                    MergePlan plan = plan(both, order.choices());
                    return new MergePreview(
                            both.survivor().version(),
                            both.duplicate().version(),
                            plan.merged(),
                            ExplainedField.of(plan.fields(), reasons),
                            counts.stream().filter(one -> one.rows() > 0).toList());
                })));
    }

    /**
     * Merges; a repeat with the same id or key answers with the merge of the first time, as far as it asks for the same, down
     * to the choices.
     */
    public Uni<Made<Merge>> merge(
            Scope scope, String caller, String idempotencyKey, UUID survivorId, MergeOrder order) {
        CreationRequest request = new CreationRequest(
                "merge-customers", "merge", caller, idempotencyKey, order.id(), List.of(survivorId, order));
        return transactions.write(session -> creations.onceAsAsked(
                session,
                request,
                "customer_merge_pkey",
                id -> merges.find(session, id),
                id -> begin(session, scope, caller, id, survivorId, order)));
    }

    private Uni<Merge> begin(
            Mutiny.Session session, Scope scope, String caller, UUID id, UUID survivorId, MergeOrder order) {
        return customers
                .lockWhole(session, scope, survivorId, order.duplicateId())
                .chain(both -> {
                    MergePlan plan = plan(both, order.choices());
                    refuseStale("/version", order.version(), both.survivor());
                    refuseStale("/duplicateVersion", order.duplicateVersion(), both.duplicate());
                    Merge merge = merge(id, caller, both);
                    return merges.insert(session, merge, both.survivor(), both.duplicate())
                            .chain(() -> rows.move(session, merge))
                            .chain(() -> records.remove(session, merge.duplicateId()))
                            .chain(() -> records.rewrite(session, plan.merged()))
                            .chain(survivor -> complete(session, id, survivor));
                });
    }

    private static MergePlan plan(Both both, Map<MergeField, Winner> choices) {
        return MergePlan.of(both.survivor().data(), both.duplicate().data(), choices);
    }

    private static void refuseStale(String pointer, long named, Customer customer) {
        MergeRefusals.refuseStale(pointer, named, "Customer " + customer.id(), customer.version());
    }

    private Merge merge(UUID id, String caller, Both both) {
        return new Merge(
                id,
                1,
                both.survivor().id(),
                both.survivor().id(),
                both.duplicate().id(),
                both.survivor().dealerId(),
                both.survivor().version(),
                caller,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null);
    }

    private Uni<Merge> complete(Mutiny.Session session, UUID id, Customer survivor) {
        return rows.marks(session, survivor.id())
                .chain(marks -> merges.complete(session, id, survivor.version(), marks))
                .chain(() -> merges.find(session, id))
                .call(merge -> outbox.append(session, MergeEvents.merged(merge)));
    }
}
