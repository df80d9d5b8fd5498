package dev.guanxi.segmentation.value.fit;

import dev.guanxi.platform.persistence.LeasedWork;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.value.fit.ValueFitRepository.Lease;
import dev.guanxi.segmentation.value.fit.ValueFitRepository.LeaseLost;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Works through fits, one at a time. */
@ApplicationScoped
class ValueFitRunner {

    private static final Logger LOG = Logger.getLogger(ValueFitRunner.class);

    private final Transactions transactions;
    private final ValueFitRepository fits;
    private final ValueFitExecution execution;
    private final Clock clock;
    private final LeasedWork<Lease> work;

    ValueFitRunner(Transactions transactions, ValueFitRepository fits, ValueFitExecution execution, Clock clock) {
        this.transactions = transactions;
        this.fits = fits;
        this.execution = execution;
        this.clock = clock;
        this.work =
                new LeasedWork<>("value fits", 1, () -> transactions.write(fits::claim), this::carryOut, this::fail);
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        work.stop();
    }

    /** Looks for fits at once instead of at the next turn. */
    void wake() {
        work.wake();
    }

    private void carryOut(Lease lease) {
        try {
            execution.carryOut(lease, work::isEnding);
        } catch (LeaseLost e) {
            LOG.info(e.getMessage());
        }
    }

    private Uni<Void> fail(Lease lease, RuntimeException failure) {
        return transactions.write(session -> fits.failed(
                session, lease, "It broke off: " + failure.getClass().getSimpleName(), clock.instant()));
    }
}
