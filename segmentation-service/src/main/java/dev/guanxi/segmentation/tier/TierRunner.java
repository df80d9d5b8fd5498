package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.SideBySide;
import dev.guanxi.platform.persistence.SideBySide.Backlog;
import dev.guanxi.platform.persistence.SideBySide.Piece;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.tier.TierInputRepository.Figures;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Carries a run out (S3). Blocks; to be called on a worker thread.
 *
 * <p>The accounts' evidence is gathered once, then read in pages: to see how figures spread, to score and rank, to write
 * what was decided. Only what decides the cut stays in memory in between, about 60 bytes an account.
 * Everything is written under the run's own id and takes effect in the last, short transaction: until then readers see
 * the tiers of before, and never half a run.
 */
@ApplicationScoped
class TierRunner {

    private static final int PAGE = 5_000;
    private static final int WRITERS = 2;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Transactions transactions;
    private final TierInputRepository input;
    private final TradeSumRepository sums;
    private final AssignmentRepository assignments;
    private final TierRunReader reader;
    private final TierRunRepository runs;
    private final Clock clock;
    /** While a page is scored, the next is read and those before are written. */
    private final SideBySide sideBySide = new SideBySide("tier run pages", 1 + WRITERS);

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
        write(session -> input.fill(session, model, run.asOf(), clock.instant()));
        Population population = population();
        AccountScorer scorer = new AccountScorer(model, population, run.asOf());
        Cut cut = Cut.of(model, standings(scorer));
        TierTally tally = assign(run, restated, scorer, cut);
        TierRunResult result = result(run, model, cut, tally);
        write(session -> takeEffect(session, run, population, result, traceparent));
        write(input::clear);
    }

    /** Whether the run overrides one of a later day: then others must learn that its tiers hold from this day on. */
    private boolean restates(TierRun run) {
        TierRun current = read(session -> reader.inEffect(session, null));
        return current != null && run.asOf().isBefore(current.asOf());
    }

    private Population population() {
        DoubleStream.Builder revenues = DoubleStream.builder();
        DoubleStream.Builder purchases = DoubleStream.builder();
        BigDecimal[] revenue = {BigDecimal.ZERO};
        forEachPage(
                input::figures,
                TierInputRepository::readFigures,
                Figures::customerId,
                page -> page.forEach(account -> {
                    revenue[0] = revenue[0].add(account.netRevenue().max(BigDecimal.ZERO));
                    revenues.add(account.netRevenue().doubleValue());
                    purchases.add(account.purchases());
                }));
        double[] spread = revenues.build().toArray();
        return new Population(
                spread.length,
                revenue[0],
                Scale.of(spread),
                Scale.of(purchases.build().toArray()));
    }

    private Standings standings(AccountScorer scorer) {
        Standings standings = new Standings();
        forEachPage(
                input::page,
                TierInputText::inputs,
                TierInput::customerId,
                page -> page.forEach(account -> standings.add(
                        account.standing(scorer.score(account.evidence()).points()))));
        return standings;
    }

    /** Pages come in the order in which the accounts were ranked, so the cut is read off by position. */
    private TierTally assign(TierRun run, boolean restated, AccountScorer scorer, Cut cut) {
        TierTally tally = new TierTally();
        int[] position = {0};
        try (Backlog written = sideBySide.backlog(WRITERS)) {
            forEachPage(input::page, TierInputText::inputs, TierInput::customerId, page -> {
                List<Assignment> decided = page.stream()
                        .map(account -> account.assigned(
                                cut, position[0]++, scorer.score(account.evidence()), run.asOf(), restated))
                        .toList();
                decided.forEach(tally::count);
                List<Assignment> kept = run.preview()
                        ? decided.stream().filter(Assignment::moved).toList()
                        : decided;
                written.begin(() -> write(session -> assignments.insert(session, run.id(), kept)));
            });
            written.await();
        }
        return tally;
    }

    private TierRunResult result(TierRun run, TierModel model, Cut cut, TierTally tally) {
        var totals = read(sums::totals);
        var excluded = read(session -> sums.excluded(session, model, run.asOf()));
        return tally.result(cut, totals, excluded);
    }

    private Uni<Void> takeEffect(
            Mutiny.Session session, TierRun run, Population population, TierRunResult result, String traceparent) {
        if (run.preview()) {
            return runs.finish(session, run.id(), population, result, clock.instant());
        }
        return runs.supersede(session, run)
                .chain(() -> assignments.announce(session, run, clock.instant(), traceparent))
                .chain(() -> runs.finish(session, run.id(), population, result, clock.instant()));
    }

    @PreDestroy
    void stop() {
        sideBySide.close();
    }

    /** Reads one page of so many after an account, as a text. */
    private interface PageReader {
        Uni<String> read(Mutiny.Session session, UUID after, int size);
    }

    private <T> void forEachPage(
            PageReader reader, Function<String, List<T>> cut, Function<T, UUID> idOf, Consumer<List<T>> work) {
        Piece<List<T>> coming = begin(reader, cut, BEFORE_ALL);
        List<T> page;
        do {
            page = coming.await();
            if (page.size() == PAGE) {
                coming = begin(reader, cut, idOf.apply(page.get(PAGE - 1)));
            }
            work.accept(page);
        } while (page.size() == PAGE);
    }

    private <T> Piece<List<T>> begin(PageReader reader, Function<String, List<T>> cut, UUID after) {
        return sideBySide.begin(() -> cut.apply(read(session -> reader.read(session, after, PAGE))));
    }

    private void write(Function<Mutiny.Session, Uni<Void>> work) {
        Blocking.await(() -> transactions.write(work));
    }

    private <T> T read(Function<Mutiny.Session, Uni<T>> work) {
        return Blocking.await(() -> transactions.read(work));
    }
}
