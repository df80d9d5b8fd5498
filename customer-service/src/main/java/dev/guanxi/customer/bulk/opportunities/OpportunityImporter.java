package dev.guanxi.customer.bulk.opportunities;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.effect.RecordKind;
import dev.guanxi.customer.bulk.importer.BatchResult;
import dev.guanxi.customer.bulk.importer.Gathering;
import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.opportunity.OpportunityImports;
import dev.guanxi.customer.profile.Buyers;
import dev.guanxi.customer.profile.ExternalId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Deals out of rows. */
final class OpportunityImporter implements Importer<OpportunityRow> {

    private final Scope scope;
    private final Buyers customers;
    private final OpportunityImports opportunities;
    private final RowParser<OpportunityRow> parser;

    OpportunityImporter(
            Scope scope, Buyers customers, OpportunityImports opportunities, RowParser<OpportunityRow> parser) {
        this.scope = scope;
        this.customers = customers;
        this.opportunities = opportunities;
        this.parser = parser;
    }

    @Override
    public void read(Row row, Gathering<OpportunityRow> gathering) throws RowFault {
        gathering.add(parser.read(row));
    }

    @Override
    public Uni<BatchResult> write(Mutiny.Session session, List<OpportunityRow> records) {
        BatchResult result = new BatchResult();
        var accounts = records.stream().map(OpportunityRow::account).collect(Collectors.toSet());
        return customers
                .idsOf(session, scope.owner(), accounts)
                .chain(ids -> record(
                        session, result.known(records, "account", OpportunityRow::account, ids.keySet()), ids, result))
                .replaceWith(result);
    }

    private Uni<Void> record(
            Mutiny.Session session, List<OpportunityRow> known, Map<ExternalId, UUID> ids, BatchResult result) {
        return opportunities
                .record(
                        session,
                        scope,
                        known.stream()
                                .map(row -> row.of(ids.get(row.account())))
                                .toList())
                .invoke(outcomes -> result.count(RecordKind.OPPORTUNITY, known, outcomes))
                .replaceWithVoid();
    }
}
