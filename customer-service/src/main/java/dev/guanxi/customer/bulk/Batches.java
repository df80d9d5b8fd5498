package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.importer.Gathered;
import dev.guanxi.customer.bulk.importer.Gathering;
import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.row.Row;

/** Turns the rows of an import into records, batch by batch. Not for use by several threads. */
final class Batches<T extends Gathered> {

    private final Importer<T> importer;
    private Gathering<T> gathering = new Gathering<>();

    Batches(Importer<T> importer) {
        this.importer = importer;
    }

    /** Takes a row into the batch that is being filled. */
    void add(Row row) {
        RowReading.take(row, one -> importer.read(one, gathering))
                .ifPresent(why -> importer.reject(row, why, gathering));
    }

    /** Ends the batch: what is complete will be written, what may still grow stays for the next. */
    Batch<T> cut(long lastRow, boolean endOfFile) {
        importer.close(lastRow, endOfFile, gathering);
        Batch<T> batch = new Batch<>(
                importer, gathering.records(), gathering.rejections(), Batch.numbers("", importer.pending()));
        gathering = new Gathering<>();
        return batch;
    }
}
