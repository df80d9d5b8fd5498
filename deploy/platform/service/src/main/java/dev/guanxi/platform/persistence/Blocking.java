package dev.guanxi.platform.persistence;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** Waits for reactive work on threads that may block. */
public final class Blocking {

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final int MORE_TRIES = 5;

    private Blocking() {}

    /** What the work comes to; its failure as it is, a checked one within an {@link IllegalStateException}. */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the work comes to, begun anew a few times while its failures may pass. A transaction remembers what it came to:
     * to try again, it must be asked for again.
     */
    public static <T> T awaitPatiently(Supplier<Uni<T>> work) {
        return await(() -> Uni.createFrom()
                .deferred(work)
                .onFailure(Failures::isPassing)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .atMost(MORE_TRIES));
    }
}
