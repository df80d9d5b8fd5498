package dev.guanxi.segmentation.tier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Assignments as parameters of one statement: a text for each column, values between commas, none for null. */
final class AssignmentRows {

    private AssignmentRows() {}

    static Map<String, String> columns(List<Assignment> assignments) {
        Map<String, String> columns = new TreeMap<>();
        columns.put("customers", column(assignments, Assignment::customerId));
        columns.put("tiers", column(assignments, Assignment::tier));
        columns.put("previousTiers", column(assignments, Assignment::previousTier));
        columns.put("versions", column(assignments, Assignment::version));
        columns.put("restated", column(assignments, Assignment::restated));
        columns.put("earnedTiers", column(assignments, Assignment::earnedTier));
        columns.put("scores", column(assignments, Assignment::score));
        columns.put("ranks", column(assignments, Assignment::rank));
        columns.put("revenues", column(assignments, one -> one.netRevenue().toPlainString()));
        columns.put("evidence", column(assignments, one -> StoredEvidence.text(one.evidence())));
        columns.put("points", column(assignments, one -> StoredPoints.text(one.accountScore())));
        return columns;
    }

    private static String column(List<Assignment> assignments, Function<Assignment, Object> value) {
        return assignments.stream()
                .map(value)
                .map(found -> found == null ? "" : found.toString())
                .collect(Collectors.joining(","));
    }
}
