package dev.guanxi.segmentation.value.fit;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.value.lifetime.TimeUnit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Asking for fits and reading them; each public method is one transaction. */
@ApplicationScoped
class ValueFitService {

    private static final int LONGEST_HOLDOUT = 3_653;

    private final Transactions transactions;
    private final ValueFitReader reader;
    private final ValueFitRepository fits;
    private final ValueFitRunner runner;
    private final Currencies currencies;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    ValueFitService(
            Transactions transactions,
            ValueFitReader reader,
            ValueFitRepository fits,
            ValueFitRunner runner,
            Currencies currencies,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.fits = fits;
        this.runner = runner;
        this.currencies = currencies;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /** Begins a fit; a repeat with the same id or key answers with the fit of the first time. */
    Uni<ValueFit> start(String caller, String idempotencyKey, NewValueFit asked) {
        FitPlan plan = plan(asked);
        UUID newId = asked.id() == null ? Ids.next() : asked.id();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions
                .write(session -> idempotencyKeys
                        .claim(session, "start-value-fit", caller, idempotencyKey, asked, newId)
                        .call(id -> id.equals(newId)
                                ? fits.insert(session, id, plan, caller, now)
                                : Uni.createFrom().voidItem())
                        .chain(id -> reader.find(session, id)))
                .invoke(found -> refuseOther(asked, plan, found))
                .invoke(runner::wake);
    }

    Uni<ValueFit> get(UUID id) {
        return transactions.read(session -> reader.find(session, id)).invoke(found -> {
            if (found == null) {
                throw unknown(id);
            }
        });
    }

    /** A fit that has what a picture shows. */
    Uni<ValueFit> drawable(UUID id, FitPlot plot) {
        return get(id).invoke(fit -> {
            if (fit.result() == null || !plot.isIn(fit.result())) {
                throw Refusal.unknown(
                        "PLOT_EMPTY", "Fit " + id + " has nothing to draw for " + plot + "; see its member plots.");
            }
        });
    }

    Uni<Page<ValueFit>> list(Cursor after, int limit) {
        return transactions
                .read(session -> reader.list(session, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.requestedAt(), last.id())));
    }

    static Refusal unknown(UUID id) {
        return Refusal.unknown("VALUE_FIT_UNKNOWN", "There is no value fit " + id + ".");
    }

    private FitPlan plan(NewValueFit asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int holdout = asked.holdout() == null ? 0 : Spans.days("/holdout", asked.holdout(), 0, LONGEST_HOLDOUT);
        LocalDate end = asked.calibrationEnd() == null ? today.minusDays(1L + holdout) : asked.calibrationEnd();
        if (end.plusDays(holdout).isAfter(today)) {
            throw Refusal.unprocessable(
                    "AS_OF_IN_FUTURE",
                    "/calibrationEnd",
                    end,
                    "Calibration and holdout must have ended: up to today, " + today + ", in UTC.");
        }
        return new FitPlan(
                asked.model(),
                end,
                holdout,
                currencies.of("/currency", asked.currency()),
                asked.unit() == null ? TimeUnit.WEEK : asked.unit(),
                Spans.horizon("/", asked.horizon(), asked.discountRate()));
    }

    /** With a key, what was asked for then is the same already. */
    private static void refuseOther(NewValueFit asked, FitPlan plan, ValueFit found) {
        if (found.id().equals(asked.id()) && !found.plan().equals(plan)) {
            throw Refusal.idTaken("value fit", asked.id());
        }
    }
}
