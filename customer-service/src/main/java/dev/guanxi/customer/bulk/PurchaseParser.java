package dev.guanxi.customer.bulk;

import java.util.List;

/** Reads purchases out of rows of one format. */
interface PurchaseParser {

    /**
     * Reads a row into the assembler, or into the list if it is a whole purchase by itself.
     *
     * @throws RowFault if it cannot be taken
     */
    void read(Row row, PurchaseAssembler assembler, List<PurchaseGroup> complete) throws RowFault;
}
