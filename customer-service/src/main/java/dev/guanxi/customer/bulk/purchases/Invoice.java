package dev.guanxi.customer.bulk.purchases;

import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The rows of a file under one system and reference so far: those of a purchase, those of a return, and those that cannot be
 * taken, of which nobody knows which of the two they are part of. It is taken whole or not at all.
 *
 * <p>From its first row to its last it has a number of rows at most, those of others between them included, so that what waits
 * for more stays few. Of one that has more, the first row and the last wait until it is closed, so that whoever goes on after
 * a stop finds it too large as well, and does not take the rest for all.
 */
final class Invoice {

    private static final String TOO_LARGE = "PURCHASE_TOO_LARGE";

    private final Key key;
    private final int mostRows;
    private final List<PurchaseRow> bought = new ArrayList<>();
    private final List<PurchaseRow> returned = new ArrayList<>();
    private final List<Rejection> faults = new ArrayList<>();
    private final long firstRow;
    private long lastRow;

    /** @param row its first */
    Invoice(Key key, int mostRows, long row) {
        this.key = key;
        this.mostRows = mostRows;
        this.firstRow = row;
        this.lastRow = row;
    }

    /** What names it. */
    record Key(String system, String reference) {}

    /**
     * Takes a row of it.
     *
     * @throws RowFault if it contradicts the others
     */
    void add(PurchaseRow row) throws RowFault {
        List<PurchaseRow> others = row.isReturn() ? returned : bought;
        if (!others.isEmpty()) {
            refuseOther(others.get(0), row);
        }
        lastRow = row.row();
        others.add(row);
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

    /** A row of it cannot be taken, so none can. */
    void fail(Rejection why) {
        lastRow = why.row();
        faults.add(why);
    }

    long lastRow() {
        return lastRow;
    }

    /** Rejects what is known of one that is too large, but for the rows that tell so again; else none. */
    List<Rejection> giveUpIfTooLarge() {
        if (lastRow - firstRow < mostRows) {
            return List.of();
        }
        List<Rejection> all =
                allAs(TOO_LARGE, "Lines of one purchase that stand within " + mostRows + " rows, from first to last.");
        bought.clear();
        returned.clear();
        faults.clear();
        all.stream().filter(this::isFirstOrLast).forEach(faults::add);
        return all.stream().filter(one -> !isFirstOrLast(one)).toList();
    }

    private boolean isFirstOrLast(Rejection one) {
        return one.row() == firstRow || one.row() == lastRow;
    }

    /** The purchase, the return or both, if all rows can be taken. */
    List<PurchaseGroup> groups() {
        return Stream.of(bought, returned)
                .filter(rows -> faults.isEmpty() && !rows.isEmpty())
                .map(PurchaseGroup::new)
                .toList();
    }

    /** All its rows, if one of them cannot be taken. */
    List<Rejection> rejections() {
        if (faults.isEmpty()) {
            return List.of();
        }
        Rejection fault = faults.get(0);
        return allAs(
                "PURCHASE_INCOMPLETE",
                "All rows of the reference: row " + fault.row() + " cannot be taken (" + fault.code()
                        + "), and a purchase is taken whole or not at all.");
    }

    /** Those at fault are rejected for that, the others for this. */
    private List<Rejection> allAs(String code, String detail) {
        FieldError error = new FieldError(code, "/reference", key.reference(), detail);
        return Stream.concat(faults.stream(), sound().map(row -> Rejection.of(row.row(), error)))
                .toList();
    }

    private Stream<PurchaseRow> sound() {
        return Stream.concat(bought.stream(), returned.stream());
    }

    LongStream rows() {
        return LongStream.concat(
                sound().mapToLong(PurchaseRow::row), faults.stream().mapToLong(Rejection::row));
    }
}
