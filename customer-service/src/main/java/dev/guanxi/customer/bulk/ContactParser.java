package dev.guanxi.customer.bulk;

/** Reads a contact out of a row of one format. */
interface ContactParser {

    /** @throws RowFault if it cannot be taken */
    ContactRow read(Row row) throws RowFault;
}
