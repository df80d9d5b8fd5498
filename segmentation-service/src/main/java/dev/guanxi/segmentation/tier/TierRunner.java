package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Carries a run out (S3). Blocks; to be called on a worker thread.
 *
 * <p>The accounts' trade is gathered once, then read in pages three times: to see how figures spread, to score and rank,
 * to write what was decided. Only scores and what decides ties stay in memory in between, about 150 bytes an account.
 * Everything is written under the run's own id and takes effect in the last, short transaction: until then readers see
 * the tiers of before, and never half a run.
 */
@ApplicationScoped
class TierRunner {

    private static final int PAGE = 5_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Transactions transactions;
    private final TierInputRepository input;
    private final AssignmentRepository assignments;
    private final TierRunReader reader;
    private final TierRunRepository runs;
    private final Clock clock;

    TierRunner(
            Transactions transactions,
            TierInputRepository input,
            AssignmentRepository assignments,
            TierRunReader reader,
            TierRunRepository runs,
            Clock clock) {
        this.transactions = transactions;
        this.input = input;
        this.assignments = assignments;
        this.reader = reader;
        this.runs = runs;
        this.clock = clock;
    }

    void run(TierRun run, TierModel model, String traceparent) {
        boolean restated = restates(run);
        write(session -> input.fill(session, model, run.asOf()));
        Population population = population();
        AccountScorer scorer = new AccountScorer(model, population, run.asOf());
        List<Standing> standings = new ArrayList<>();
        forEachPage(page -> page.forEach(account ->
                standings.add(account.standing(scorer.score(account.trade()).points()))));
        Cut cut = Cut.of(model, standings);
        standings.clear();
        TierTally tally = assign(run, restated, scorer, cut);
        TierRunResult result = result(run, model, cut, tally);
        write(session -> takeEffect(session, run, restated, population, result, traceparent));
        write(input::clear);
    }

    /** Whether the run overrides one of a later day: then others must learn that its tiers hold from this day on. */
    private boolean restates(TierRun run) {
        TierRun current = read(session -> reader.inEffect(session, null));
        return current != null && run.asOf().isBefore(current.asOf());
    }

    private Population population() {
        List<double[]> figures = new ArrayList<>();
        BigDecimal[] revenue = {BigDecimal.ZERO};
        forEachPage(page -> page.forEach(account -> {
            BigDecimal net = account.trade().net();
            revenue[0] = revenue[0].add(net.max(BigDecimal.ZERO));
            figures.add(new double[] {net.doubleValue(), account.trade().purchases()});
        }));
        return new Population(
                figures.size(),
                revenue[0],
                Scale.of(figures.stream().mapToDouble(f -> f[0]).toArray()),
                Scale.of(figures.stream().mapToDouble(f -> f[1]).toArray()));
    }

    /** Pages come in the order in which the accounts were ranked, so the cut is read off by position. */
    private TierTally assign(TierRun run, boolean restated, AccountScorer scorer, Cut cut) {
        TierTally tally = new TierTally();
        int[] position = {0};
        forEachPage(page -> {
            List<Assignment> decided = new ArrayList<>(page.size());
            for (TierInput account : page) {
                int at = position[0]++;
                decided.add(account.assigned(cut.tier(at), cut.rank(at), scorer.score(account.trade()), restated));
            }
            decided.forEach(tally::count);
            List<Assignment> kept =
                    run.preview() ? decided.stream().filter(Assignment::moved).toList() : decided;
            write(session -> assignments.insert(session, run.id(), kept));
        });
        return tally;
    }

    private TierRunResult result(TierRun run, TierModel model, Cut cut, TierTally tally) {
        var totals = read(session -> input.totals(session, model, run.asOf()));
        var excluded = read(session -> input.excluded(session, model, run.asOf()));
        return tally.result(cut, totals, excluded);
    }

    private Uni<Void> takeEffect(
            Mutiny.Session session,
            TierRun run,
            boolean restated,
            Population population,
            TierRunResult result,
            String traceparent) {
        var now = clock.instant();
        if (run.preview()) {
            return runs.finish(session, run.id(), population, result, now);
        }
        return runs.supersede(session, run)
                .chain(() -> runs.finish(session, run.id(), population, result, now))
                .chain(() -> assignments.announce(session, run, restated, now, traceparent));
    }

    private void forEachPage(Consumer<List<TierInput>> work) {
        UUID after = BEFORE_ALL;
        List<TierInput> page;
        do {
            UUID from = after;
            page = read(session -> input.page(session, from, PAGE));
            work.accept(page);
            after = page.isEmpty() ? after : page.get(page.size() - 1).customerId();
        } while (page.size() == PAGE);
    }

    private void write(Function<Mutiny.Session, Uni<Void>> work) {
        Blocking.await(() -> transactions.write(work));
    }

    private <T> T read(Function<Mutiny.Session, Uni<T>> work) {
        return Blocking.await(() -> transactions.read(work));
    }
}
