package dev.guanxi.segmentation.shopper.calibration;

import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sums up what was answered and what came true, in one query. */
@Singleton
final class CalibrationRepository {

    private static final String BINS = """
            select least(9, floor(predicted_probability * 10)) as tenth, count(*), sum(predicted_probability),
              count(*) filter (where predicted_type = confirmed_type),
              sum(-ln(greatest(confirmed_probability, 1e-15))), sum(brier), count(*) filter (where sure),
              count(*) filter (where sure and predicted_type = confirmed_type)
            from shopper_session
            where state = 'ENDED' and %s group by 1 order by 1""";

    /** @param store null for all */
    Uni<Calibration> read(Mutiny.Session session, Instant from, Instant until, String store) {
        Conditions ended = new Conditions("ended_at >= :from", Row.parameter(from))
                .and("ended_at < :until", Row.parameter(until))
                .and("store = :store", store);
        return ended.bind(session.createNativeQuery(BINS.formatted(ended), Object[].class))
                .getResultList()
                .map(rows -> new Calibration(
                        rows.stream().map(CalibrationRepository::bin).toList()));
    }

    private static Calibration.Bin bin(Object[] columns) {
        Row row = new Row(columns);
        return new Calibration.Bin(
                row.integer(0),
                row.number(1),
                ((Number) columns[2]).doubleValue(),
                row.number(3),
                ((Number) columns[4]).doubleValue(),
                ((Number) columns[5]).doubleValue(),
                row.number(6),
                row.number(7));
    }
}
