package dev.guanxi.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes sense of rows, on its own and apart from the import, so that the two can be compared. Not for two threads.
 */
final class RetailLines {

    private static final int PRICE_SCALE = 4;
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    private final FileFormat format;
    private final DateTimeFormatter times;

    /** The last time read: the lines of a purchase repeat theirs. */
    private String lastText;

    private Instant lastTime;

    RetailLines(FileFormat format) {
        this.format = format;
        this.times =
                format.timePattern() == null ? ISO : DateTimeFormatter.ofPattern(format.timePattern(), Locale.ENGLISH);
    }

    /** Empty where the row is no line: something is missing, or is not what its column holds. */
    Optional<RetailLine> read(RetailRow row) {
        for (String column : FileFormat.REQUIRED) {
            if (row.text(column) == null) {
                return Optional.empty();
            }
        }
        try {
            int quantity = number(row, "quantity").intValueExact();
            BigDecimal price = number(row, "unitPrice").setScale(PRICE_SCALE, RoundingMode.UNNECESSARY);
            Instant at = time(row.text("purchasedAt"));
            return quantity == 0 || price.signum() < 0
                    ? Optional.empty()
                    : Optional.of(new RetailLine(row.text("reference"), row.text("customer"), at, quantity, price));
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private BigDecimal number(RetailRow row, String column) {
        String text = row.text(column);
        return new BigDecimal(format.decimal() == ',' ? text.replace(".", "").replace(',', '.') : text);
    }

    private Instant time(String text) {
        if (!text.equals(lastText)) {
            lastTime = parsed(times.parse(text));
            lastText = text;
        }
        return lastTime;
    }

    private Instant parsed(TemporalAccessor time) {
        LocalTime ofDay = time.query(TemporalQueries.localTime());
        var local = LocalDate.from(time).atTime(ofDay == null ? LocalTime.MIDNIGHT : ofDay);
        return time.isSupported(ChronoField.OFFSET_SECONDS)
                ? local.toInstant(ZoneOffset.from(time))
                : local.atZone(format.timeZone()).toInstant();
    }
}
