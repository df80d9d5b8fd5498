package dev.guanxi.customer.bulk;

import dev.guanxi.platform.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row that was not taken, and why.
 *
 * @param row number of the row, 1 for the first after the header
 * @param pointer the column, under our name
 * @param value what stood there, shortened
 * @param detail what would be right
 */
@Schema(examples = """
                {"row":1443,"code":"CUSTOMER_MISSING","pointer":"/customer","detail":"A value of 1 to 100 characters."}""")
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
