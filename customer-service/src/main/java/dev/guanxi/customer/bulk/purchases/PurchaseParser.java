package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.bulk.importer.Gathering;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import java.util.Optional;

/** Reads purchases out of rows of one format. */
interface PurchaseParser {

    /**
     * Reads a row into the assembler, or with the complete ones if it is a whole purchase by itself.
     *
     * @throws RowFault if it cannot be taken
     */
    void read(Row row, PurchaseAssembler assembler, Gathering<PurchaseGroup> complete) throws RowFault;

    /** The invoice that a row which cannot be taken is a line of; none if it does not tell, or is an invoice by itself. */
    default Optional<Invoice.Key> invoiceOf(Row row) {
        return Optional.empty();
    }
}
