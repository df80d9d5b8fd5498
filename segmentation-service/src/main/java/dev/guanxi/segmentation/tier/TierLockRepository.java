package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps effective runs and changes between runs apart: what a run has read stays true until it takes effect. */
@ApplicationScoped
class TierLockRepository {

    private static final int KEY = 20_111_211;

    private final TierRunConfig config;
    private final Clock clock;

    TierLockRepository(TierRunConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Waits for the changes that are being written; those that come later will see the run. */
    Uni<Void> forRun(Mutiny.Session session) {
        return session.createNativeQuery("select 1 from pg_advisory_xact_lock(" + KEY + ")", Integer.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** False while an effective run is under way; else none begins before this transaction has ended. */
    Uni<Boolean> forChange(Mutiny.Session session) {
        return session.createNativeQuery("select 1 from pg_advisory_xact_lock_shared(" + KEY + ")", Integer.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery("""
                                select not exists (
                                  select from tier_run where state = 'RUNNING' and not preview and heartbeat_at > :alive)""", Boolean.class)
                        .setParameter("alive", Row.parameter(clock.instant().minus(config.lostAfter())))
                        .getSingleResult());
    }
}
