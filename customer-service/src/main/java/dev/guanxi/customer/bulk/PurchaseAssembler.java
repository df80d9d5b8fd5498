package dev.guanxi.customer.bulk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Gathers rows into purchases and returns. Rows of one purchase may have rows of others between them, up to a distance;
 * a purchase is closed when that distance has passed. So memory stays flat and tills that write two invoices at once are
 * understood.
 */
final class PurchaseAssembler {

    /** How many rows of others may stand between two rows of one purchase. */
    static final int DISTANCE = 1_000;

    private final int mostLines;
    private final Map<Key, List<PurchaseRow>> open = new LinkedHashMap<>();

    PurchaseAssembler(int mostLines) {
        this.mostLines = mostLines;
    }

    private record Key(String system, String reference, boolean isReturn) {}

    /**
     * Takes a row.
     *
     * @throws RowFault if it contradicts the rows of its purchase
     */
    void add(PurchaseRow row) throws RowFault {
        Key key = new Key(row.system(), row.reference(), row.isReturn());
        List<PurchaseRow> rows = open.computeIfAbsent(key, unseen -> new ArrayList<>());
        if (!rows.isEmpty()) {
            refuseOther(rows.get(0), row);
        }
        if (rows.size() >= mostLines) {
            throw new RowFault(
                    "PURCHASE_TOO_LARGE", "reference", row.reference(), "At most " + mostLines + " lines a purchase.");
        }
        rows.add(row);
    }

    private static void refuseOther(PurchaseRow first, PurchaseRow row) throws RowFault {
        if (!first.customer().equals(row.customer())) {
            throw new RowFault(
                    "CUSTOMER_DIFFERS",
                    "customer",
                    row.customer().id(),
                    "The purchase began with customer " + first.customer().id() + ".");
        }
        if (!first.currency().equals(row.currency())) {
            throw new RowFault(
                    "CURRENCY_DIFFERS", "currency", row.currency(), "The purchase began in " + first.currency() + ".");
        }
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
        Iterator<List<PurchaseRow>> each = open.values().iterator();
        while (each.hasNext()) {
            List<PurchaseRow> rows = each.next();
            if (rows.get(rows.size() - 1).row() <= lastRowAtMost) {
                groups.add(new PurchaseGroup(rows));
                each.remove();
            }
        }
        return groups;
    }

    /** Numbers of the rows that wait for more of their purchase. */
    LongStream pending() {
        return open.values().stream().flatMap(List::stream).mapToLong(PurchaseRow::row);
    }
}
