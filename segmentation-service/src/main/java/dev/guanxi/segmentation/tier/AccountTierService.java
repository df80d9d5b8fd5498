package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.account.Accounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    AccountTierService(
            Transactions transactions,
            Accounts accounts,
            TierRunReader runs,
            TierModelRepository models,
            AssignmentRepository assignments) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.runs = runs;
        this.models = models;
        this.assignments = assignments;
    }

    /**
     * @param asOf the time that is asked about; null for the present
     * @throws Refusal for an unknown account, and for one that had no tier then
     */
    Uni<AccountTier> get(UUID customer, Instant asOf) {
        return transactions.read(
                session -> accounts.nameOf(session, customer).chain(name -> runs.inEffect(session, asOf)
                        .map(run -> known(run, customer))
                        .chain(run -> explain(session, customer, name, run))));
    }

    Uni<List<TierPeriod>> history(UUID customer) {
        return transactions.read(session -> accounts.nameOf(session, customer)
                .chain(() -> assignments.decisions(session, customer))
                .map(TierPeriod::of));
    }

    private Uni<AccountTier> explain(Mutiny.Session session, UUID customer, String name, TierRun run) {
        return models.find(session, run.modelVersion()).chain(version -> assignments
                .find(session, run.id(), customer, version.model())
                .map(assignment -> known(assignment, customer))
                .chain(assignment -> lift(session, run, version.model(), assignment)
                        .chain(lift -> assignments
                                .decisions(session, customer)
                                .map(decisions -> new AccountTier(
                                        customer,
                                        name,
                                        since(decisions, run),
                                        run,
                                        version.model(),
                                        assignment,
                                        lift)))));
    }

    private Uni<Optional<Lift>> lift(Mutiny.Session session, TierRun run, TierModel model, Assignment assignment) {
        Optional<Tier> target = assignment.tier().above();
        Optional<Double> entry = target.flatMap(tier -> run.result().entryScore(tier));
        if (entry.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return runs.population(session, run.id())
                .map(population -> new AccountScorer(model, population, run.asOf()))
                .map(scorer -> Optional.of(Lift.into(
                        target.orElseThrow(), entry.get(), assignment.accountScore(), assignment.trade(), scorer)));
    }

    private static Instant since(List<TierPeriod.Decision> decisions, TierRun run) {
        List<TierPeriod.Decision> upToRun = decisions.stream()
                .filter(decision -> !decision.asOf().isAfter(run.asOf()))
                .toList();
        List<TierPeriod> periods = TierPeriod.of(upToRun);
        return periods.get(periods.size() - 1).from();
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
