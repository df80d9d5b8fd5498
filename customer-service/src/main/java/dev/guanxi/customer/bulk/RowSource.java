package dev.guanxi.customer.bulk;

import java.io.Closeable;
import java.io.IOException;

/** Rows in their order, one at a time, so that memory does not grow with the file. */
interface RowSource extends Closeable {

    /** The next row, null after the last. */
    Row next() throws IOException;
}
