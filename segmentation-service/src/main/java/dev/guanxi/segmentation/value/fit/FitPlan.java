package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.value.lifetime.Horizon;
import dev.guanxi.segmentation.value.lifetime.TimeUnit;
import java.time.LocalDate;

/**
 * What a fit is made of. Days are days in UTC; purchases of one customer on one day count as one.
 *
 * @param calibrationEnd last day that the model learns from
 * @param holdoutDays days after it, on which the model is tried
 * @param currency purchases in others do not count
 * @param horizon for which the customers are valued and ranked
 */
record FitPlan(
        ModelType model, LocalDate calibrationEnd, int holdoutDays, String currency, TimeUnit unit, Horizon horizon) {

    /** The last day of what is known: customers are valued as of its end. */
    LocalDate knownEnd() {
        return calibrationEnd.plusDays(holdoutDays);
    }
}
