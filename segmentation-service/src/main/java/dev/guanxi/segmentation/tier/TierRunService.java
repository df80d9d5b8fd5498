package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.tier.TierRunLookupService.Found;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asking for runs. */
@ApplicationScoped
class TierRunService {

    private final Transactions transactions;
    private final TierRunLookupService lookup;
    private final TierRunReader reader;
    private final TierRunRepository runs;
    private final TierModelChoices choices;
    private final TierLockRepository lock;
    private final TierRunExecution execution;
    private final IdempotencyKeys idempotencyKeys;
    private final TierRunConfig config;
    private final Clock clock;

    TierRunService(
            Transactions transactions,
            TierRunLookupService lookup,
            TierRunReader reader,
            TierRunRepository runs,
            TierModelChoices choices,
            TierLockRepository lock,
            TierRunExecution execution,
            IdempotencyKeys idempotencyKeys,
            TierRunConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.lookup = lookup;
        this.reader = reader;
        this.runs = runs;
        this.choices = choices;
        this.lock = lock;
        this.execution = execution;
        this.idempotencyKeys = idempotencyKeys;
        this.config = config;
        this.clock = clock;
    }

    /** A run and whether this request began it. */
    record Asked(Found found, boolean begun) {}

    /**
     * Begins a run and waits for it, as long as {@link TierRunConfig#patience()} allows; what is not done by then goes
     * on, and its state is RUNNING. A repeat with the same id or key answers with the run of the first time, except that
     * a failed one starts over.
     */
    Uni<Asked> ask(String caller, String idempotencyKey, NewTierRun asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        asked.refuseFuture(now);
        UUID newId = asked.id() == null ? Ids.next() : asked.id();
        return transactions
                .write(session -> idempotencyKeys
                        .claim(session, "start-tier-run", caller, idempotencyKey, asked, newId)
                        .chain(id -> reader.find(session, id)
                                .chain(existing -> existing == null
                                        ? begin(session, id, caller, asked, now)
                                        : repeat(session, existing, asked, now))))
                .chain(begun ->
                        begun.begun() ? finished(begun) : Uni.createFrom().item(begun));
    }

    private Uni<Asked> begin(Mutiny.Session session, UUID id, String caller, NewTierRun asked, Instant now) {
        return givenUp(session, now).chain(() -> choices.of(session, asked)).chain(model -> {
            TierRun run = asked.run(id, model, caller, now);
            return locked(session, asked)
                    .chain(() -> runs.insert(session, run))
                    .chain(inserted ->
                            inserted ? Uni.createFrom().item(begun(run, model.model())) : refuseWhileRunning(session));
        });
    }

    private Uni<Asked> repeat(Mutiny.Session session, TierRun existing, NewTierRun asked, Instant now) {
        return requireSame(session, existing, asked)
                .chain(() -> existing.state() == TierRun.State.FAILED
                        ? restart(session, existing, asked, now)
                        : lookup.withModel(session, existing).map(found -> new Asked(found, false)));
    }

    /** Of a repeat under the same key, the key says that it is the same. */
    private Uni<Void> requireSame(Mutiny.Session session, TierRun existing, NewTierRun asked) {
        if (asked.id() == null) {
            return Uni.createFrom().voidItem();
        }
        return choices.whatIf(session, existing.modelVersion(), asked.whatIf())
                .invoke(model -> {
                    if (!asked.asksFor(existing, model)) {
                        throw Refusal.idTaken("tier run", asked.id());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Asked> restart(Mutiny.Session session, TierRun existing, NewTierRun asked, Instant now) {
        return givenUp(session, now).chain(() -> choices.of(session, asked)).chain(model -> locked(session, asked)
                .chain(() -> runs.restart(session, existing.id(), model, now))
                .chain(restarted -> restarted
                        ? Uni.createFrom().item(begun(existing, model.model()))
                        : refuseWhileRunning(session)));
    }

    /** So that a run that nobody carries out any more is in nobody's way. */
    private Uni<Void> givenUp(Mutiny.Session session, Instant now) {
        return runs.failLost(session, now.minus(config.lostAfter()), now).chain(() -> runs.clearFailed(session));
    }

    /** A preview changes nothing, so others need not wait for it. */
    private Uni<Void> locked(Mutiny.Session session, NewTierRun asked) {
        return asked.isPreview() ? Uni.createFrom().voidItem() : lock.forRun(session);
    }

    private static Asked begun(TierRun run, TierModel model) {
        return new Asked(new Found(run, model), true);
    }

    private Uni<Asked> refuseWhileRunning(Mutiny.Session session) {
        return reader.running(session).map(running -> {
            String which = running == null ? "" : " " + running.id() + ", begun at " + running.startedAt();
            throw Refusal.conflict(
                    "TIER_RUN_IN_PROGRESS", "Another tier run" + which + ", is under way; ask again when it is done.");
        });
    }

    /** Answers on the request's own event loop, from whatever thread the run ends. */
    private Uni<Asked> finished(Asked begun) {
        UUID id = begun.found().run().id();
        var requestContext = MutinyHelper.executor(Vertx.currentContext());
        return execution
                .start(begun.found().run(), begun.found().model())
                .ifNoItem()
                .after(config.patience())
                .recoverWithUni(Uni.createFrom().voidItem())
                .emitOn(requestContext)
                .chain(() -> lookup.get(id))
                .map(found -> new Asked(found, true));
    }
}
