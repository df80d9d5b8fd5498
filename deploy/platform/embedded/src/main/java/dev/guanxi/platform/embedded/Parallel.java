package dev.guanxi.platform.embedded;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Does several things at once and gives up on all as soon as one fails. */
public final class Parallel {

    private static final int SECONDS_TO_GIVE_UP = 60;

    private Parallel() {}

    /**
     * Returns when all are done. When one fails, the others are interrupted, and its exception is thrown once they have
     * ended: whoever cleans up afterwards meets nothing that is still being made.
     */
    public static void run(List<Runnable> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, tasks.size()));
        try {
            awaitAll(tasks.stream()
                    .map(task -> CompletableFuture.runAsync(task, threads))
                    .toList());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    private static void awaitAll(List<CompletableFuture<Void>> running) {
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        running.forEach(task -> task.exceptionally(failure -> {
            firstFailure.completeExceptionally(failure);
            return null;
        }));
        CompletableFuture<Void> all = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
        CompletableFuture.anyOf(all, firstFailure).join();
    }

    private static void awaitEnd(ExecutorService threads) {
        try {
            threads.awaitTermination(SECONDS_TO_GIVE_UP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
