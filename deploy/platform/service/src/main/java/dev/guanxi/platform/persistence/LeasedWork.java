package dev.guanxi.platform.persistence;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Work that outlasts a request. It waits in the database; whoever claims a piece holds a lease on it, and what an instance
 * leaves behind, killed or stopped, another picks up when the lease has run out, or the same after its restart.
 *
 * <p>Runs on threads of its own: those of the framework carry the session of their request along.
 *
 * @param <L> the lease of one piece
 */
public final class LeasedWork<L> {

    private static final Logger LOG = Logger.getLogger(LeasedWork.class);
    private static final int SECONDS_BETWEEN_LOOKS = 2;
    private static final int SECONDS_TO_END = 10;

    private final String name;
    private final int atOnce;
    private final Supplier<Uni<L>> claim;
    private final Consumer<L> work;
    private final BiFunction<L, RuntimeException, Uni<Void>> fail;
    private final ScheduledExecutorService threads;

    /**
     * @param name of the work, in the plural, for threads and logs
     * @param atOnce how many pieces one instance works on at once
     * @param claim takes the lease of the next piece; null if there is none
     * @param work does one piece, as far as it can before {@link #isEnding}; deals with its failures itself
     */
    public LeasedWork(String name, int atOnce, Supplier<Uni<L>> claim, Consumer<L> work) {
        this(name, atOnce, claim, work, (lease, failure) -> Uni.createFrom().failure(failure));
    }

    /**
     * @param name of the work, in the plural, for threads and logs
     * @param atOnce how many pieces one instance works on at once
     * @param claim takes the lease of the next piece; null if there is none
     * @param work does one piece, as far as it can before {@link #isEnding}; what fails and may pass is left to whoever
     *     takes the lease when it has run out
     * @param fail ends a piece that failed for good
     */
    public LeasedWork(
            String name,
            int atOnce,
            Supplier<Uni<L>> claim,
            Consumer<L> work,
            BiFunction<L, RuntimeException, Uni<Void>> fail) {
        this.name = name;
        this.atOnce = atOnce;
        this.claim = claim;
        this.work = work;
        this.fail = fail;
        this.threads = Executors.newScheduledThreadPool(atOnce, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to look for work, every two seconds. */
    public void start() {
        for (int i = 0; i < atOnce; i++) {
            threads.scheduleWithFixedDelay(this::workThroughAll, 1, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        }
    }

    /** Gives the pieces under way ten seconds to come to a point where they can be left. */
    public void stop() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    /** Looks for work at once instead of at the next turn. */
    public void wake() {
        threads.execute(this::workThroughAll);
    }

    /** Whether the piece under way is to be left to others. */
    public boolean isEnding() {
        return threads.isShutdown();
    }

    private void workThroughAll() {
        try {
            for (L lease = next(); lease != null; lease = next()) {
                workThrough(lease);
            }
        } catch (RuntimeException e) {
            LOG.warnf("The %s wait: %s", name, e.getMessage());
        }
    }

    private void workThrough(L lease) {
        try {
            work.accept(lease);
        } catch (LeaseLost e) {
            LOG.info(e.getMessage());
        } catch (RuntimeException e) {
            giveUp(lease, e);
        }
    }

    private void giveUp(L lease, RuntimeException failure) {
        if (Failures.isPassing(failure)) {
            LOG.warnf("Of the %s, %s will go on later: %s", name, lease, failure.getMessage());
            return;
        }
        LOG.errorf(failure, "Of the %s, %s failed", name, lease);
        Blocking.await(() -> fail.apply(lease, failure));
    }

    private L next() {
        return isEnding() ? null : Blocking.await(claim);
    }
}
