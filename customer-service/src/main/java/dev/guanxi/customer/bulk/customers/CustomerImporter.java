package dev.guanxi.customer.bulk.customers;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.effect.ImportEffect;
import dev.guanxi.customer.bulk.effect.RecordKind;
import dev.guanxi.customer.bulk.importer.BatchResult;
import dev.guanxi.customer.bulk.importer.Gathering;
import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerUpserts;
import dev.guanxi.customer.profile.Put;
import dev.guanxi.customer.profile.ToldCustomer;
import dev.guanxi.customer.profile.ToldCustomer.Member;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Customers out of rows. */
final class CustomerImporter implements Importer<CustomerRow> {

    private static final Map<Member, List<String>> COLUMNS = Map.ofEntries(
            Map.entry(Member.STREET, List.of("street")),
            Map.entry(Member.CITY, List.of("city")),
            Map.entry(Member.REGION, List.of("region")),
            Map.entry(Member.POSTAL_CODE, List.of("postalCode")),
            Map.entry(Member.COUNTRY, List.of("country")),
            Map.entry(Member.COORDINATES, List.of("latitude", "longitude")),
            Map.entry(Member.PHONE, List.of("phone")),
            Map.entry(Member.SCOPE, List.of("scope")),
            Map.entry(Member.TARGET, List.of("target")),
            Map.entry(Member.SERVED_BY_COMPETITOR, List.of("servedByCompetitor")));

    private final Scope scope;
    private final CustomerUpserts customers;
    private final RowParser<CustomerData> parser;

    CustomerImporter(Scope scope, CustomerUpserts customers, RowParser<CustomerData> parser) {
        this.scope = scope;
        this.customers = customers;
        this.parser = parser;
    }

    @Override
    public void read(Row row, Gathering<CustomerRow> gathering) throws RowFault {
        CustomerData data = parser.read(row);
        ToldCustomer told = new ToldCustomer(data, untold(row));
        told.check();
        refuseForeign(data);
        gathering.add(new CustomerRow(row.number(), told));
    }

    /** What the file has no column for stays as it is; a cell that is empty says that there is nothing. */
    private static Set<Member> untold(Row row) {
        return COLUMNS.entrySet().stream()
                .filter(one -> one.getValue().stream().noneMatch(row::tells))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** An import is of one dealer's customers, or of those that have none. */
    private void refuseForeign(CustomerData data) throws RowFault {
        if (data.dealerId() != null && !data.dealerId().equals(scope.dealerId())) {
            throw new RowFault("DEALER_FOREIGN", "dealerId", data.dealerId(), "Leave it out: the token decides.");
        }
    }

    @Override
    public Uni<BatchResult> write(Mutiny.Session session, List<CustomerRow> records) {
        List<ToldCustomer> all = records.stream().map(CustomerRow::told).toList();
        return customers.tellAll(session, scope, all).map(outcomes -> {
            BatchResult result = new BatchResult();
            for (int i = 0; i < outcomes.size(); i++) {
                count(result, records.get(i), outcomes.get(i));
            }
            return result;
        });
    }

    private static void count(BatchResult result, CustomerRow row, Put put) {
        switch (put.outcome()) {
            case REGISTERED, CHANGED -> {
                result.accept(row);
                result.effect(new ImportEffect(
                        RecordKind.CUSTOMER, put.customerId(), row.row(), put.version(), put.before()));
            }
            case UNCHANGED -> result.duplicate(row);
            case EXTERNAL_ID_TAKEN -> result.reject(row, RowFault.externalIdTaken(row.data()));
            case PERSON_ERASED -> result.reject(row, RowFault.personErased("externalIds"));
            case PHONE_UNCALLABLE ->
                result.reject(
                        row,
                        new RowFault(
                                "PHONE_INVALID",
                                "phone",
                                row.data().phone(),
                                "A number that can be called, and nothing else: with + and its country's code, such as"
                                        + " +86 571 8888 0000, unless the customer's country is known."));
            case HAS_BOUGHT ->
                result.reject(
                        row,
                        new RowFault(
                                "CUSTOMER_HAS_BOUGHT",
                                "state",
                                row.data().state(),
                                "ACTUAL: this customer has bought."));
        }
    }

    /** What is said of a customer later in the file replaces what was said earlier. */
    @Override
    public void repeat(CustomerRow row, boolean saysTheSame, BatchResult result) {
        if (saysTheSame) {
            result.duplicate(row);
        } else {
            result.accept(row);
        }
    }
}
