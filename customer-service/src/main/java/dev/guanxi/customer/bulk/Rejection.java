package dev.guanxi.customer.bulk;

import dev.guanxi.platform.problem.FieldError;

/**
 * A row that was not taken, and why.
 *
 * @param row number of the row, 1 for the first after the header
 * @param pointer the column, under our name
 * @param value what stood there, shortened
 * @param detail what would be right
 */
public record Rejection(long row, String code, String pointer, String value, String detail) {

    static Rejection of(long row, FieldError error) {
        return new Rejection(
                row,
                error.code(),
                error.pointer(),
                error.value() == null ? null : error.value().toString(),
                error.detail());
    }
}
