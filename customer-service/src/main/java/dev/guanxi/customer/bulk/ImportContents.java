package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.ImportLeases.Lease;
import dev.guanxi.customer.profile.Buyers;
import dev.guanxi.customer.profile.CustomerUpserts;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.customer.purchase.PurchaseRecorder;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Opens the content of an import in its format and kind. */
@Singleton
final class ImportContents {

    private static final List<String> PURCHASE_COLUMNS =
            List.of("system", "reference", "customer", "purchasedAt", "currency", "sku", "quantity", "unitPrice");
    private static final List<String> CUSTOMER_COLUMNS =
            List.of("system", "externalId", "name", "kind", "origin", "position", "state");

    private final ImportChunks chunks;
    private final JsonRecords records;
    private final CustomerUpserts customers;
    private final Buyers buyers;
    private final PurchaseRecorder recorder;
    private final FutureTimes futureTimes;

    ImportContents(
            ImportChunks chunks,
            JsonRecords records,
            CustomerUpserts customers,
            Buyers buyers,
            PurchaseRecorder recorder,
            FutureTimes futureTimes) {
        this.chunks = chunks;
        this.records = records;
        this.customers = customers;
        this.buyers = buyers;
        this.recorder = recorder;
        this.futureTimes = futureTimes;
    }

    /** @throws UnusableContent if its header lacks columns */
    RowSource rows(Lease lease) throws IOException {
        InputStream content = new ChunkStream(number -> chunk(lease, number));
        if (lease.format() == ImportFormat.NDJSON) {
            return new NdjsonRows(content, lease.options());
        }
        CsvRows rows = new CsvRows(content, lease.options());
        List<String> missing = rows.missing(lease.kind() == ImportKind.CUSTOMERS ? CUSTOMER_COLUMNS : PURCHASE_COLUMNS);
        if (!missing.isEmpty()) {
            throw new UnusableContent("The header lacks " + String.join(", ", missing)
                    + ": name their columns in mapping (ours:theirs), or give their values as constant.");
        }
        return rows;
    }

    private byte[] chunk(Lease lease, int number) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> chunks.read(lease.id(), number));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    Batches batches(Lease lease) {
        boolean csv = lease.format() == ImportFormat.CSV;
        if (lease.kind() == ImportKind.CUSTOMERS) {
            return new CustomerBatches(
                    lease.scope(),
                    customers,
                    csv ? new CustomerRows(lease.options(), records) : new CustomerJson(records));
        }
        return new PurchaseBatches(
                lease.scope(),
                buyers,
                recorder,
                csv ? new PurchaseRows(lease.options(), futureTimes) : new PurchaseJson(records, futureTimes));
    }
}
