package dev.guanxi.customer.bulk;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Turns the rows of one kind into records, batch by batch. Not for use by several threads. */
interface Batches {

    /** Takes a row into the batch that is being filled. */
    void add(Row row);

    /** Ends the batch: what is complete will be written, what may still grow stays for the next. */
    Batch cut(long lastRow, boolean endOfFile);

    /** Rows as {@link Batch#pending()} has them. */
    static String numbers(String others, LongStream rows) {
        String these = rows.mapToObj(Long::toString).collect(Collectors.joining(","));
        return others.isEmpty() || these.isEmpty() ? others + these : others + "," + these;
    }

    /** A batch to be written. */
    interface Batch {

        /** Writes it in the transaction of the session; may be called again if that transaction fails. */
        Uni<BatchResult> write(Mutiny.Session session);

        /** Rows before the end of this batch that are not in it, as numbers separated by commas. */
        String pending();

        /**
         * The same work in two batches, to be written in this order; the rows of the second are pending in the first. None
         * if it cannot be divided.
         */
        List<Batch> halves();

        /** Rejects what this batch would write. */
        Batch rejected();
    }
}
