package dev.guanxi.platform.persistence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

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

    /** A piece that has begun. */
    public static final class Piece<T> {

        private final CompletableFuture<T> result;

        private Piece(CompletableFuture<T> result) {
            this.result = result;
        }

        /** Waits for what it comes to; its failure as it is. */
        public T await() {
            try {
                return result.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }

        private void awaitEnd() {
            result.handle((value, failure) -> null).join();
        }
    }

    /** Pieces that go on behind the caller, none of which is left alone: closing waits until all have ended, well or not. */
    public final class Backlog implements AutoCloseable {

        private final int most;
        private final Deque<Piece<Void>> underWay = new ArrayDeque<>();

        private Backlog(int most) {
            this.most = most;
        }

        /** Begins a piece; waits first where so many are under way. The failure of an earlier one is thrown as it is. */
        public void begin(Runnable piece) {
            if (underWay.size() == most) {
                underWay.remove().await();
            }
            underWay.add(new Piece<>(CompletableFuture.runAsync(piece, threads)));
        }

        /** Waits for all; the first failure as it is. */
        public void await() {
            underWay.forEach(Piece::await);
        }

        @Override
        public void close() {
            underWay.forEach(Piece::awaitEnd);
        }
    }

    /** @param most pieces under way at once */
    public Backlog backlog(int most) {
        return new Backlog(most);
    }

    /** Begins a piece, or has it wait for a thread. */
    public <T> Piece<T> begin(Supplier<T> piece) {
        return new Piece<>(CompletableFuture.supplyAsync(piece, threads));
    }

    /** Does all pieces and waits for each; the first failure as it is, when all have ended. */
    public void all(List<Runnable> pieces) {
        try (Backlog all = backlog(pieces.size())) {
            pieces.forEach(all::begin);
            all.await();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
