package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.ImportLeases.Lease;
import dev.guanxi.customer.opportunity.OpportunityImports;
import dev.guanxi.customer.profile.Buyers;
import dev.guanxi.customer.profile.CustomerUpserts;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.customer.purchase.PurchaseRecorder;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Opens the content of an import in its format and kind. */
@Singleton
final class ImportContents {

    private final ImportChunks chunks;
    private final JsonRecords records;
    private final CustomerUpserts customers;
    private final Buyers buyers;
    private final PurchaseRecorder recorder;
    private final FutureTimes futureTimes;
    private final OpportunityImports opportunities;

    ImportContents(
            ImportChunks chunks,
            JsonRecords records,
            CustomerUpserts customers,
            Buyers buyers,
            PurchaseRecorder recorder,
            FutureTimes futureTimes,
            OpportunityImports opportunities) {
        this.chunks = chunks;
        this.records = records;
        this.customers = customers;
        this.buyers = buyers;
        this.recorder = recorder;
        this.futureTimes = futureTimes;
        this.opportunities = opportunities;
    }

    /** @throws UnusableContent if its header is not of the import's kind */
    RowSource rows(Lease lease) throws IOException {
        InputStream content = new ChunkStream(number -> chunk(lease, number));
        if (lease.format() == ImportFormat.NDJSON) {
            return new NdjsonRows(content, lease.options());
        }
        CsvRows rows = new CsvRows(content, lease.options());
        rows.refuseUnfitFor(lease.kind());
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
        if (lease.kind() == ImportKind.OPPORTUNITIES) {
            return new OpportunityBatches(
                    lease.scope(), buyers, opportunities, new OpportunityRows(lease.options(), records));
        }
        return new PurchaseBatches(
                lease.scope(),
                buyers,
                recorder,
                csv ? new PurchaseRows(lease.options(), futureTimes) : new PurchaseJson(records, futureTimes));
    }
}
