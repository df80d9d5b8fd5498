package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.ImportLeases.Lease;
import dev.guanxi.customer.bulk.importer.Gathered;
import dev.guanxi.customer.bulk.importer.Gathering;
import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.row.Row;

/** Turns the rows of an import that are not done yet into records, batch by batch. Not for use by several threads. */
final class Batches<T extends Gathered> {

    private static final int MOST_ROWS = 10_000;

    /** So that memory does not grow with what stands in rows; the last row of a batch may have any number on top. */
    private static final long MOST_CHARACTERS = 5_000_000;

    private final Importer<T> importer;
    private final Lease lease;
    private Gathering<T> gathering = new Gathering<>();
    private long lastRow;
    private int rows;
    private long characters;

    Batches(Importer<T> importer, Lease lease) {
        this.importer = importer;
        this.lease = lease;
    }

    /** Takes a row into the batch that is being filled, unless it is done. */
    void add(Row row) {
        lastRow = row.number();
        if (lease.isDone(lastRow)) {
            return;
        }
        rows++;
        characters += row.characters();
        RowReading.take(row, one -> importer.read(one, gathering))
                .ifPresent(why -> importer.reject(row, why, gathering));
    }

    /**
     * Whether it is to be cut. The rows that were left when the import stopped are taken together, for rows that are done may
     * have stood between them, without which they would seem to be too far from one another to be of one record.
     */
    boolean isFull() {
        return lastRow > lease.doneThrough() && (rows >= MOST_ROWS || characters >= MOST_CHARACTERS);
    }

    /** The last row that was looked at. */
    long lastRow() {
        return lastRow;
    }

    /** Ends the batch: what is complete will be written, what may still grow stays for the next. */
    Batch<T> cut(boolean endOfFile) {
        importer.close(lastRow, endOfFile, gathering);
        Batch<T> batch = new Batch<>(
                importer, gathering.records(), gathering.rejections(), Batch.numbers("", importer.pending()));
        gathering = new Gathering<>();
        rows = 0;
        characters = 0;
        return batch;
    }
}
