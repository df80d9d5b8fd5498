package dev.guanxi.segmentation.shopper.success;

import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sums up sessions, a page of keys in one query. */
@Singleton
final class SuccessRepository {

    private static final String SUCCESS = """
            with ended as (
              select %1$s as key, outcome, amount, currency from shopper_session
              where state = 'ENDED' and %2$s
            ), page as (
              select key, count(*) as sessions, count(*) filter (where outcome = 'BOUGHT') as bought,
                count(*) filter (where outcome in ('BECAME_PROSPECT', 'HANDED_TO_SUPERVISOR')) as followed
              from ended where %3$s group by key order by key limit :rows
            ), revenue as (
              select key, currency, sum(amount) as amount from ended where currency is not null group by key, currency
            )
            select p.key, p.sessions, p.bought, p.followed, r.currency, r.amount
            from page p left join revenue r on r.key = p.key order by p.key, r.currency""";

    /** Later than every session. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** One more than the limit, in order of their keys. */
    Uni<List<Success>> list(Mutiny.Session session, SuccessBy by, SuccessFilterData filter, String after, int limit) {
        Instant from = filter.from() == null ? Instant.EPOCH : filter.from();
        Instant until = filter.until() == null ? NEVER : filter.until();
        Conditions ended = new Conditions("ended_at >= :from", Row.parameter(from))
                .and("ended_at < :until", Row.parameter(until))
                .and("store = :store", filter.store())
                .and("confirmed_type = :type", filter.type(), Enum::name);
        Conditions later = new Conditions().and("key > :after", after);
        var query = session.createNativeQuery(SUCCESS.formatted(by.column(), ended, later), Object[].class);
        return later.bind(ended.bind(query))
                .setParameter("rows", limit + 1)
                .getResultList()
                .map(SuccessRepository::byKey);
    }

    private static List<Success> byKey(List<Object[]> rows) {
        Map<String, Success> found = new LinkedHashMap<>();
        for (Object[] columns : rows) {
            Row row = new Row(columns);
            Success success = found.computeIfAbsent(
                    row.text(0), key -> new Success(key, row.number(1), row.number(2), row.number(3), new TreeMap<>()));
            if (row.text(4) != null) {
                success.revenue().merge(row.text(4), row.decimal(5), BigDecimal::add);
            }
        }
        return new ArrayList<>(found.values());
    }
}
