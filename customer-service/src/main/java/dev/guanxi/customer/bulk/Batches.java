package dev.guanxi.customer.bulk;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Turns the rows of one kind into records, batch by batch. Not for use by several threads. */
interface Batches {

    /** Takes a row into the batch that is being filled. */
    void add(Row row);

    /** Ends the batch: what is complete will be written, what may still grow stays for the next. */
    Batch cut(long lastRow, boolean endOfFile);

    /** A batch to be written. */
    interface Batch {

        /** Writes it in the transaction of the session; may be called again if that transaction fails. */
        Uni<BatchResult> write(Mutiny.Session session);

        /** Rows before the end of this batch that are not in it, as numbers separated by commas. */
        String pending();
    }
}
