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

    Rejection rejection(long row) {
        return Rejection.of(row, error);
    }
}
