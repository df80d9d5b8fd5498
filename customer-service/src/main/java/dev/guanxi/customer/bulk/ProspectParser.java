package dev.guanxi.customer.bulk;

import dev.guanxi.customer.prospect.ProspectCapture;

/** Reads a prospect out of a row of one format. */
interface ProspectParser {

    /** @throws RowFault if it cannot be taken */
    ProspectCapture read(Row row) throws RowFault;
}
