package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.account.Accounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** One account's tier: which, why, since when, and what would lift it. */
@ApplicationScoped
class AccountTierService {

    private final Transactions transactions;
    private final Accounts accounts;
    private final TierRunReader runs;
    private final TierModelRepository models;
    private final AssignmentRepository assignments;
    private final TierTimelineRepository timelines;
    private final Clock clock;

    AccountTierService(
            Transactions transactions,
            Accounts accounts,
            TierRunReader runs,
            TierModelRepository models,
            AssignmentRepository assignments,
            TierTimelineRepository timelines,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.runs = runs;
        this.models = models;
        this.assignments = assignments;
        this.timelines = timelines;
        this.clock = clock;
    }

    /**
     * @param asOf the time that is asked about; null for the present
     * @throws Refusal for an unknown account, and for one that had no tier then
     */
    Uni<AccountTier> get(UUID customer, Instant asOf) {
        return transactions.readOneMoment(
                session -> accounts.nameOf(session, customer).chain(name -> runs.inEffect(session, asOf)
                        .map(run -> known(run, customer))
                        .chain(run -> decided(session, customer, run))
                        .chain(decided -> explain(session, name, decided, asOf))));
    }

    /** The tier alone, with what gave it. */
    Uni<TierPeriod> period(Mutiny.Session session, UUID customer, Instant asOf) {
        Instant at = asOf == null ? clock.instant() : asOf;
        return timelines
                .of(session, customer)
                .map(timeline -> known(timeline.at(at).orElse(null), customer));
    }

    Uni<List<TierPeriod>> history(UUID customer) {
        return transactions.read(session -> accounts.nameOf(session, customer)
                .chain(() -> timelines.of(session, customer))
                .map(timeline -> timeline.periods(clock.instant())));
    }

    /** What the run in effect decided for the account. */
    private record Decided(UUID customer, TierRun run, TierModel model, Assignment assignment) {}

    private Uni<Decided> decided(Mutiny.Session session, UUID customer, TierRun run) {
        return models.find(session, run.modelVersion()).chain(version -> assignments
                .find(session, run.id(), customer, version.model())
                .map(found -> new Decided(customer, run, version.model(), known(found, customer))));
    }

    private Uni<AccountTier> explain(Mutiny.Session session, String name, Decided decided, Instant asOf) {
        Instant at = asOf == null ? clock.instant() : asOf;
        return timelines.of(session, decided.customer()).chain(timeline -> {
            TierPeriod period = known(timeline.at(at).orElse(null), decided.customer());
            return override(session, period).chain(override -> lift(session, decided, unlifted(decided, period))
                    .map(lift -> new AccountTier(
                            decided.customer(),
                            name,
                            period,
                            timeline.before(period),
                            timeline.version(at),
                            decided.run(),
                            decided.model(),
                            decided.assignment(),
                            timeline.promotionOf(period),
                            override,
                            lift)));
        });
    }

    /** What the account earned by its score. */
    private static Tier unlifted(Decided decided, TierPeriod period) {
        return period.overrideId() == null
                ? period.tier()
                : decided.assignment().earned();
    }

    private Uni<Optional<HeldOverride>> override(Mutiny.Session session, TierPeriod period) {
        return period.overrideId() == null
                ? Uni.createFrom().item(Optional.empty())
                : timelines.override(session, period.overrideId()).map(Optional::of);
    }

    private Uni<Optional<Lift>> lift(Mutiny.Session session, Decided decided, Tier from) {
        TierRun run = decided.run();
        Optional<Double> entry = from.above().flatMap(tier -> run.result().entryScore(tier));
        if (entry.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Assignment assignment = decided.assignment();
        return runs.population(session, run.id())
                .map(population -> new AccountScorer(decided.model(), population, run.asOf()))
                .map(scorer -> Optional.of(Lift.into(
                        from.above().orElseThrow(),
                        entry.get(),
                        assignment.accountScore(),
                        assignment.evidence(),
                        scorer)));
    }

    private static <T> T known(T found, UUID customer) {
        if (found == null) {
            throw Refusal.unknown(
                    "NOT_TIERED",
                    "Customer " + customer + " had no tier at that time: no tier run in effect then knew it.");
        }
        return found;
    }
}
