package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as people read them. */
final class Figures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final int CENTS = 2;

    private Figures() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Two decimals, or as many more as it takes to be exact. */
    static String money(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        int scale = Math.max(CENTS, plain.scale());
        return String.format(Locale.ROOT, "%,." + scale + "f", plain);
    }

    /** A decimal as the API sent it; a dash where it sent none. */
    static String decimal(JsonNode figure) {
        return figure.isNumber() ? figure.decimalValue().toPlainString() : "–";
    }

    static String percent(JsonNode figure) {
        return figure.isNumber() ? decimal(figure) + " %" : "–";
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%6.1f s", duration.toMillis() / 1000d);
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }
}
