package dev.guanxi.customer.bulk;

import dev.guanxi.platform.problem.FieldError;

/** A row cannot be taken. */
final class RowFault extends Exception {

    private final transient FieldError error;

    RowFault(String code, String column, Object value, String detail) {
        super(detail, null, false, false);
        this.error = new FieldError(code, "/" + column, value, detail);
    }

    RowFault(FieldError error) {
        super(error.detail(), null, false, false);
        this.error = error;
    }

    /** Nothing is known to be wrong with the row, yet it fails whenever it is tried. */
    static RowFault unwritable() {
        return new RowFault(
                "ROW_UNWRITABLE", "", null, "Nobody expected what is wrong here: send the row with a report of it.");
    }

    Rejection rejection(long row) {
        return Rejection.of(row, error);
    }
}
