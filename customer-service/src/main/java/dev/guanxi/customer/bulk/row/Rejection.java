package dev.guanxi.customer.bulk.row;

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
@Schema(
        description = "row counts the rows of data: 1 is the first after the header, or the first line of JSON that is"
                + " not blank.",
        examples = """
                {"row":1443,"code":"CUSTOMER_MISSING","pointer":"/customer",
                 "detail":"A value of 1 to 100 characters."}""")
public record Rejection(long row, String code, String pointer, String value, String detail) {

    private static final int LONGEST_POINTER = 100;
    private static final int LONGEST_VALUE = 220;
    private static final int LONGEST_DETAIL = 500;

    public static Rejection of(long row, FieldError error) {
        return new Rejection(
                row,
                error.code(),
                storable(error.pointer(), LONGEST_POINTER),
                error.value() == null ? null : storable(error.value().toString(), LONGEST_VALUE),
                storable(error.detail(), LONGEST_DETAIL));
    }

    /** What is wrong with a row may be just that it cannot be stored; its rejection always can. */
    private static String storable(String text, int longest) {
        String shortened = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
        return shortened.replace('\0', '\uFFFD');
    }
}
