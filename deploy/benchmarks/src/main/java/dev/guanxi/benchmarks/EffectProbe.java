package dev.guanxi.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;

/** Registers customers one by one and waits each time until visit-planner knows the new one. */
final class EffectProbe {

    static final String CUSTOMER = """
            {"name":"Acme PC","kind":"ORGANISATION","origin":"EXTERNAL","position":"FINAL","state":"ACTUAL"}""";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long LONGEST_MICROS = PATIENCE.toNanos() / 1000;
    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final int DIGITS = 3;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI writer;
    private final URI listener;
    private final String token;

    EffectProbe(URI writer, URI listener, String token) {
        this.writer = writer;
        this.listener = listener;
        this.token = token;
    }

    /** Waits until what was written before has arrived. */
    void awaitCaughtUp() {
        sample();
    }

    /** Microseconds of so many samples. */
    Histogram run(int samples) {
        Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
        for (int i = 0; i < samples; i++) {
            micros.recordValue(sample());
        }
        return micros;
    }

    /** Microseconds of samples until something is over. */
    Histogram runUntil(BooleanSupplier over) {
        Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
        while (!over.getAsBoolean()) {
            micros.recordValue(sample());
        }
        return micros;
    }

    private long sample() {
        // So that samples do not fall into step with anything that happens at intervals.
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(20)));
        var made = send(HttpRequest.newBuilder(writer.resolve("/api/v1/customers"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CUSTOMER)));
        long acknowledged = System.nanoTime();
        String id = made.replaceFirst("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        URI effect = listener.resolve("/api/v1/visits/due/" + id);
        while (send(HttpRequest.newBuilder(effect).GET()).contains("\"code\"")
                && System.nanoTime() - acknowledged < PATIENCE.toNanos()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return Math.min(LONGEST_MICROS, (System.nanoTime() - acknowledged) / 1000);
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
