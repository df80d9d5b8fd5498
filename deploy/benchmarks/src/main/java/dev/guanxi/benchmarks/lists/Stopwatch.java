package dev.guanxi.benchmarks.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/** How long answers take, one question after the other on one connection. */
public final class Stopwatch {

    private static final int WARM_UP = 5;
    private static final int TIMES = 40;
    private static final double MOST_MILLIS = 4_000;
    private static final int DEEP_PAGES = 10;

    private final Asker asker;

    public Stopwatch(Asker asker) {
        this.asker = asker;
    }

    /**
     * Milliseconds until a question was answered.
     *
     * @param p95 of 40 answers; of fewer where they take seconds
     */
    public record Timing(Question question, double p50, double p95) {}

    public Timing time(Question question) {
        for (int i = 0; i < WARM_UP; i++) {
            asker.ask(question);
        }
        double[] millis = new double[TIMES];
        double spent = 0;
        int times = 0;
        while (times < TIMES && spent < MOST_MILLIS) {
            long began = System.nanoTime();
            asker.ask(question);
            millis[times] = (System.nanoTime() - began) / 1e6;
            spent += millis[times++];
        }
        double[] sorted = Arrays.copyOf(millis, times);
        Arrays.sort(sorted);
        return new Timing(question, at(sorted, 0.5), at(sorted, 0.95));
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[(int) Math.ceil(quantile * sorted.length) - 1];
    }

    /** The same question some thousand rows further back; empty if the list is not that long. */
    public Optional<Question> deep(Question question) {
        Question largePages = new Question(
                question.operation(),
                question.role(),
                question.path() + (question.path().contains("?") ? "&" : "?") + "limit=200",
                true);
        String cursor = null;
        for (int page = 0; page < DEEP_PAGES; page++) {
            JsonNode answer = asker.ask(cursor == null ? largePages : largePages.after(cursor));
            if (!answer.hasNonNull("next")) {
                break;
            }
            cursor = answer.path("next").asText();
        }
        return Optional.ofNullable(cursor).map(question::after);
    }
}
