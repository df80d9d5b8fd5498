package dev.guanxi.customer.bulk;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerUpserts;
import dev.guanxi.customer.profile.PutOutcome;
import dev.guanxi.platform.problem.FieldError;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Customers out of rows. */
final class CustomerBatches implements Batches {

    private final Scope scope;
    private final CustomerUpserts customers;
    private final CustomerParser parser;
    private List<Numbered> rows = new ArrayList<>();
    private List<Rejection> rejections = new ArrayList<>();

    CustomerBatches(Scope scope, CustomerUpserts customers, CustomerParser parser) {
        this.scope = scope;
        this.customers = customers;
        this.parser = parser;
    }

    private record Numbered(long row, CustomerData data) {

        Rejection rejection(String code, String pointer, Object value, String detail) {
            return Rejection.of(row, new FieldError(code, pointer, value, detail));
        }
    }

    @Override
    public void add(Row row) {
        RowReading.take(row, this::read).ifPresent(rejections::add);
    }

    private void read(Row row) throws RowFault {
        CustomerData data = parser.read(row);
        data.check();
        refuseForeign(data);
        rows.add(new Numbered(row.number(), data));
    }

    /** An import is of one dealer's customers, or of those that have none. */
    private void refuseForeign(CustomerData data) throws RowFault {
        if (data.dealerId() != null && !data.dealerId().equals(scope.dealerId())) {
            throw new RowFault("DEALER_FOREIGN", "dealerId", data.dealerId(), "Leave it out: the token decides.");
        }
    }

    @Override
    public Batch cut(long lastRow, boolean endOfFile) {
        Batch batch = new CustomerBatch(rows, rejections, "");
        rows = new ArrayList<>();
        rejections = new ArrayList<>();
        return batch;
    }

    private final class CustomerBatch implements Batch {

        private final List<Numbered> valid;
        private final List<Rejection> unreadable;
        private final String pending;

        CustomerBatch(List<Numbered> valid, List<Rejection> unreadable, String pending) {
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
            List<Numbered> first = valid.subList(0, valid.size() / 2);
            List<Numbered> second = valid.subList(valid.size() / 2, valid.size());
            LongStream later = second.stream().mapToLong(Numbered::row);
            return List.of(
                    new CustomerBatch(first, unreadable, Batches.numbers(pending, later)),
                    new CustomerBatch(second, List.of(), pending));
        }

        @Override
        public Batch rejected() {
            List<Rejection> all = new ArrayList<>(unreadable);
            valid.forEach(one -> all.add(RowFault.unwritable().rejection(one.row())));
            return new CustomerBatch(List.of(), all, pending);
        }

        @Override
        public Uni<BatchResult> write(Mutiny.Session session) {
            List<CustomerData> all = valid.stream().map(Numbered::data).toList();
            return customers.putAll(session, scope, all).map(this::result);
        }

        private BatchResult result(List<PutOutcome> outcomes) {
            BatchResult result = new BatchResult();
            unreadable.forEach(result::reject);
            for (int i = 0; i < outcomes.size(); i++) {
                count(result, valid.get(i), outcomes.get(i));
            }
            return result;
        }

        private static void count(BatchResult result, Numbered row, PutOutcome outcome) {
            switch (outcome) {
                case REGISTERED -> {
                    result.accept(1);
                    result.countCustomer();
                }
                case CHANGED -> result.accept(1);
                case UNCHANGED -> result.duplicate(1);
                case EXTERNAL_ID_TAKEN ->
                    result.reject(row.rejection(
                            "EXTERNAL_ID_TAKEN",
                            "/externalIds",
                            row.data().name(),
                            "Ids that belong to one customer only."));
                case HAS_BOUGHT ->
                    result.reject(row.rejection(
                            "CUSTOMER_HAS_BOUGHT", "/state", row.data().state(), "ACTUAL: this customer has bought."));
            }
        }
    }
}
