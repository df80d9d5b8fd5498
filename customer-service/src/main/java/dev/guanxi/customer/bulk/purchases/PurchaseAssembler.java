package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.customer.bulk.row.RowFault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Gathers rows into invoices: purchases and returns. Rows of one invoice may have rows of others between them, up to a
 * distance; an invoice is closed when that distance has passed, and given up when it goes on for too many rows. So memory
 * stays flat and tills that write two invoices at once are understood. An invoice is taken whole or not at all: a row that
 * cannot be taken costs all rows under its reference.
 */
final class PurchaseAssembler {

    /** How many rows of others may stand between two rows of one invoice. */
    static final int DISTANCE = 1_000;

    private final int mostRows;
    private final Map<Invoice.Key, Invoice> open = new LinkedHashMap<>();
    private List<Rejection> rejections = new ArrayList<>();

    /** @param mostRows how many an invoice may have from its first to its last, those of others included */
    PurchaseAssembler(int mostRows) {
        this.mostRows = mostRows;
    }

    /**
     * Takes a row.
     *
     * @throws RowFault if it contradicts the rows of its invoice, which is to be told of it ({@link #fail})
     */
    void add(PurchaseRow row) throws RowFault {
        Invoice invoice = invoice(new Invoice.Key(row.system(), row.reference()), row.row());
        invoice.add(row);
        rejections.addAll(invoice.giveUpIfTooLarge());
    }

    /** A row of the invoice cannot be taken. */
    void fail(Invoice.Key key, Rejection why) {
        Invoice invoice = invoice(key, why.row());
        invoice.fail(why);
        rejections.addAll(invoice.giveUpIfTooLarge());
    }

    private Invoice invoice(Invoice.Key key, long row) {
        return open.computeIfAbsent(key, unseen -> new Invoice(key, mostRows, row));
    }

    /** Why rows were not taken, since this was last asked. */
    List<Rejection> takeRejections() {
        List<Rejection> taken = rejections;
        if (!taken.isEmpty()) {
            rejections = new ArrayList<>();
        }
        return taken;
    }

    /** Purchases and returns that no later row can belong to, in the order of their first rows. */
    List<PurchaseGroup> closed(long lastRow) {
        return take(lastRow - DISTANCE);
    }

    /** All that is left, at the end of the file. */
    List<PurchaseGroup> rest() {
        return take(Long.MAX_VALUE);
    }

    private List<PurchaseGroup> take(long lastRowAtMost) {
        List<PurchaseGroup> groups = new ArrayList<>();
        Iterator<Invoice> each = open.values().iterator();
        while (each.hasNext()) {
            Invoice invoice = each.next();
            if (invoice.lastRow() <= lastRowAtMost) {
                each.remove();
                groups.addAll(invoice.groups());
                rejections.addAll(invoice.rejections());
            }
        }
        return groups;
    }

    /** Numbers of the rows that wait for more of their invoice. */
    LongStream pending() {
        return open.values().stream().flatMapToLong(Invoice::rows);
    }
}
