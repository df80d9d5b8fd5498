package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.contacts.ContactImporters;
import dev.guanxi.customer.bulk.customers.CustomerImporters;
import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.opportunities.OpportunityImporters;
import dev.guanxi.customer.bulk.prospects.ProspectImporters;
import dev.guanxi.customer.bulk.purchases.PurchaseImporters;
import dev.guanxi.customer.bulk.request.ImportRequest;
import jakarta.inject.Singleton;

/** Gives each kind of import its importer. */
@Singleton
final class Importers {

    private final CustomerImporters customers;
    private final PurchaseImporters purchases;
    private final OpportunityImporters opportunities;
    private final ProspectImporters prospects;
    private final ContactImporters contacts;

    Importers(
            CustomerImporters customers,
            PurchaseImporters purchases,
            OpportunityImporters opportunities,
            ProspectImporters prospects,
            ContactImporters contacts) {
        this.customers = customers;
        this.purchases = purchases;
        this.opportunities = opportunities;
        this.prospects = prospects;
        this.contacts = contacts;
    }

    Importer<?> of(ImportRequest request) {
        return switch (request.kind()) {
            case CUSTOMERS -> customers.of(request);
            case PURCHASES -> purchases.of(request);
            case OPPORTUNITIES -> opportunities.of(request);
            case PROSPECTS -> prospects.of(request);
            case CONTACTS -> contacts.of(request);
        };
    }
}
