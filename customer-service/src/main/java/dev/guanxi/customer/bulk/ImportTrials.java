package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.importer.BatchResult;
import dev.guanxi.customer.bulk.importer.Gathered;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Dry runs: each batch is written as a real one would be and rolled back, so that it holds its locks no longer than a real
 * one. What a later batch must know of an earlier one is remembered by its key.
 */
@Singleton
final class ImportTrials {

    private static final String KNOWN = """
            select t.key, t.print from json_array_elements_text(cast(cast(:keys as text) as json)) w(key)
            join import_trial t on t.import_id = :id and t.key = w.key""";

    private static final String REMEMBER = """
            insert into import_trial (import_id, key, print)
            select :id, key, print from json_to_recordset(cast(cast(:rows as text) as json)) as r(key text, print text)
            on conflict (import_id, key) do update set print = excluded.print""";

    private final Transactions transactions;
    private final JsonRows rows;

    ImportTrials(Transactions transactions, JsonRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    /**
     * What would become of the batch; nothing does.
     *
     * @param hold what the transaction begins with, so that nobody else works on the import meanwhile
     */
    BatchResult run(UUID importId, Batch<?> batch, Function<Mutiny.Session, Uni<Void>> hold) {
        Map<String, String> prints = Blocking.await(() -> known(importId, batch.records()));
        BatchResult result = Blocking.awaitPatiently(() -> transactions.rolledBack(
                session -> hold.apply(session).chain(() -> batch.without(prints).write(session))));
        batch.countRepeats(prints, result);
        return result;
    }

    private Uni<Map<String, String>> known(UUID importId, List<? extends Gathered> records) {
        List<String> keys = records.stream().map(Gathered::key).toList();
        return transactions
                .read(session -> session.createNativeQuery(KNOWN, Object[].class)
                        .setParameter("keys", rows.of(keys))
                        .setParameter("id", importId)
                        .getResultList())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1], (one, same) -> one)));
    }

    /** Remembers what would have been taken; of one record the last word. */
    Uni<Void> remember(Mutiny.Session session, UUID importId, List<Gathered> taken) {
        if (taken.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<String, TrialRow> last = new LinkedHashMap<>();
        taken.forEach(record -> last.put(record.key(), new TrialRow(record.key(), record.print())));
        return session.createNativeQuery(REMEMBER)
                .setParameter("id", importId)
                .setParameter("rows", rows.of(last.values()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The dry run has ended. */
    Uni<Void> forget(Mutiny.Session session, UUID importId) {
        return session.createNativeQuery("delete from import_trial where import_id = :id")
                .setParameter("id", importId)
                .executeUpdate()
                .replaceWithVoid();
    }

    private record TrialRow(String key, String print) {}
}
