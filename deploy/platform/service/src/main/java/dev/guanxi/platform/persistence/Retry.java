package dev.guanxi.platform.persistence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.UniRetry;
import java.time.Duration;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Which failures of a write lead to another try, how many tries there are, and after what pause. */
public enum Retry {

    /**
     * Another transaction got in between, see {@link Failures#isClash}: up to three more tries, at once, since whoever won
     * has committed by then. For every write.
     */
    AFTER_CLASH(Failures::isClash),

    /**
     * Failures that pass, see {@link Failures#isPassing}: up to five more tries, the first after 200 ms, the later ones
     * after longer and longer, up to 2 s. For work that nobody waits for.
     */
    PATIENTLY(Retry::passes),

    /** The same without end, the pauses from 100 ms to 5 s. For work that must not be lost. */
    ENDLESSLY(Retry::passes);

    private static final Logger LOG = Logger.getLogger(Retry.class);

    private final Predicate<Throwable> another;

    Retry(Predicate<Throwable> another) {
        this.another = another;
    }

    /**
     * What the tries come to.
     *
     * @param tries each subscription is one, so it must not remember what came of an earlier one
     */
    public <T> Uni<T> of(Uni<T> tries) {
        UniRetry<T> more = tries.onFailure(another).retry();
        return switch (this) {
            case AFTER_CLASH -> more.atMost(3);
            case PATIENTLY ->
                more.withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2)).atMost(5);
            case ENDLESSLY ->
                more.withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5)).indefinitely();
        };
    }

    private static boolean passes(Throwable failure) {
        boolean passes = Failures.isPassing(failure);
        if (passes) {
            LOG.warnf("A write waits for the database: %s", failure.getMessage());
        }
        return passes;
    }
}
