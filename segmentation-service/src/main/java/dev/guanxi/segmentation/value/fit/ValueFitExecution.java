package dev.guanxi.segmentation.value.fit;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.value.ValueNews;
import dev.guanxi.segmentation.value.fit.FitResult.Holdout;
import dev.guanxi.segmentation.value.fit.FitResult.Week;
import dev.guanxi.segmentation.value.fit.FittedCustomerRepository.Valued;
import dev.guanxi.segmentation.value.fit.ValueFitRepository.Lease;
import dev.guanxi.segmentation.value.lifetime.LifetimeValue;
import dev.guanxi.segmentation.value.lifetime.PurchaseModel;
import dev.guanxi.segmentation.value.lifetime.Spend;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Carries a fit out: gathers what everybody bought, fits the models, tries them on the holdout, values and ranks
 * everybody. Blocks; to be called on a thread of its own. It can be broken off anywhere and begins anew.
 */
@ApplicationScoped
class ValueFitExecution {

    private static final int PAGE = 5_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Transactions transactions;
    private final ValueFitRepository fits;
    private final FittedCustomerRepository customers;
    private final CalibrationReader calibration;
    private final FitConfig config;
    private final ValueNews news;
    private final Clock clock;

    ValueFitExecution(
            Transactions transactions,
            ValueFitRepository fits,
            FittedCustomerRepository customers,
            CalibrationReader calibration,
            FitConfig config,
            ValueNews news,
            Clock clock) {
        this.transactions = transactions;
        this.fits = fits;
        this.customers = customers;
        this.calibration = calibration;
        this.config = config;
        this.news = news;
        this.clock = clock;
    }

    /** @param isEnding whether to leave the fit to others; then it stays unfinished */
    void carryOut(Lease lease, BooleanSupplier isEnding) {
        write(session -> customers
                .gather(session, lease.id(), lease.plan())
                .chain(count -> fits.advance(session, lease, FitStage.FITTING, (long) count, 0)));
        FitResult fitted = fit(lease);
        write(session -> fits.advance(session, lease, FitStage.VALUING, null, 0));
        ValueClasses classes = new ValueClasses();
        if (!value(lease, Valuation.of(lease.plan(), fitted), classes, isEnding)) {
            return;
        }
        FitResult result = fitted.with(classes.counted());
        write(session -> fits.done(session, lease, result, clock.instant())
                .chain(() -> result.usable()
                        ? news.tell(session, lease.plan().currency())
                        : Uni.createFrom().voidItem())
                .chain(() -> customers.unlist(session, lease.plan().currency(), config.listsKept())));
    }

    private FitResult fit(Lease lease) {
        FitPlan plan = lease.plan();
        List<Calibration.Group> groups = read(session -> calibration.groups(session, lease.id(), plan));
        List<Spend> spends = read(session -> calibration.spends(session, lease.id()));
        Calibration learned = new Calibration(groups, plan.unit(), plan.holdoutDays());
        Fitting fitting = Fitting.of(plan.model(), learned.histories(), spends, config.demands());
        PurchaseModel model =
                fitting.purchases() == null ? null : fitting.purchases().model();
        Holdout holdout = model == null ? null : learned.holdout(model);
        List<Week> weeks = model == null ? List.of() : learned.weeks(model, purchasesByWeek(plan));
        return FitResult.of(fitting, holdout, weeks);
    }

    private Map<Integer, Long> purchasesByWeek(FitPlan plan) {
        return read(session -> calibration.weeks(session, plan));
    }

    /** Whether all are valued. */
    private boolean value(Lease lease, Valuation valuation, ValueClasses classes, BooleanSupplier isEnding) {
        UUID after = BEFORE_ALL;
        List<CustomerHistory> page;
        do {
            if (isEnding.getAsBoolean()) {
                return false;
            }
            UUID from = after;
            page = read(session -> customers.page(session, lease.id(), lease.plan(), from, PAGE));
            List<Valued> valued = page.stream()
                    .map(customer ->
                            valued(customer, valuation.of(customer, lease.plan().horizon())))
                    .toList();
            valued.forEach(one -> classes.add(one.value()));
            write(session -> customers
                    .write(session, lease.id(), valued)
                    .chain(() -> fits.advance(session, lease, FitStage.VALUING, null, valued.size())));
            after = page.isEmpty() ? after : page.get(page.size() - 1).customerId();
        } while (page.size() == PAGE);
        return true;
    }

    private static Valued valued(CustomerHistory customer, LifetimeValue value) {
        Double alive = Double.isNaN(value.alive()) ? null : (Double) value.alive();
        return new Valued(customer.customerId(), alive, value.purchases(), value.spend(), value.value());
    }

    private void write(Function<Mutiny.Session, Uni<Void>> work) {
        Blocking.await(() -> transactions.write(work));
    }

    private <T> T read(Function<Mutiny.Session, Uni<T>> work) {
        return Blocking.await(() -> transactions.read(work));
    }
}
