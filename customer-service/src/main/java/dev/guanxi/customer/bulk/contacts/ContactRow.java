package dev.guanxi.customer.bulk.contacts;

import dev.guanxi.customer.bulk.importer.Gathered;
import dev.guanxi.customer.contact.ContactData;
import dev.guanxi.customer.contact.ImportedContact;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.Fingerprint;
import java.util.List;
import java.util.UUID;

/**
 * A contact out of a row.
 *
 * @param row its number in the file
 */
record ContactRow(long row, String system, String reference, ExternalId customer, ContactData data)
        implements Gathered {

    ImportedContact of(UUID customerId) {
        return new ImportedContact(system, reference, customerId, data);
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
        return new Fingerprint().add(customer).add(ImportedContact.print(data)).hex();
    }
}
