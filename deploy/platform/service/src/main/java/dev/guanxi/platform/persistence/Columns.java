package dev.guanxi.platform.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads columns of native queries. */
public final class Columns {

    private Columns() {}

    /** A {@code timestamptz}, null if it is null. */
    public static Instant instant(Object column) {
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }

    /** A {@code numeric} without the zeros that the column's scale adds, null if it is null. */
    public static BigDecimal decimal(Object column) {
        if (column == null) {
            return null;
        }
        BigDecimal stripped = ((BigDecimal) column).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
