package dev.guanxi.customer.bulk;

import dev.guanxi.platform.persistence.Failures;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** Work that is tried again a few times while its failures may pass. */
final class PassingFailures {

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final int TIMES = 5;

    private PassingFailures() {}

    /** @param work begun anew each time: what has begun is remembered with its failure */
    static <T> Uni<T> retried(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(Failures::isPassing)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .atMost(TIMES);
    }
}
