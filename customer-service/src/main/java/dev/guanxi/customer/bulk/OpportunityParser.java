package dev.guanxi.customer.bulk;

/** Reads a deal out of a row of one format. */
interface OpportunityParser {

    /** @throws RowFault if it cannot be taken */
    OpportunityRow read(Row row) throws RowFault;
}
