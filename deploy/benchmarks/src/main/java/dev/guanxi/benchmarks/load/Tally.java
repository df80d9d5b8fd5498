package dev.guanxi.benchmarks.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** Counts answers and how long they took. */
final class Tally {

    private static final long LONGEST_MICROS = 120_000_000;
    private static final int DIGITS = 3;

    private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
    private final Map<Integer, Long> byStatus = new TreeMap<>();
    private long unavailableWithoutRetryAfter;
    private long broken;

    void answered(int status, boolean retryAfter, long nanos) {
        byStatus.merge(status, 1L, Long::sum);
        micros.recordValue(Math.min(LONGEST_MICROS, nanos / 1000));
        if (status == 503 && !retryAfter) {
            unavailableWithoutRetryAfter++;
        }
    }

    void broken() {
        broken++;
    }

    /** On one line, as {@link LoadResult} reads it. */
    String line(double seconds) {
        String statuses = byStatus.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(","));
        return "seconds=%s p50=%d p99=%d max=%d broken=%d hasty=%d statuses=%s"
                .formatted(
                        seconds,
                        micros.getValueAtPercentile(50),
                        micros.getValueAtPercentile(99),
                        micros.getMaxValue(),
                        broken,
                        unavailableWithoutRetryAfter,
                        statuses);
    }
}
