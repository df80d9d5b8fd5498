package dev.guanxi.customer.quality.merge;

/**
 * Which rows a record has in a table.
 *
 * @param keys tells sets of rows apart; null of merges that kept the number alone
 */
public record MergeMark(String table, long rows, String keys) {

    static MergeMark none(String table) {
        return new MergeMark(table, 0, "0");
    }

    boolean isOfOthersThan(MergeMark other) {
        return rows != other.rows || keys != null && other.keys != null && !keys.equals(other.keys);
    }
}
