package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.ImportLeases.Lease;
import dev.guanxi.customer.contact.ContactCheck;
import dev.guanxi.customer.contact.ContactImports;
import dev.guanxi.customer.opportunity.OpportunityImports;
import dev.guanxi.customer.profile.Buyers;
import dev.guanxi.customer.profile.CustomerUpserts;
import dev.guanxi.customer.prospect.BulkCapture;
import dev.guanxi.customer.purchase.FutureTimes;
import jakarta.inject.Singleton;

/** Gives each kind of import its importer. */
@Singleton
final class Importers {

    private final JsonRecords records;
    private final CustomerUpserts customers;
    private final Buyers buyers;
    private final TradeRecords trade;
    private final FutureTimes futureTimes;
    private final OpportunityImports opportunities;
    private final BulkCapture captures;
    private final ContactCheck contactCheck;
    private final ContactImports contacts;

    Importers(
            JsonRecords records,
            CustomerUpserts customers,
            Buyers buyers,
            TradeRecords trade,
            FutureTimes futureTimes,
            OpportunityImports opportunities,
            BulkCapture captures,
            ContactCheck contactCheck,
            ContactImports contacts) {
        this.records = records;
        this.customers = customers;
        this.buyers = buyers;
        this.trade = trade;
        this.futureTimes = futureTimes;
        this.opportunities = opportunities;
        this.captures = captures;
        this.contactCheck = contactCheck;
        this.contacts = contacts;
    }

    Importer<?> of(Lease lease) {
        boolean csv = lease.format() == ImportFormat.CSV;
        ImportOptions options = lease.options();
        return switch (lease.kind()) {
            case CUSTOMERS ->
                new CustomerImporter(
                        lease.scope(), customers, csv ? new CustomerRows(options, records) : new CustomerJson(records));
            case PURCHASES ->
                new PurchaseImporter(
                        lease.scope(),
                        buyers,
                        trade,
                        csv ? new PurchaseRows(options, futureTimes) : new PurchaseJson(records, futureTimes));
            case OPPORTUNITIES ->
                new OpportunityImporter(
                        lease.scope(),
                        buyers,
                        opportunities,
                        csv ? new OpportunityRows(options, records) : new OpportunityJson(records));
            case PROSPECTS ->
                new ProspectImporter(
                        lease.scope(),
                        lease.caller(),
                        captures,
                        futureTimes,
                        csv ? new ProspectRows(options, records) : new ProspectJson(records));
            case CONTACTS ->
                new ContactImporter(
                        lease.scope(),
                        lease.caller(),
                        buyers,
                        contacts,
                        contactCheck,
                        csv ? new ContactRows(options, records) : new ContactJson(records));
        };
    }
}
