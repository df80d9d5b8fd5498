package dev.guanxi.customer.bulk.opportunities;

import dev.guanxi.customer.bulk.importer.Gathered;
import dev.guanxi.customer.opportunity.Imported;
import dev.guanxi.customer.opportunity.OpportunityData;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.Fingerprint;
import java.util.List;
import java.util.UUID;

/**
 * A deal out of a row.
 *
 * @param row its number in the file
 * @param data all but the customer
 */
record OpportunityRow(long row, String system, String reference, ExternalId account, OpportunityData data)
        implements Gathered {

    /** Holds the customer's place until the batch knows its id. */
    static final UUID UNRESOLVED = new UUID(0, 0);

    Imported of(UUID customerId) {
        return new Imported(system, reference, data.withCustomer(customerId));
    }

    @Override
    public List<Long> rows() {
        return List.of(row);
    }

    @Override
    public String key() {
        return system + "/" + reference;
    }

    @Override
    public String print() {
        return new Fingerprint().add(account).add(data).hex();
    }
}
