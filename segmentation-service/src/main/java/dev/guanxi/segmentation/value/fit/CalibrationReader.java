package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.value.lifetime.Spend;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a fit learns from, of what it gathered. */
@ApplicationScoped
class CalibrationReader {

    private static final String WEEKS = FittedCustomerRepository.DAYS + """
            select (day - (select min(first_on) from first_day) + 6) / 7, count(*)
            from purchase_day join first_day using (customer_id)
            where day > first_on and first_on <= :calibrationEnd group by 1""";

    Uni<List<Calibration.Group>> groups(Mutiny.Session session, UUID fit, FitPlan plan) {
        return session.createNativeQuery("""
                        select calibration_repeats, calibration_recency, cast(:calibrationEnd as date) - first_on,
                          repeats - calibration_repeats, count(*)
                        from fitted_customer where fit_id = :fit and calibration_repeats is not null
                        group by 1, 2, 3, 4 order by 1, 2, 3, 4""", Object[].class)
                .setParameter("fit", fit)
                .setParameter("calibrationEnd", plan.calibrationEnd())
                .getResultList()
                .map(found -> found.stream()
                        .map(Row::new)
                        .map(row -> new Calibration.Group(
                                row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.number(4)))
                        .toList());
    }

    /** Repeat buyers' spend in the calibration; purchases for nothing tell nothing of it. */
    Uni<List<Spend>> spends(Mutiny.Session session, UUID fit) {
        return session.createNativeQuery("""
                        select calibration_repeats, calibration_spent / calibration_repeats
                        from fitted_customer where fit_id = :fit and calibration_repeats > 0 and calibration_spent > 0
                        order by customer_id""", Object[].class)
                .setParameter("fit", fit)
                .getResultList()
                .map(found -> found.stream()
                        .map(Row::new)
                        .map(row -> new Spend(row.integer(0), row.decimal(1).doubleValue()))
                        .toList());
    }

    /** Repeat purchases of the customers of the calibration by week, counted from 1. */
    Uni<Map<Integer, Long>> weeks(Mutiny.Session session, FitPlan plan) {
        return session.createNativeQuery(WEEKS, Object[].class)
                .setParameter("currency", plan.currency())
                .setParameter("until", FittedCustomerRepository.endOf(plan.knownEnd()))
                .setParameter("calibrationEnd", plan.calibrationEnd())
                .getResultList()
                .map(found -> found.stream()
                        .map(Row::new)
                        .collect(Collectors.toMap(row -> row.integer(0), row -> row.number(1))));
    }
}
