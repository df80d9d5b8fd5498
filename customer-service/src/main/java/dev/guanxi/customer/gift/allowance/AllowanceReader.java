package dev.guanxi.customer.gift.allowance;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
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
            select null, null, null, false, giver_key, count(*), sum(value) from gift where %s
            group by giver_key order by giver_key limit :limit""";

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
        Conditions where = new Conditions("allowance_year = :year", year).and(Held.BY_STATE);
        String sql = sql(filter, scope, where, after);
        return where.bind(session.createNativeQuery(sql, Object[].class))
                .setParameter("limit", limit + 1)
                .getResultList()
                .map(rows -> rows.stream().map(AllowanceReader::total).toList());
    }

    private static String sql(AllowanceFilter filter, Scope scope, Conditions where, Cursor after) {
        return switch (filter.by) {
            case RECEIVER ->
                RECEIVERS.formatted(where.and("t.customer_id = :customer", filter.customerId)
                        .and("coalesce(o.same_as, o.id) > :after", after, cursor -> cursor.uuid(0)));
            case COMPANY ->
                COMPANIES.formatted(where.and("customer_id = :customer", filter.customerId)
                        .and("dealer_id = :dealer", scope.dealerId())
                        .and("customer_id > :after", after, cursor -> cursor.uuid(0)));
            case GIVER ->
                GIVERS.formatted(where.and("giver_owner = :owner", scope.owner())
                        .and("giver_key = :giver", filter.giver, EmployeeKey::of)
                        .and("giver_key > :after", after, cursor -> cursor.text(0)));
        };
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
