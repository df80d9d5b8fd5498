package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.SideBySide;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Carries a run out (S3). Blocks; to be called on a worker thread.
 *
 * <p>The accounts' evidence is gathered once, then read in pages, two at the same time: to see how figures spread, to score
 * and rank, to write what was decided. Only what decides the cut stays in memory in between, about 60 bytes an account.
 * Everything is written under the run's own id and takes effect in a last, short transaction: until then readers see
 * the tiers of before, and never half a run. Others are told of it afterwards.
 */
@ApplicationScoped
class TierRunner {

    /** Accounts whose evidence is gathered by one statement, which groups their purchases in memory. */
    private static final int GATHERED = 250_000;

    private static final int PAGE = 5_000;
    private static final int AT_ONCE = 2;

    private final Transactions transactions;
    private final TierInputRepository input;
    private final TradeSumRepository sums;
    private final AssignmentRepository assignments;
    private final TierRunReader reader;
    private final TierRunRepository runs;
    private final Clock clock;
    private final SideBySide sideBySide = new SideBySide("tier run pages", AT_ONCE);

    TierRunner(
            Transactions transactions,
            TierInputRepository input,
            TradeSumRepository sums,
            AssignmentRepository assignments,
            TierRunReader reader,
            TierRunRepository runs,
            Clock clock) {
        this.transactions = transactions;
        this.input = input;
        this.sums = sums;
        this.assignments = assignments;
        this.reader = reader;
        this.runs = runs;
        this.clock = clock;
    }

    void run(TierRun run, TierModel model, String traceparent) {
        boolean restated = restates(run);
        gather(run, model);
        List<AccountRange> pages = read(session -> input.gathered(session, PAGE));
        Population population = population(pages);
        AccountScorer scorer = new AccountScorer(model, population, run.asOf());
        Cut cut = Cut.of(model, standings(pages, population, scorer));
        TierTally tally = assign(pages, run, restated, scorer, cut);
        TierRunResult result = result(run, model, cut, tally);
        write(input::clear);
        write(session -> takeEffect(session, run, population, result, traceparent));
    }

    /** Whether the run overrides one of a later day: then others must learn that its tiers hold from this day on. */
    private boolean restates(TierRun run) {
        TierRun current = read(session -> reader.inEffect(session, null));
        return current != null && run.asOf().isBefore(current.asOf());
    }

    private void gather(TierRun run, TierModel model) {
        write(input::clear);
        forEach(
                read(session -> input.accounts(session, GATHERED)),
                range -> write(session -> input.gather(session, range, model, run.asOf(), clock.instant())));
        write(input::analyze);
    }

    private Population population(List<AccountRange> pages) {
        return PopulationSample.population(
                sideBySide.each(pages, page -> PopulationSample.read(read(session -> input.figures(session, page)))));
    }

    private Standings standings(List<AccountRange> pages, Population population, AccountScorer scorer) {
        Standings standings = new Standings(Math.toIntExact(population.accounts()));
        forEach(pages, page -> {
            int index = page.first();
            for (TierInput account : accounts(page)) {
                standings.put(
                        index++,
                        account.standing(scorer.score(account.evidence()).points()));
            }
        });
        return standings;
    }

    /** Pages come with the positions at which their accounts were ranked. */
    private TierTally assign(List<AccountRange> pages, TierRun run, boolean restated, AccountScorer scorer, Cut cut) {
        return TierTally.sum(sideBySide.each(pages, page -> {
            TierTally tally = new TierTally();
            List<Assignment> kept = new ArrayList<>();
            int position = page.first();
            for (TierInput account : accounts(page)) {
                Assignment decided =
                        account.assigned(cut, position++, scorer.score(account.evidence()), run.asOf(), restated);
                tally.count(decided);
                if (!run.preview() || decided.moved()) {
                    kept.add(decided);
                }
            }
            if (!kept.isEmpty()) {
                Map<String, String> rows = AssignmentRepository.rows(kept);
                write(session -> assignments.insert(session, run.id(), rows));
            }
            return tally;
        }));
    }

    private TierRunResult result(TierRun run, TierModel model, Cut cut, TierTally tally) {
        var totals = read(sums::totals);
        var excluded = read(session -> sums.excluded(session, model, run.asOf()));
        return tally.result(cut, totals, excluded);
    }

    private Uni<Void> takeEffect(
            Mutiny.Session session, TierRun run, Population population, TierRunResult result, String traceparent) {
        Uni<Void> superseded = run.preview() ? Uni.createFrom().voidItem() : runs.supersede(session, run);
        return superseded.chain(() -> runs.finish(session, run.id(), population, result, traceparent, clock.instant()));
    }

    @PreDestroy
    void stop() {
        sideBySide.close();
    }

    private List<TierInput> accounts(AccountRange page) {
        return TierInputText.inputs(read(session -> input.page(session, page)));
    }

    private void forEach(List<AccountRange> ranges, Consumer<AccountRange> work) {
        sideBySide.each(ranges, range -> {
            work.accept(range);
            return null;
        });
    }

    private void write(Function<Mutiny.Session, Uni<Void>> work) {
        Blocking.await(() -> transactions.write(work));
    }

    private <T> T read(Function<Mutiny.Session, Uni<T>> work) {
        return Blocking.await(() -> transactions.read(work));
    }
}
