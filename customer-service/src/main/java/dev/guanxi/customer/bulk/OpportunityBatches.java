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
import java.util.stream.LongStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Deals out of rows. */
final class OpportunityBatches implements Batches {

    private final Scope scope;
    private final Buyers customers;
    private final OpportunityImports opportunities;
    private final OpportunityRows parser;
    private List<OpportunityRow> rows = new ArrayList<>();
    private List<Rejection> rejections = new ArrayList<>();

    OpportunityBatches(Scope scope, Buyers customers, OpportunityImports opportunities, OpportunityRows parser) {
        this.scope = scope;
        this.customers = customers;
        this.opportunities = opportunities;
        this.parser = parser;
    }

    @Override
    public void add(Row row) {
        RowReading.take(row, one -> rows.add(parser.read(one))).ifPresent(rejections::add);
    }

    @Override
    public Batch cut(long lastRow, boolean endOfFile) {
        Batch batch = new OpportunityBatch(rows, rejections, "");
        rows = new ArrayList<>();
        rejections = new ArrayList<>();
        return batch;
    }

    private final class OpportunityBatch implements Batch {

        private final List<OpportunityRow> valid;
        private final List<Rejection> unreadable;
        private final String pending;

        OpportunityBatch(List<OpportunityRow> valid, List<Rejection> unreadable, String pending) {
            this.valid = valid;
            this.unreadable = unreadable;
            this.pending = pending;
        }

        @Override
        public String pending() {
            return pending;
        }

        @Override
        public List<Batch> halves() {
            if (valid.size() < 2) {
                return List.of();
            }
            List<OpportunityRow> first = valid.subList(0, valid.size() / 2);
            List<OpportunityRow> second = valid.subList(valid.size() / 2, valid.size());
            LongStream later = second.stream().mapToLong(OpportunityRow::row);
            return List.of(
                    new OpportunityBatch(first, unreadable, Batches.numbers(pending, later)),
                    new OpportunityBatch(second, List.of(), pending));
        }

        @Override
        public Batch rejected() {
            List<Rejection> all = new ArrayList<>(unreadable);
            valid.forEach(one -> all.add(RowFault.unwritable().rejection(one.row())));
            return new OpportunityBatch(List.of(), all, pending);
        }

        @Override
        public Uni<BatchResult> write(Mutiny.Session session) {
            BatchResult result = new BatchResult();
            unreadable.forEach(result::reject);
            return customers
                    .idsOf(
                            session,
                            scope.owner(),
                            valid.stream().map(OpportunityRow::account).collect(Collectors.toSet()))
                    .chain(ids -> record(session, known(ids, result), ids, result))
                    .replaceWith(result);
        }

        private List<OpportunityRow> known(Map<ExternalId, UUID> ids, BatchResult result) {
            List<OpportunityRow> known = new ArrayList<>();
            for (OpportunityRow row : valid) {
                if (ids.containsKey(row.account())) {
                    known.add(row);
                } else {
                    String detail = "The id of a customer that is registered for system "
                            + row.account().system() + ".";
                    result.reject(new RowFault(
                                    "CUSTOMER_UNKNOWN", "account", row.account().id(), detail)
                            .rejection(row.row()));
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
                result.reject(Rejection.of(row.row(), outcome.fault()));
            } else if (outcome.isNew()) {
                result.accept(1);
            } else {
                result.duplicate(1);
            }
        }
    }
}
