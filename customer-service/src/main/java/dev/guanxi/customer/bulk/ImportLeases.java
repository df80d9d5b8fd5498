package dev.guanxi.customer.bulk;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sees to it that one instance works on an import at a time. Whoever works holds a lease and renews it with every
 * batch; when an instance dies its lease runs out, and another, or the same after its restart, goes on from the last
 * batch.
 */
@Singleton
final class ImportLeases {

    private static final String LEASE = "interval '15 seconds'";

    private static final String CLAIM = """
            update import set lease_owner = :owner, lease_until = now() + %s
            where id = (select id from import where state = 'RUNNING' and (lease_until is null or lease_until < now())
                        order by created_at limit 1 for update skip locked)
            returning id, kind, format, dealer_id, cast(options as text), done_through, pending, dry_run, created_by""".formatted(LEASE);

    private static final String ADVANCE = """
            update import set read = read + :read, accepted = accepted + :accepted, duplicates = duplicates + :duplicates,
              rejected = rejected + :rejected, customers = customers + :customers, purchases = purchases + :purchases,
              returns = returns + :returns, opportunities = opportunities + :opportunities,
              prospects = prospects + :prospects, contacts = contacts + :contacts, unmatched_lines = unmatched_lines + :unmatched,
              rejected_by_code = (
                select coalesce(jsonb_object_agg(code, count), '{}') from (
                  select code, sum(cast(value as bigint)) as count from (
                    select key as code, value from jsonb_each_text(rejected_by_code)
                    union all select key, value from jsonb_each_text(cast(cast(:byCode as text) as jsonb))) all_codes
                  group by code) by_code),
              done_through = :doneThrough, pending = :pending, lease_until = now() + %s
            where id = :id and lease_owner = :owner and state = 'RUNNING'""".formatted(LEASE);

    private static final String HOLD = "select 1 from import where id = :id and lease_owner = :owner for update";

    private final Transactions transactions;
    private final ImportStore imports;
    private final Rejections rejections;
    private final ImportEffects effects;
    private final ImportTrials trials;

    ImportLeases(
            Transactions transactions,
            ImportStore imports,
            Rejections rejections,
            ImportEffects effects,
            ImportTrials trials) {
        this.transactions = transactions;
        this.imports = imports;
        this.rejections = rejections;
        this.effects = effects;
        this.trials = trials;
    }

    /**
     * An import to work on.
     *
     * @param doneThrough rows up to this one are done, but for the pending ones
     */
    record Lease(
            UUID id,
            UUID owner,
            ImportKind kind,
            ImportFormat format,
            Scope scope,
            ImportOptions options,
            long doneThrough,
            Set<Long> pending,
            boolean dryRun,
            String caller) {

        boolean isDone(long row) {
            return row <= doneThrough && !pending.contains(row);
        }
    }

    /** The oldest import that nobody works on, null if there is none. */
    Uni<Lease> claim() {
        UUID owner = Ids.next();
        return transactions.write(session -> session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("owner", owner)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : lease(owner, row)));
    }

    private Lease lease(UUID owner, Object[] row) {
        return new Lease(
                (UUID) row[0],
                owner,
                ImportKind.valueOf((String) row[1]),
                ImportFormat.valueOf((String) row[2]),
                new Scope((UUID) row[3]),
                imports.parse((String) row[4], new TypeReference<ImportOptions>() {}),
                (Long) row[5],
                Arrays.stream(((String) row[6]).split(","))
                        .filter(number -> !number.isEmpty())
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()),
                (Boolean) row[7],
                (String) row[8]);
    }

    /** Holds the lease until the transaction ends, however long that takes: nobody claims an import whose row is locked. */
    Uni<Void> hold(Mutiny.Session session, Lease lease) {
        return session.createNativeQuery(HOLD, Integer.class)
                .setParameter("id", lease.id())
                .setParameter("owner", lease.owner())
                .getResultList()
                .invoke(held -> {
                    if (held.isEmpty()) {
                        throw new LeaseLost(lease.id());
                    }
                })
                .replaceWithVoid();
    }

    /** Writes what a batch brought, in the batch's transaction; refuses if the lease has gone to another. */
    Uni<Void> advance(Mutiny.Session session, Lease lease, BatchResult result, long doneThrough, String pending) {
        return session.createNativeQuery(ADVANCE)
                .setParameter("read", result.read())
                .setParameter("accepted", result.accepted())
                .setParameter("duplicates", result.duplicates())
                .setParameter("rejected", (long) result.rejections().size())
                .setParameter("customers", result.made(RecordKind.CUSTOMER))
                .setParameter("purchases", result.made(RecordKind.PURCHASE))
                .setParameter("returns", result.made(RecordKind.RETURN))
                .setParameter("opportunities", result.made(RecordKind.OPPORTUNITY))
                .setParameter("prospects", result.made(RecordKind.PROSPECT))
                .setParameter("contacts", result.made(RecordKind.CONTACT))
                .setParameter("unmatched", result.unmatchedLines())
                .setParameter("byCode", imports.text(result.rejectedByCode()))
                .setParameter("doneThrough", doneThrough)
                .setParameter("pending", pending)
                .setParameter("id", lease.id())
                .setParameter("owner", lease.owner())
                .executeUpdate()
                .invoke(updated -> {
                    if (updated == 0) {
                        throw new LeaseLost(lease.id());
                    }
                })
                .chain(() -> rejections.insert(session, lease.id(), result.rejections()))
                .chain(() -> lease.dryRun()
                        ? trials.remember(session, lease.id(), result.taken())
                        : effects.insert(session, lease.id(), result.effects()));
    }

    /** Ends an import and throws its content away. */
    Uni<Void> finish(Lease lease, ImportState state, String failure) {
        return transactions.write(session -> session.createNativeQuery("""
                        update import set state = :state, failure = :failure, finished_at = now(), lease_owner = null,
                          lease_until = null where id = :id and lease_owner = :owner""")
                .setParameter("state", state.name())
                .setParameter("failure", failure)
                .setParameter("id", lease.id())
                .setParameter("owner", lease.owner())
                .executeUpdate()
                .chain(() -> session.createNativeQuery("delete from import_chunk where import_id = :id")
                        .setParameter("id", lease.id())
                        .executeUpdate())
                .chain(() -> trials.forget(session, lease.id())));
    }

    /** Another instance works on the import now. */
    static final class LeaseLost extends RuntimeException {
        LeaseLost(UUID importId) {
            super("Another instance took over import " + importId, null, false, false);
        }
    }
}
