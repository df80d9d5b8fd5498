package dev.guanxi.customer.bulk;

import dev.guanxi.customer.opportunity.Imported;
import dev.guanxi.customer.opportunity.OpportunityData;
import dev.guanxi.customer.profile.ExternalId;
import java.util.UUID;

/**
 * A deal out of a row.
 *
 * @param row its number in the file
 * @param data all but the customer
 */
record OpportunityRow(long row, String system, String reference, ExternalId account, OpportunityData data) {

    Imported of(UUID customerId) {
        return new Imported(system, reference, data.withCustomer(customerId));
    }
}
