package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.account.AccountNews;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Promotes accounts between runs, within seconds of the purchase that raised their score. */
@ApplicationScoped
class PromotionService {

    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final AccountNews news;
    private final TierLockRepository lock;
    private final TierRunReader runs;
    private final TierModelRepository models;
    private final TierInputRepository input;
    private final NewsTimeRepository times;
    private final TierChangeRepository changes;
    private final Clock clock;

    PromotionService(
            Transactions transactions,
            AccountNews news,
            TierLockRepository lock,
            TierRunReader runs,
            TierModelRepository models,
            TierInputRepository input,
            NewsTimeRepository times,
            TierChangeRepository changes,
            Clock clock) {
        this.transactions = transactions;
        this.news = news;
        this.lock = lock;
        this.runs = runs;
        this.models = models;
        this.input = input;
        this.times = times;
        this.changes = changes;
        this.clock = clock;
    }

    /** By what accounts are scored between runs: the run in effect, its model and what it compared with. */
    private record Yardstick(TierRun run, TierModel model, Population population) {

        private Optional<TierChange> promotion(TierInput account, PresentTier present, Instant asOf, Instant now) {
            double score = new AccountScorer(model, population, asOf)
                    .score(account.evidence())
                    .points();
            return Promotion.of(present.tier(), score, run.result()::entryScore)
                    .map(tier -> present.promoted(tier, score, asOf, now));
        }
    }

    /** Looks at the accounts waiting longest; those left wait for the next turn. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> promote() {
        return transactions.write(session -> lock.forChange(session)
                .chain(may -> may ? promoteNext(session) : Uni.createFrom().voidItem()));
    }

    private Uni<Void> promoteNext(Mutiny.Session session) {
        return news.take(session, AT_ONCE)
                .chain(taken -> taken.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : runs.inEffect(session, null)
                                .chain(run ->
                                        run == null ? Uni.createFrom().voidItem() : promoteAll(session, run, taken)));
    }

    private Uni<Void> promoteAll(Mutiny.Session session, TierRun run, List<UUID> customers) {
        return models.find(session, run.modelVersion())
                .chain(version -> runs.population(session, run.id())
                        .map(population -> new Yardstick(run, version.model(), population)))
                .chain(yardstick -> changes.present(session, customers)
                        .map(found ->
                                found.stream().collect(Collectors.toMap(PresentTier::customerId, Function.identity())))
                        .chain(present -> times.of(session, present.keySet(), run.asOf(), clock.instant())
                                .chain(newest -> promoteThose(session, yardstick, present, newest))));
    }

    private Uni<Void> promoteThose(
            Mutiny.Session session, Yardstick yardstick, Map<UUID, PresentTier> present, Map<UUID, Instant> newest) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return input.of(session, newest, yardstick.model(), now)
                .map(accounts -> accounts.stream()
                        .filter(account -> account.overridden() == null)
                        .flatMap(account -> yardstick
                                .promotion(
                                        account,
                                        present.get(account.customerId()),
                                        newest.get(account.customerId()),
                                        now)
                                .stream())
                        .toList())
                .chain(promoted -> changes.addAll(session, promoted));
    }
}
