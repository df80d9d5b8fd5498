package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.importer.BatchResult;
import dev.guanxi.customer.bulk.importer.Gathering;
import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.profile.Buyers;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.purchase.PurchaseData;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Purchases and returns out of rows. */
final class PurchaseImporter implements Importer<PurchaseGroup> {

    private static final int MOST_ROWS = 10_000;

    private final Scope scope;
    private final Buyers buyers;
    private final TradeRecords records;
    private final PurchaseParser parser;
    private final PurchaseAssembler assembler = new PurchaseAssembler(MOST_ROWS);

    PurchaseImporter(Scope scope, Buyers buyers, TradeRecords records, PurchaseParser parser) {
        this.scope = scope;
        this.buyers = buyers;
        this.records = records;
        this.parser = parser;
    }

    @Override
    public void read(Row row, Gathering<PurchaseGroup> gathering) throws RowFault {
        parser.read(row, assembler, gathering);
        assembler.takeRejections().forEach(gathering::reject);
    }

    /** The other rows of its invoice fail with it. */
    @Override
    public void reject(Row row, Rejection why, Gathering<PurchaseGroup> gathering) {
        parser.invoiceOf(row).ifPresentOrElse(invoice -> assembler.fail(invoice, why), () -> gathering.reject(why));
        assembler.takeRejections().forEach(gathering::reject);
    }

    @Override
    public void close(long lastRow, boolean endOfFile, Gathering<PurchaseGroup> gathering) {
        gathering.addAll(endOfFile ? assembler.rest() : assembler.closed(lastRow));
        assembler.takeRejections().forEach(gathering::reject);
    }

    @Override
    public LongStream pending() {
        return assembler.pending();
    }

    @Override
    public Uni<BatchResult> write(Mutiny.Session session, List<PurchaseGroup> groups) {
        BatchResult result = new BatchResult();
        Set<ExternalId> customers =
                groups.stream().map(group -> group.first().customer()).collect(Collectors.toSet());
        return buyers.idsOf(session, scope.owner(), customers)
                .map(ids -> writable(groups, ids, result))
                .call(known -> records.writePurchases(session, scope, of(known, false), result))
                .call(known -> records.writeReturns(session, scope, of(known, true), result))
                .replaceWith(result);
    }

    private static Map<PurchaseGroup, UUID> of(Map<PurchaseGroup, UUID> known, boolean returns) {
        Map<PurchaseGroup, UUID> some = new LinkedHashMap<>(known);
        some.keySet().removeIf(group -> group.isReturn() != returns);
        return some;
    }

    private static Map<PurchaseGroup, UUID> writable(
            List<PurchaseGroup> groups, Map<ExternalId, UUID> ids, BatchResult result) {
        Map<PurchaseGroup, UUID> known = new LinkedHashMap<>();
        for (PurchaseGroup group : groups) {
            ExternalId customer = group.first().customer();
            UUID id = ids.get(customer);
            if (id == null) {
                result.reject(group, RowFault.customerUnknown("customer", customer));
            } else if (PurchaseData.isTooLarge(group.total())) {
                result.reject(group, totalTooLarge(group));
            } else {
                known.put(group, id);
            }
        }
        return known;
    }

    private static RowFault totalTooLarge(PurchaseGroup group) {
        return new RowFault(
                "TOTAL_TOO_LARGE",
                "unitPrice",
                group.total().toPlainString(),
                "A purchase or return of at most " + PurchaseData.MOST_MONEY + " in all.");
    }
}
