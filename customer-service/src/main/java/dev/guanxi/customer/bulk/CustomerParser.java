package dev.guanxi.customer.bulk;

import dev.guanxi.customer.profile.CustomerData;

/** Reads a customer out of a row of one format. */
interface CustomerParser {

    /** @throws RowFault if it cannot be taken */
    CustomerData read(Row row) throws RowFault;
}
