package dev.guanxi.customer.bulk.row;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A row as it was read.
 *
 * @param number 1 for the first
 * @param values text of a column by our name, null where it is absent or empty; of a row that could not be read, as far as it
 *     was
 * @param columns whether there is a column of our name, or a value that stands for it
 * @param json the row's JSON, null in a CSV
 * @param fault why it could not be read, null if it could
 * @param characters how many stand in it, as far as it was read
 */
public record Row(
        long number,
        Function<String, String> values,
        Predicate<String> columns,
        String json,
        RowFault fault,
        long characters) {

    public static Row of(long number, Function<String, String> values, Predicate<String> columns, long characters) {
        return new Row(number, values, columns, null, null, characters);
    }

    public static Row ofJson(long number, String json) {
        return new Row(number, column -> null, column -> true, json, null, json.length());
    }

    public static Row unreadable(long number, RowFault fault, long characters) {
        return unreadable(number, column -> null, fault, characters);
    }

    public static Row unreadable(long number, Function<String, String> values, RowFault fault, long characters) {
        return new Row(number, values, column -> true, null, fault, characters);
    }

    public void refuseUnreadable() throws RowFault {
        if (fault != null) {
            throw fault;
        }
    }

    public String text(String column) {
        return values.apply(column);
    }

    /** Whether it says something of the column, be it that there is nothing. */
    public boolean tells(String column) {
        return columns.test(column);
    }
}
