package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.value.lifetime.Estimate.Parameter;
import dev.guanxi.segmentation.value.lifetime.GammaGamma;
import dev.guanxi.segmentation.value.lifetime.Horizon;
import dev.guanxi.segmentation.value.lifetime.LifetimeValue;
import dev.guanxi.segmentation.value.lifetime.PurchaseModel;
import dev.guanxi.segmentation.value.lifetime.Spend;
import dev.guanxi.segmentation.value.lifetime.TimeUnit;
import java.util.List;

/** Values customers: by the models of a fit, or where it has none, by the plain formula. */
final class Valuation {

    /** By the plain formula. */
    static final Valuation PLAIN = new Valuation(null, null, null);

    private final PurchaseModel purchases;
    private final GammaGamma spend;
    private final TimeUnit unit;

    private Valuation(PurchaseModel purchases, GammaGamma spend, TimeUnit unit) {
        this.purchases = purchases;
        this.spend = spend;
        this.unit = unit;
    }

    static Valuation of(FitPlan plan, FitResult result) {
        if (!result.usable()) {
            return PLAIN;
        }
        List<Parameter> s = result.spend().parameters();
        return new Valuation(
                plan.model().of(result.purchases()),
                new GammaGamma(s.get(0).value(), s.get(1).value(), s.get(2).value()),
                plan.unit());
    }

    LifetimeValue of(CustomerHistory customer, Horizon horizon) {
        if (purchases == null) {
            return LifetimeValue.plain(customer.repeats() + 1, customer.ageDays(), customer.meanSpend(), horizon);
        }
        return LifetimeValue.by(purchases, unit, customer.in(unit), spendOf(customer), horizon);
    }

    private double spendOf(CustomerHistory customer) {
        return customer.repeats() > 0 && customer.repeatSpent() > 0
                ? spend.expectedSpend(new Spend(customer.repeats(), customer.repeatSpent() / customer.repeats()))
                : spend.expectedSpend();
    }
}
