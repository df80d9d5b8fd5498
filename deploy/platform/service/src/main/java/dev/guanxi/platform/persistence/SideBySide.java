package dev.guanxi.platform.persistence;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Blocking pieces of one work at the same time, so that one goes on while another waits for the database. On threads of
 * its own: those of the framework carry the session of their request along.
 */
public final class SideBySide implements AutoCloseable {

    private final ExecutorService threads;

    /**
     * @param name of the work, for threads
     * @param most pieces at once
     */
    public SideBySide(String name, int most) {
        this.threads = Executors.newFixedThreadPool(most, piece -> {
            Thread thread = new Thread(piece, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does a piece of work for each of many and returns what they come to, in the same order. After a failure no other
     * begins; the first is thrown as it is, when those under way have ended.
     */
    public <T, R> List<R> each(List<T> many, Function<T, R> piece) {
        AtomicBoolean failed = new AtomicBoolean();
        List<CompletableFuture<R>> pieces = many.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> failed.get() ? null : piece.apply(one), threads)
                        .whenComplete((result, failure) -> failed.compareAndSet(false, failure != null)))
                .toList();
        pieces.forEach(begun -> begun.handle((result, failure) -> null).join());
        return pieces.stream().map(SideBySide::result).toList();
    }

    private static <R> R result(CompletableFuture<R> ended) {
        try {
            return ended.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
