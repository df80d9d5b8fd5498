package dev.guanxi.customer.bulk.importer;

import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.LongStream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * One kind of import at work: how its rows are read, and how its records are written. A new kind is one such class. Not
 * for use by several threads.
 */
public interface Importer<T extends Gathered> {

    /**
     * Takes a row.
     *
     * @throws RowFault if it cannot be taken
     */
    void read(Row row, Gathering<T> gathering) throws RowFault;

    /** Takes note of a row that cannot be taken: it is rejected, with what else cannot be taken without it. */
    default void reject(Row row, Rejection why, Gathering<T> gathering) {
        gathering.reject(why);
    }

    /** The batch ends: what is complete goes with it, what may still grow stays for the next. */
    default void close(long lastRow, boolean endOfFile, Gathering<T> gathering) {}

    /** Numbers of the rows that stay for the next batch. */
    default LongStream pending() {
        return LongStream.empty();
    }

    /** Writes records in the transaction of the session; may be called again if that transaction fails. */
    Uni<BatchResult> write(Mutiny.Session session, List<T> records);

    /**
     * Counts a record that an earlier batch of a dry run would have taken under the same key; what is recorded once never
     * changes, unless a kind says otherwise.
     */
    default void repeat(T record, boolean saysTheSame, BatchResult result) {
        if (saysTheSame) {
            result.duplicate(record);
        } else {
            result.reject(record, RowFault.referenceTaken(record.key()));
        }
    }
}
