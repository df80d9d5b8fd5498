package dev.guanxi.customer.bulk;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Turns the texts of a file into values, in the file's own style; every fault names the column and what would be right. */
final class Texts {

    private static final int LONGEST_NUMBER = 30;
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final boolean decimalComma;
    private final ZoneId zone;
    private final DateTimeFormatter times;

    /** The last time read: rows of one purchase repeat theirs. */
    private String lastText;

    private Instant lastTime;

    Texts(ImportOptions options) {
        decimalComma = options.decimal().equals(",");
        zone = ZoneId.of(options.timeZone());
        times = options.timePattern() == null
                ? ISO
                : DateTimeFormatter.ofPattern(options.timePattern(), Locale.ENGLISH);
    }

    String required(Row row, String column, int longest) throws RowFault {
        String text = optional(row, column, longest);
        if (text == null) {
            throw new RowFault(code(column) + "_MISSING", column, null, "A value of 1 to " + longest + " characters.");
        }
        return text;
    }

    String optional(Row row, String column, int longest) throws RowFault {
        String text = row.text(column);
        if (text != null && text.length() > longest) {
            throw new RowFault(code(column) + "_TOO_LONG", column, text, "At most " + longest + " characters.");
        }
        if (text != null && text.indexOf('\0') >= 0) {
            throw new RowFault(code(column) + "_INVALID", column, null, "Text without the character NUL.");
        }
        return text;
    }

    BigDecimal number(Row row, String column) throws RowFault {
        String text = required(row, column, LONGEST_NUMBER);
        try {
            return new BigDecimal(decimalComma ? text.replace(".", "").replace(',', '.') : text);
        } catch (NumberFormatException e) {
            throw new RowFault(
                    code(column) + "_INVALID",
                    column,
                    text,
                    "A number with " + (decimalComma ? "," : ".") + " as its decimal sign.");
        }
    }

    Instant time(Row row, String column) throws RowFault {
        String text = required(row, column, 60);
        if (!text.equals(lastText)) {
            lastTime = parseTime(column, text);
            lastText = text;
        }
        return lastTime;
    }

    private Instant parseTime(String column, String text) throws RowFault {
        try {
            TemporalAccessor time = times.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            if (time instanceof ZonedDateTime zoned) {
                return zoned.toInstant();
            }
            if (time instanceof LocalDateTime local) {
                return local.atZone(zone).toInstant();
            }
            return ((LocalDate) time).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new RowFault(
                    code(column) + "_INVALID",
                    column,
                    text,
                    "A time such as 2010-12-01T08:26:00Z, or see timePattern.");
        }
    }

    /** {@code purchasedAt} becomes {@code PURCHASED_AT}. */
    private static String code(String column) {
        return column.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
