package dev.guanxi.segmentation.tier;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Assignments as parameters of one statement: a text for each column, values between commas, none for null. Written while
 * they are decided, so that nothing is left to be done where the statement is sent.
 */
final class AssignmentRows {

    private final Map<String, StringJoiner> columns = new TreeMap<>();
    private int size;

    void add(Assignment assignment) {
        add("customers", assignment.customerId());
        add("tiers", assignment.tier());
        add("versions", assignment.version());
        add("restated", assignment.restated());
        add("earnedTiers", assignment.earnedTier());
        add("scores", assignment.score());
        add("ranks", assignment.rank());
        add("points", StoredPoints.text(assignment.accountScore()));
        size++;
    }

    private void add(String column, Object value) {
        columns.computeIfAbsent(column, name -> new StringJoiner(",")).add(value == null ? "" : value.toString());
    }

    boolean isEmpty() {
        return size == 0;
    }

    Map<String, StringJoiner> columns() {
        return columns;
    }
}
