package dev.guanxi.customer.bulk.prospects;

import dev.guanxi.customer.bulk.importer.Gathered;
import dev.guanxi.customer.prospect.ProspectCapture;
import dev.guanxi.customer.purchase.Fingerprint;
import java.util.List;

/** A prospect out of a row. */
record ProspectRow(long row, ProspectCapture capture) implements Gathered {

    @Override
    public List<Long> rows() {
        return List.of(row);
    }

    @Override
    public String key() {
        return capture.customerName().system() + "/" + capture.customerName().id();
    }

    @Override
    public String print() {
        return new Fingerprint()
                .add(capture.source())
                .add(capture.capturedAt().toInstant())
                .add(capture.campaign())
                .add(capture.cost())
                .add(capture.remark())
                .add(capture.lapse())
                .add(capture.repair())
                .hex();
    }
}
