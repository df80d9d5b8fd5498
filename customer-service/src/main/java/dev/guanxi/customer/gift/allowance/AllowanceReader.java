package dev.guanxi.customer.gift.allowance;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Adds up a year's gifts by holder, in the order of the indexes that serve the sums. */
@Singleton
final class AllowanceReader {

    private static final String RECEIVERS = """
            select g.customer_id, g.receiver_id, r.name, r.public_official, null, g.gifts, g.spent
            from (select t.customer_id, coalesce(o.same_as, o.id) as receiver_id, count(*) as gifts,
                    sum(t.value) as spent
                  from gift t join gift_receiver o on o.id = t.receiver_id where %s
                  group by t.customer_id, coalesce(o.same_as, o.id) order by 2 limit :limit) g
            join gift_receiver r on r.id = g.receiver_id order by g.receiver_id""";

    private static final String COMPANIES = """
            select customer_id, null, null, false, null, count(*), sum(value) from gift where %s
            group by customer_id order by customer_id limit :limit""";

    private static final String GIVERS = """
            select null, null, null, false, giver, count(*), sum(value) from gift where %s
            group by giver order by giver limit :limit""";

    /**
     * What one holder's gifts come to.
     *
     * @param key what the list is in order of
     */
    record Total(
            UUID customerId,
            UUID receiverId,
            String receiver,
            boolean official,
            String giver,
            long gifts,
            BigDecimal spent) {

        Object key() {
            if (giver != null) {
                return giver;
            }
            return receiverId == null ? customerId : receiverId;
        }
    }

    /** One more than the limit. */
    Uni<List<Total>> totals(
            Mutiny.Session session, Scope scope, AllowanceFilter filter, int year, Cursor after, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("year", year, "limit", limit + 1));
        String sql = sql(filter, scope, values, after);
        var query = session.createNativeQuery(sql, Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList()
                .map(rows -> rows.stream().map(AllowanceReader::total).toList());
    }

    private static String sql(AllowanceFilter filter, Scope scope, Map<String, Object> values, Cursor after) {
        StringBuilder where = new StringBuilder("allowance_year = :year and " + Held.BY_STATE);
        return switch (filter.by) {
            case RECEIVER -> {
                narrow(where, values, "t.customer_id = :customer", "customer", filter.customerId);
                narrow(
                        where,
                        values,
                        "coalesce(o.same_as, o.id) > :after",
                        "after",
                        after == null ? null : after.uuid(0));
                yield RECEIVERS.formatted(where);
            }
            case COMPANY -> {
                narrow(where, values, "customer_id = :customer", "customer", filter.customerId);
                narrow(where, values, "dealer_id = :dealer", "dealer", scope.dealerId());
                narrow(where, values, "customer_id > :after", "after", after == null ? null : after.uuid(0));
                yield COMPANIES.formatted(where);
            }
            case GIVER -> {
                narrow(where, values, "giver_owner = :owner", "owner", scope.owner());
                narrow(where, values, "giver = :giver", "giver", filter.giver);
                narrow(where, values, "giver > :after", "after", after == null ? null : after.text(0));
                yield GIVERS.formatted(where);
            }
        };
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static Total total(Object[] row) {
        return new Total(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (Boolean) row[3],
                (String) row[4],
                ((Number) row[5]).longValue(),
                Columns.decimal(row[6]));
    }
}
