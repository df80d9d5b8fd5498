package dev.guanxi.benchmarks;

import dev.guanxi.benchmarks.lists.Plans.Used;
import dev.guanxi.benchmarks.lists.Question;
import dev.guanxi.benchmarks.lists.Stopwatch.Timing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Times and indexes as a table of Markdown: a row for each list or report, with its slowest question; then every question
 * beyond the budget.
 */
record ListsTable(List<Timing> timings, Map<Question, Used> plans) {

    List<String> lines(Budget budget) {
        List<String> lines = new ArrayList<>();
        lines.add("| list or report | questions | slowest | p50 ms | p95 ms | indexes |");
        lines.add("|---|---|---|---|---|---|");
        byOperation().forEach((operation, asked) -> lines.add(row(operation, asked)));
        timings.stream()
                .filter(timing -> !budget.isKept(timing.p95()))
                .sorted(Comparator.comparing(Timing::p95).reversed())
                .forEach(timing -> lines.add(String.format(
                        Locale.ROOT,
                        "✗ %.1f ms %s: %s",
                        timing.p95(),
                        timing.question().shown(),
                        indexes(List.of(timing)))));
        return lines;
    }

    private Map<String, List<Timing>> byOperation() {
        return timings.stream()
                .collect(Collectors.groupingBy(
                        timing -> timing.question().operation(), LinkedHashMap::new, Collectors.toList()));
    }

    private String row(String operation, List<Timing> asked) {
        Timing slowest = asked.stream().max(Comparator.comparing(Timing::p95)).orElseThrow();
        String path = operation.replace("/api/v1", "");
        return String.format(
                Locale.ROOT,
                "| `%s` | %d | %s | %.1f | %.1f | %s |",
                path,
                asked.size(),
                slowest.question().shown().replace(path, ""),
                slowest.p50(),
                slowest.p95(),
                String.join(", ", indexes(asked)));
    }

    private Set<String> indexes(List<Timing> asked) {
        Set<String> indexes = new TreeSet<>();
        asked.forEach(timing -> indexes.addAll(plans.get(timing.question()).indexes()));
        return indexes;
    }
}
