package dev.guanxi.segmentation.value.fit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.value.lifetime.Horizon;
import dev.guanxi.segmentation.value.lifetime.TimeUnit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads fits. */
@ApplicationScoped
class ValueFitReader {

    static final String PLAN =
            "model, cast(calibration_end as text), holdout_days, currency, unit, horizon_days, discount_rate";

    private static final String SELECT = "select id, " + PLAN + """
            , state, stage, customers, valued, failure, cast(result as text), requested_by, requested_at, finished_at,
              usable and id = (select e.id from value_fit e where e.usable and e.currency = f.currency
                               order by e.finished_at desc limit 1)
            from value_fit f\s""";

    private final ObjectMapper json;

    ValueFitReader(ObjectMapper json) {
        this.json = json;
    }

    /** Null if there is none. */
    Uni<ValueFit> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SELECT + "where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(this::fit);
    }

    /** The fit by which customers are valued; null if there is none in that currency. */
    Uni<ValueFit> inEffect(Mutiny.Session session, String currency) {
        return session.createNativeQuery(
                        SELECT + "where usable and currency = :currency order by finished_at desc limit 1",
                        Object[].class)
                .setParameter("currency", currency)
                .getSingleResultOrNull()
                .map(this::fit);
    }

    /** The last fit to be finished in that currency, usable or not; null if there is none. */
    Uni<ValueFit> last(Mutiny.Session session, String currency) {
        return session.createNativeQuery(
                        SELECT + "where state = 'DONE' and currency = :currency order by finished_at desc limit 1",
                        Object[].class)
                .setParameter("currency", currency)
                .getSingleResultOrNull()
                .map(this::fit);
    }

    /** One more fit than the limit, the latest first. */
    Uni<List<ValueFit>> list(Mutiny.Session session, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and(
                        "(requested_at, id) < (:requested, :id)",
                        after,
                        cursor -> Row.parameter(cursor.instant(0)),
                        cursor -> cursor.uuid(1));
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " order by requested_at desc, id desc limit " + (limit + 1),
                        Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(this::fit).toList());
    }

    static FitPlan plan(Row row, int from) {
        return new FitPlan(
                row.name(from, ModelType.class),
                LocalDate.parse(row.text(from + 1)),
                row.integer(from + 2),
                row.text(from + 3),
                row.name(from + 4, TimeUnit.class),
                new Horizon(row.integer(from + 5), row.decimal(from + 6).doubleValue()));
    }

    private ValueFit fit(Object[] columns) {
        if (columns == null) {
            return null;
        }
        Row row = new Row(columns);
        return new ValueFit(
                row.uuid(0),
                plan(row, 1),
                row.name(8, FitState.class),
                row.name(9, FitStage.class),
                row.number(10),
                row.number(11),
                row.flag(17),
                row.text(12),
                row.text(13) == null ? null : result(row.text(13)),
                row.text(14),
                row.instant(15),
                row.instant(16));
    }

    private FitResult result(String text) {
        try {
            return json.readValue(text, FitResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored result of a fit cannot be read", e);
        }
    }
}
