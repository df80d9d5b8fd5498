package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Runs in the background: started by a request, not ended with it, with a sign of life while it lasts. */
@ApplicationScoped
class TierRunExecution {

    private static final Logger LOG = Logger.getLogger(TierRunExecution.class);

    private final TierRunner runner;
    private final TierAnnouncer announcer;
    private final TierRunRepository runs;
    private final Transactions transactions;
    private final Clock clock;
    private final MeterRegistry metrics;
    /** Threads of the framework carry the session of their request along; this one starts with none. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "tier-runs");
        made.setDaemon(true);
        return made;
    });

    private final AtomicReference<UUID> underWay = new AtomicReference<>();

    TierRunExecution(
            TierRunner runner,
            TierAnnouncer announcer,
            TierRunRepository runs,
            Transactions transactions,
            Clock clock,
            MeterRegistry metrics) {
        this.runner = runner;
        this.announcer = announcer;
        this.runs = runs;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Starts a run at once; the result completes with it, whether anybody still listens or not. */
    Uni<Void> start(TierRun run, TierModel model) {
        String traceparent = traceparent();
        underWay.set(run.id());
        CompletableFuture<Void> execution = CompletableFuture.runAsync(() -> carryOut(run, model, traceparent), thread);
        return Uni.createFrom().completionStage(() -> execution.copy());
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }

    private void carryOut(TierRun run, TierModel model, String traceparent) {
        Timer.Sample sample = Timer.start(metrics);
        String outcome = "failed";
        try {
            runner.run(run, model, traceparent);
            outcome = "done";
            announce();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Tier run %s failed", run.id());
            fail(run, e);
            throw e;
        } finally {
            underWay.compareAndSet(run.id(), null);
            sample.stop(metrics.timer("guanxi.tier.run", "outcome", outcome, "preview", String.valueOf(run.preview())));
        }
    }

    /** The run is in effect by now; what cannot be told at once is told on schedule. */
    private void announce() {
        try {
            Blocking.await(announcer::announceAll);
        } catch (RuntimeException e) {
            LOG.warnf("Some events of a tier run follow later: %s", e.getMessage());
        }
    }

    /** Where even this cannot be written, the run is found lost later. */
    private void fail(TierRun run, RuntimeException failure) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> transactions.write(session -> runs.fail(
                    session, run.id(), "It broke off: " + failure.getClass().getSimpleName(), clock.instant())));
        } catch (Throwable e) {
            LOG.warnf("The failure of tier run %s could not be written: %s", run.id(), e.getMessage());
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> showLife() {
        UUID id = underWay.get();
        return id == null
                ? Uni.createFrom().voidItem()
                : transactions.write(session -> runs.heartbeat(session, id, clock.instant()));
    }

    /** W3C trace context of the request that asks for the run, so that its events join the trace. */
    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : "";
    }
}
