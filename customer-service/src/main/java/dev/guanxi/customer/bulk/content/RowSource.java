package dev.guanxi.customer.bulk.content;

import dev.guanxi.customer.bulk.row.Row;
import java.io.Closeable;
import java.io.IOException;

/** Rows in their order, one at a time, so that memory does not grow with the file. */
public interface RowSource extends Closeable {

    /** The next row, null after the last. */
    Row next() throws IOException;
}
