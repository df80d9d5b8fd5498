package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.importer.BatchResult;
import dev.guanxi.customer.bulk.importer.Gathered;
import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.customer.bulk.row.RowFault;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Records to be written together.
 *
 * @param unreadable rejections of rows that are part of none
 * @param pending rows before the end of this batch that are not in it, as numbers separated by commas
 */
record Batch<T extends Gathered>(Importer<T> importer, List<T> records, List<Rejection> unreadable, String pending) {

    /** Rows as {@link #pending()} has them. */
    static String numbers(String others, LongStream rows) {
        String these = rows.mapToObj(Long::toString).collect(Collectors.joining(","));
        return others.isEmpty() || these.isEmpty() ? others + these : others + "," + these;
    }

    /** Writes it in the transaction of the session; may be called again if that transaction fails. */
    Uni<BatchResult> write(Mutiny.Session session) {
        Uni<BatchResult> written =
                records.isEmpty() ? Uni.createFrom().item(BatchResult::new) : importer.write(session, records);
        return written.invoke(result -> unreadable.forEach(result::reject));
    }

    /**
     * The same work in two batches, to be written in this order; the rows of the second are pending in the first. None if
     * it cannot be divided.
     */
    List<Batch<T>> halves() {
        if (records.size() < 2) {
            return List.of();
        }
        List<T> first = records.subList(0, records.size() / 2);
        List<T> second = records.subList(records.size() / 2, records.size());
        LongStream later = second.stream().flatMapToLong(Batch::rowsOf);
        return List.of(
                new Batch<>(importer, first, unreadable, numbers(pending, later)),
                new Batch<>(importer, second, List.of(), pending));
    }

    /** Rejects what this batch would write. */
    Batch<T> rejected(RowFault fault) {
        List<Rejection> all = new ArrayList<>(unreadable);
        records.stream().flatMapToLong(Batch::rowsOf).forEach(row -> all.add(fault.rejection(row)));
        return new Batch<>(importer, List.of(), all, pending);
    }

    private static LongStream rowsOf(Gathered record) {
        return record.rows().stream().mapToLong(Long::longValue);
    }

    /** What of it a dry run has not met in the file before. */
    Batch<T> without(Map<String, String> printsByKey) {
        List<T> unmet = records.stream()
                .filter(record -> !printsByKey.containsKey(record.key()))
                .toList();
        return new Batch<>(importer, unmet, unreadable, pending);
    }

    /** Counts the rest, which would have been taken before. */
    void countRepeats(Map<String, String> printsByKey, BatchResult result) {
        Map<String, String> prints = new HashMap<>(printsByKey);
        for (T record : records) {
            if (printsByKey.containsKey(record.key())) {
                boolean same = record.print().equals(prints.put(record.key(), record.print()));
                importer.repeat(record, same, result);
            }
        }
    }
}
