package dev.guanxi.benchmarks.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of a load.
 *
 * @param broken connections that ended before their answer
 * @param hasty answers with status 503 that do not say when to come back
 */
public record LoadResult(
        double seconds,
        Duration median,
        Duration p99,
        Duration longest,
        long broken,
        long hasty,
        Map<Integer, Long> byStatus) {

    private static final int UNAVAILABLE = 503;

    /** Reads what {@link Tally#line} wrote. */
    public static LoadResult parse(String line) {
        Map<String, String> values = Arrays.stream(line.split(" "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Map<Integer, Long> byStatus = Arrays.stream(values.get("statuses").split(","))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(":"))
                .collect(Collectors.toMap(
                        one -> Integer.valueOf(one[0]), one -> Long.valueOf(one[1]), Long::sum, TreeMap::new));
        return new LoadResult(
                Double.parseDouble(values.get("seconds")),
                micros(values.get("p50")),
                micros(values.get("p99")),
                micros(values.get("max")),
                Long.parseLong(values.get("broken")),
                Long.parseLong(values.get("hasty")),
                byStatus);
    }

    private static Duration micros(String text) {
        return Duration.ofNanos(1000 * Long.parseLong(text));
    }

    /** Requests that did what they should, per second. */
    public double perSecond() {
        return count(200, 299) / seconds;
    }

    /** Everything but success: other answers, and none. */
    public long failures() {
        return count(0, 199) + count(300, 999) + broken;
    }

    /** Answers that blame the server, but for a 503 that tells when to come back. */
    public long serverErrors() {
        return count(500, 999) - byStatus.getOrDefault(UNAVAILABLE, 0L) + hasty;
    }

    private long count(int from, int to) {
        return byStatus.entrySet().stream()
                .filter(one -> one.getKey() >= from && one.getKey() <= to)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** For people. */
    public String latencies() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", millis(median), millis(p99));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
