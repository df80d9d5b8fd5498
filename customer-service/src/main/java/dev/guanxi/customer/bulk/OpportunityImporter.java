package dev.guanxi.customer.bulk;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.opportunity.OpportunityImports;
import dev.guanxi.customer.opportunity.Outcome;
import dev.guanxi.customer.profile.Buyers;
import dev.guanxi.customer.profile.ExternalId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
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
    private final OpportunityParser parser;

    OpportunityImporter(Scope scope, Buyers customers, OpportunityImports opportunities, OpportunityParser parser) {
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
                .chain(ids -> record(session, known(records, ids, result), ids, result))
                .replaceWith(result);
    }

    private static List<OpportunityRow> known(
            List<OpportunityRow> records, Map<ExternalId, UUID> ids, BatchResult result) {
        List<OpportunityRow> known = new ArrayList<>();
        for (OpportunityRow row : records) {
            if (ids.containsKey(row.account())) {
                known.add(row);
            } else {
                result.reject(row, RowFault.customerUnknown("account", row.account()));
            }
        }
        return known;
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
                .invoke(outcomes -> {
                    for (int i = 0; i < outcomes.size(); i++) {
                        count(result, known.get(i), outcomes.get(i));
                    }
                })
                .replaceWithVoid();
    }

    private static void count(BatchResult result, OpportunityRow row, Outcome outcome) {
        if (outcome.fault() != null) {
            result.reject(row, new RowFault(outcome.fault()));
        } else if (outcome.id() == null) {
            result.duplicate(row);
        } else {
            result.accept(row);
            result.effect(ImportEffect.made(RecordKind.OPPORTUNITY, outcome.id(), row));
        }
    }
}
