package dev.guanxi.segmentation.tier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps effective runs and changes between runs apart: what a run has read stays true until it takes effect. */
@ApplicationScoped
class TierLockRepository {

    private static final int KEY = 20_111_211;

    private final TierRunRepository runs;
    private final TierRunConfig config;
    private final Clock clock;

    TierLockRepository(TierRunRepository runs, TierRunConfig config, Clock clock) {
        this.runs = runs;
        this.config = config;
        this.clock = clock;
    }

    /** Waits for the changes that are being written; those that come later will see the run. */
    Uni<Void> forRun(Mutiny.Session session) {
        return session.createNativeQuery("select 1 from pg_advisory_xact_lock(" + KEY + ")", Integer.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    /**
     * False while an effective run is under way; else none begins before this transaction has ended. A run that was lost is
     * failed first: were it to come back, it would take effect over changes that it has not seen.
     */
    Uni<Boolean> forChange(Mutiny.Session session) {
        Instant now = clock.instant();
        return session.createNativeQuery("select 1 from pg_advisory_xact_lock_shared(" + KEY + ")", Integer.class)
                .getSingleResult()
                .chain(() -> runs.failLost(session, now.minus(config.lostAfter()), now))
                .chain(() -> session.createNativeQuery(
                                "select not exists (select from tier_run where state = 'RUNNING' and not preview)",
                                Boolean.class)
                        .getSingleResult());
    }
}
