package dev.guanxi.customer.bulk;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.effect.ImportEffects;
import dev.guanxi.customer.bulk.effect.RecordKind;
import dev.guanxi.customer.bulk.importer.BatchResult;
import dev.guanxi.customer.bulk.request.ImportFormat;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.request.ImportRequest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.JsonColumns;
import dev.guanxi.platform.persistence.Leases;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sees to it that one instance works on an import at a time; when it dies another, or the same after its restart, goes on
 * from the last batch.
 */
@Singleton
final class ImportLeases {

    private static final Leases LEASES = new Leases(
            "import", "id, kind, format, dealer_id, created_by, dry_run, cast(options as text), done_through, pending");

    private static final String PROGRESS = """
            read = read + :read, accepted = accepted + :accepted, duplicates = duplicates + :duplicates,
            rejected = rejected + :rejected, customers = customers + :customers, purchases = purchases + :purchases,
            returns = returns + :returns, opportunities = opportunities + :opportunities,
            prospects = prospects + :prospects, contacts = contacts + :contacts,
            unmatched_lines = unmatched_lines + :unmatched,
            rejected_by_code = (
              select coalesce(jsonb_object_agg(code, count), '{}') from (
                select code, sum(cast(value as bigint)) as count from (
                  select key as code, value from jsonb_each_text(rejected_by_code)
                  union all select key, value from jsonb_each_text(cast(cast(:byCode as text) as jsonb))) all_codes
                group by code) by_code),
            done_through = :doneThrough, pending = :pending""";

    private final Transactions transactions;
    private final JsonColumns json;
    private final ImportChunks chunks;
    private final Rejections rejections;
    private final ImportEffects effects;
    private final ImportTrials trials;

    ImportLeases(
            Transactions transactions,
            JsonColumns json,
            ImportChunks chunks,
            Rejections rejections,
            ImportEffects effects,
            ImportTrials trials) {
        this.transactions = transactions;
        this.json = json;
        this.chunks = chunks;
        this.rejections = rejections;
        this.effects = effects;
        this.trials = trials;
    }

    /**
     * An import to work on.
     *
     * @param doneThrough rows up to this one are done, but for the pending ones
     */
    record Lease(UUID id, UUID owner, ImportRequest request, long doneThrough, Set<Long> pending) {

        boolean isDone(long row) {
            return row <= doneThrough && !pending.contains(row);
        }

        /** For logs, into which nothing belongs that people said. */
        @Override
        public String toString() {
            return "import " + id;
        }
    }

    /** The oldest import that nobody works on, null if there is none. */
    Uni<Lease> claim() {
        UUID owner = Ids.next();
        return transactions
                .write(session -> LEASES.claim(session, owner))
                .map(row -> row == null ? null : lease(owner, row));
    }

    private Lease lease(UUID owner, Object[] row) {
        return new Lease(
                (UUID) row[0],
                owner,
                new ImportRequest(
                        ImportKind.valueOf((String) row[1]),
                        ImportFormat.valueOf((String) row[2]),
                        new Scope((UUID) row[3]),
                        (String) row[4],
                        (Boolean) row[5],
                        json.read(row[6], ImportOptions.class)),
                (Long) row[7],
                Arrays.stream(((String) row[8]).split(","))
                        .filter(number -> !number.isEmpty())
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()));
    }

    /** Holds the lease until the transaction ends; refuses if it has gone to another. */
    Uni<Void> hold(Mutiny.Session session, Lease lease) {
        return LEASES.hold(session, lease.id(), lease.owner());
    }

    /** Writes what a batch brought, in the batch's transaction; refuses if the lease has gone to another. */
    Uni<Void> advance(Mutiny.Session session, Lease lease, BatchResult result, long doneThrough, String pending) {
        return LEASES.advance(session, lease.id(), lease.owner(), PROGRESS, progress(result, doneThrough, pending))
                .chain(() -> rejections.insert(session, lease.id(), result.rejections()))
                .chain(() -> lease.request().dryRun()
                        ? trials.remember(session, lease.id(), result.taken())
                        : effects.insert(session, lease.id(), result.effects()));
    }

    private Map<String, Object> progress(BatchResult result, long doneThrough, String pending) {
        return Map.ofEntries(
                Map.entry("read", result.read()),
                Map.entry("accepted", result.accepted()),
                Map.entry("duplicates", result.duplicates()),
                Map.entry("rejected", (long) result.rejections().size()),
                Map.entry("customers", result.made(RecordKind.CUSTOMER)),
                Map.entry("purchases", result.made(RecordKind.PURCHASE)),
                Map.entry("returns", result.made(RecordKind.RETURN)),
                Map.entry("opportunities", result.made(RecordKind.OPPORTUNITY)),
                Map.entry("prospects", result.made(RecordKind.PROSPECT)),
                Map.entry("contacts", result.made(RecordKind.CONTACT)),
                Map.entry("unmatched", result.unmatchedLines()),
                Map.entry("byCode", json.write(result.rejectedByCode())),
                Map.entry("doneThrough", doneThrough),
                Map.entry("pending", pending));
    }

    /** Ends an import and throws its content away; refuses if the lease has gone to another, who needs that. */
    Uni<Void> finish(Lease lease, ImportState state, String failure) {
        return transactions.write(session -> hold(session, lease)
                .chain(() -> LEASES.finish(session, lease.id(), lease.owner(), state.name(), failure))
                .chain(() -> chunks.discard(session, lease.id()))
                .chain(() -> trials.forget(session, lease.id())));
    }
}
