package dev.guanxi.platform.retention;

import java.time.Duration;

/**
 * Rows of a service that {@link Retention} removes when they are old enough; a bean for each kind.
 *
 * @param table of the rows; what belongs to them goes along by {@code on delete cascade}
 * @param column time from which their age counts; rows without it stay
 * @param age from which on they are removed
 * @param condition which rows are meant, as SQL; {@code true} for all
 */
public record AgedRows(String table, String column, Duration age, String condition) {}
