package dev.guanxi.customer.bulk.prospects;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.effect.ImportEffect;
import dev.guanxi.customer.bulk.effect.RecordKind;
import dev.guanxi.customer.bulk.importer.BatchResult;
import dev.guanxi.customer.bulk.importer.Gathering;
import dev.guanxi.customer.bulk.importer.Importer;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.prospect.BulkCapture;
import dev.guanxi.customer.prospect.CaptureOutcome;
import dev.guanxi.customer.prospect.ProspectCapture;
import dev.guanxi.customer.purchase.FutureTimes;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Prospects out of rows (C5). */
final class ProspectImporter implements Importer<ProspectRow> {

    private final Scope scope;
    private final String caller;
    private final BulkCapture captures;
    private final FutureTimes futureTimes;
    private final RowParser<ProspectCapture> parser;

    ProspectImporter(
            Scope scope,
            String caller,
            BulkCapture captures,
            FutureTimes futureTimes,
            RowParser<ProspectCapture> parser) {
        this.scope = scope;
        this.caller = caller;
        this.captures = captures;
        this.futureTimes = futureTimes;
        this.parser = parser;
    }

    @Override
    public void read(Row row, Gathering<ProspectRow> gathering) throws RowFault {
        ProspectCapture capture = parser.read(row);
        capture.check();
        capture.customer().check();
        futureTimes.refuse("/capturedAt", capture.capturedAt().toInstant());
        refuseForeign(capture.customer().dealerId());
        gathering.add(new ProspectRow(row.number(), capture));
    }

    private void refuseForeign(UUID dealerId) throws RowFault {
        if (dealerId != null && !dealerId.equals(scope.dealerId())) {
            throw new RowFault("DEALER_FOREIGN", "customer/dealerId", dealerId, "Leave it out: the token decides.");
        }
    }

    @Override
    public Uni<BatchResult> write(Mutiny.Session session, List<ProspectRow> records) {
        List<ProspectCapture> all = records.stream().map(ProspectRow::capture).toList();
        return captures.captureAll(session, scope, caller, all).map(outcomes -> {
            BatchResult result = new BatchResult();
            for (int i = 0; i < outcomes.size(); i++) {
                count(result, records.get(i), outcomes.get(i));
            }
            return result;
        });
    }

    private static void count(BatchResult result, ProspectRow row, CaptureOutcome outcome) {
        if (outcome.fault() != null) {
            result.reject(row, new RowFault(outcome.fault()));
        } else if (outcome.prospectId() == null) {
            result.duplicate(row);
        } else {
            result.accept(row);
            result.effect(ImportEffect.made(RecordKind.PROSPECT, outcome.prospectId(), row.row()));
            if (outcome.registeredId() != null) {
                result.effect(ImportEffect.made(
                        RecordKind.CUSTOMER, outcome.registeredId(), row.row(), outcome.customerVersion()));
            }
        }
    }

    /** A customer that the file has captured before is pursued since. */
    @Override
    public void repeat(ProspectRow row, boolean saysTheSame, BatchResult result) {
        if (saysTheSame) {
            result.duplicate(row);
        } else {
            result.reject(
                    row,
                    new RowFault(
                            "PROSPECT_PURSUED",
                            "customer/externalIds",
                            row.capture().customerName().id(),
                            "The customer is pursued already, by an earlier row."));
        }
    }
}
