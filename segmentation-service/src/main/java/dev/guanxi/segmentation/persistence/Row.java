package dev.guanxi.segmentation.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** One row of a native query. */
public final class Row {

    private final Object[] columns;

    public Row(Object[] columns) {
        this.columns = columns;
    }

    /** A time as a parameter of a native query. */
    public static OffsetDateTime parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public UUID uuid(int column) {
        return (UUID) columns[column];
    }

    public String text(int column) {
        return (String) columns[column];
    }

    public BigDecimal decimal(int column) {
        return (BigDecimal) columns[column];
    }

    public int integer(int column) {
        return ((Number) columns[column]).intValue();
    }

    /** Null where the column is. */
    public Long number(int column) {
        return columns[column] == null ? null : ((Number) columns[column]).longValue();
    }

    /** Null where the column is. */
    public Double figure(int column) {
        return (Double) columns[column];
    }

    public boolean flag(int column) {
        return (Boolean) columns[column];
    }

    /** Null where the column is. */
    public Instant instant(int column) {
        Object value = columns[column];
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    /** Null where the column is. */
    public <E extends Enum<E>> E name(int column, Class<E> type) {
        return columns[column] == null ? null : Enum.valueOf(type, text(column));
    }
}
