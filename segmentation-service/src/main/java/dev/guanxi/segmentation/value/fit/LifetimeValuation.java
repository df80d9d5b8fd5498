package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.value.Bought;
import dev.guanxi.segmentation.value.lifetime.Horizon;
import dev.guanxi.segmentation.value.lifetime.LifetimeValue;
import java.util.UUID;

/** Values single customers by the fit in effect and for its horizon; without one by the plain formula, for a year. */
public final class LifetimeValuation {

    private final Valuation valuation;
    private final Horizon horizon;

    private LifetimeValuation(Valuation valuation, Horizon horizon) {
        this.valuation = valuation;
        this.horizon = horizon;
    }

    /** @param fit null if there is none */
    static LifetimeValuation of(ValueFit fit) {
        return fit == null
                ? new LifetimeValuation(Valuation.PLAIN, Spans.horizon("", null, null))
                : new LifetimeValuation(
                        Valuation.of(fit.plan(), fit.result()), fit.plan().horizon());
    }

    /** Whether by a model. */
    public boolean isModelled() {
        return valuation != Valuation.PLAIN;
    }

    /** @param ageDays from the first purchase to the day of the valuation */
    public LifetimeValue of(UUID customer, Bought bought, int ageDays) {
        CustomerHistory history = new CustomerHistory(
                customer,
                bought.days() - 1,
                (int) (bought.lastDay().toEpochDay() - bought.firstDay().toEpochDay()),
                ageDays,
                bought.spent().subtract(bought.firstSpent()).doubleValue(),
                bought.spent().doubleValue());
        return valuation.of(history, horizon);
    }
}
