package dev.guanxi.customer.bulk.row;

import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.json.Decimals;
import dev.guanxi.platform.json.Times;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Turns the texts of a file into values, in the file's own style; every fault names the column and what would be right. */
public final class Texts {

    private static final int LONGEST_NUMBER = 30;
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");

    private final boolean decimalComma;
    private final TimeTexts times;

    public Texts(ImportOptions options) {
        decimalComma = options.decimal().equals(",");
        times = new TimeTexts(options);
    }

    public String required(Row row, String column, int longest) throws RowFault {
        String text = optional(row, column, longest);
        if (text == null) {
            throw new RowFault(code(column) + "_MISSING", column, null, "A value of 1 to " + longest + " characters.");
        }
        return text;
    }

    public String optional(Row row, String column, int longest) throws RowFault {
        String text = row.text(column);
        if (text != null && text.length() > longest) {
            throw new RowFault(code(column) + "_TOO_LONG", column, text, "At most " + longest + " characters.");
        }
        if (text != null && text.indexOf('\0') >= 0) {
            throw new RowFault(code(column) + "_INVALID", column, null, "Text without the character NUL.");
        }
        if (text != null) {
            RowFault.refuseUndecoded(column, text);
        }
        return text;
    }

    public <E extends Enum<E>> E choice(Row row, String column, Class<E> type) throws RowFault {
        return constant(column, required(row, column, 40), type);
    }

    /** What a part of a cell names. */
    public static <E extends Enum<E>> E constant(String column, String text, Class<E> type) throws RowFault {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new RowFault("VALUE_INVALID", column, text, "One of " + Arrays.toString(type.getEnumConstants()) + ".");
    }

    /** An id of ours, null where there is none. */
    public UUID id(Row row, String column) throws RowFault {
        String text = row.text(column);
        try {
            return text == null ? null : Ids.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RowFault("VALUE_INVALID", column, text, "An id, such as 01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01.");
        }
    }

    /** Whether the column says true; false where there is nothing. */
    public boolean flag(Row row, String column) throws RowFault {
        String text = row.text(column);
        if (text == null || text.equals("false") || text.equals("true")) {
            return "true".equals(text);
        }
        throw new RowFault("VALUE_INVALID", column, text, "true or false.");
    }

    /** A whole number, null where there is none. */
    public Integer wholeNumber(Row row, String column) throws RowFault {
        if (row.text(column) == null) {
            return null;
        }
        BigDecimal number = number(row, column);
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new RowFault("VALUE_INVALID", column, number, "A whole number.");
        }
    }

    public BigDecimal number(Row row, String column) throws RowFault {
        String text = required(row, column, LONGEST_NUMBER);
        try {
            return Decimals.parse(decimalComma ? withDecimalPoint(text) : text);
        } catch (NumberFormatException e) {
            throw new RowFault(
                    code(column) + "_INVALID",
                    column,
                    text,
                    "A number such as " + (decimalComma ? "1.234,50" : "1234.50")
                            + " of at most 100 digits, its exponent included; see decimal.");
        }
    }

    /** A point that parts no group of three is a decimal point of another file's style: 2.55 is not 255. */
    private static String withDecimalPoint(String text) {
        boolean hasPoint = text.indexOf('.') >= 0;
        if (hasPoint && !GROUPED.matcher(text).matches()) {
            throw new NumberFormatException("Points that part no groups");
        }
        return text.replace(".", "").replace(',', '.');
    }

    public Instant time(Row row, String column) throws RowFault {
        String text = required(row, column, 60);
        try {
            return times.read(text);
        } catch (TimeTexts.SkippedTime e) {
            throw new RowFault(code(column) + "_INVALID", column, text, e.getMessage());
        } catch (DateTimeException e) {
            throw new RowFault(
                    code(column) + "_INVALID",
                    column,
                    text,
                    "A time such as 2010-12-01T08:26:00Z, of the years 1 to 9999, or see timePattern.");
        }
    }

    /** A day in ISO 8601, whatever the pattern of times; null where there is none. */
    public LocalDate date(Row row, String column) throws RowFault {
        String text = row.text(column);
        try {
            return text == null ? null : Times.parseDate(text);
        } catch (DateTimeException e) {
            throw new RowFault(
                    code(column) + "_INVALID", column, text, "A day such as 2010-12-01, of the years 1 to 9999.");
        }
    }

    /** {@code purchasedAt} becomes {@code PURCHASED_AT}. */
    private static String code(String column) {
        return column.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
