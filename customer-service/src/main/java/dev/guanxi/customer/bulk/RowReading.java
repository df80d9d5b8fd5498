package dev.guanxi.customer.bulk;

import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.platform.problem.Refusal;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads a row of any kind; whatever is wrong with it becomes its rejection, so that the others go on. */
final class RowReading {

    private static final Logger LOG = Logger.getLogger(RowReading.class);

    private RowReading() {}

    /** Reads rows of one kind. */
    interface Reader {

        void read(Row row) throws RowFault;
    }

    /** Why the row was not taken, empty if it was. */
    static Optional<Rejection> take(Row row, Reader reader) {
        try {
            row.refuseUnreadable();
            reader.read(row);
            return Optional.empty();
        } catch (RowFault fault) {
            return Optional.of(fault.rejection(row.number()));
        } catch (Refusal refusal) {
            return Optional.of(Rejection.of(row.number(), refusal.errors().get(0)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Row %d cannot be read", row.number());
            return Optional.of(RowFault.unwritable().rejection(row.number()));
        }
    }
}
