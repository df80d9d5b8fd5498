package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.bulk.row.RowFault;
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
    private final Map<Key, Gathering> open = new LinkedHashMap<>();
    private List<PurchaseRow> oversized = new ArrayList<>();

    PurchaseAssembler(int mostLines) {
        this.mostLines = mostLines;
    }

    private record Key(String system, String reference, boolean isReturn) {}

    /** The rows of one purchase so far; of one that is too large only that it is. */
    private static final class Gathering {
        private final PurchaseRow first;
        private final List<PurchaseRow> rows = new ArrayList<>();
        private long lastRow;
        private boolean tooLarge;

        Gathering(PurchaseRow first) {
            this.first = first;
        }
    }

    /**
     * Takes a row.
     *
     * @throws RowFault if it contradicts the rows of its purchase
     */
    void add(PurchaseRow row) throws RowFault {
        Key key = new Key(row.system(), row.reference(), row.isReturn());
        Gathering gathering = open.computeIfAbsent(key, unseen -> new Gathering(row));
        gathering.lastRow = row.row();
        refuseOther(gathering.first, row);
        if (gathering.tooLarge) {
            oversized.add(row);
        } else {
            gathering.rows.add(row);
            giveUpIfTooLarge(gathering);
        }
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

    /** A purchase is taken whole or not at all. */
    private void giveUpIfTooLarge(Gathering gathering) {
        if (gathering.rows.size() > mostLines) {
            gathering.tooLarge = true;
            oversized.addAll(gathering.rows);
            gathering.rows.clear();
        }
    }

    /** Rows of purchases that turned out to be too large, since this was last asked. */
    List<PurchaseRow> takeOversized() {
        List<PurchaseRow> taken = oversized;
        if (!taken.isEmpty()) {
            oversized = new ArrayList<>();
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
        Iterator<Gathering> each = open.values().iterator();
        while (each.hasNext()) {
            Gathering gathering = each.next();
            if (gathering.lastRow <= lastRowAtMost) {
                each.remove();
                if (!gathering.rows.isEmpty()) {
                    groups.add(new PurchaseGroup(gathering.rows));
                }
            }
        }
        return groups;
    }

    /** Numbers of the rows that wait for more of their purchase. */
    LongStream pending() {
        return open.values().stream().flatMap(one -> one.rows.stream()).mapToLong(PurchaseRow::row);
    }
}
