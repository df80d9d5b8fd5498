package dev.guanxi.customer.bulk.row;

/** Reads what a row says, out of one format. */
public interface RowParser<T> {

    /** @throws RowFault if it cannot be taken */
    T read(Row row) throws RowFault;
}
