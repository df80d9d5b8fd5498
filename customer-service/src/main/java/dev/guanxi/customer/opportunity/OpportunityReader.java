package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads deals. */
@Singleton
final class OpportunityReader {

    private static final String DEALS = """
            select id, version, customer_id, dealer_id, system, reference, product, product_line, amount, currency, stage,
                   chance, chance_stated, competitor, cast(expected_close_on as text), owner, region, stage_reason,
                   cast(opened_on as text), cast(closed_on as text), recorded_at, changed_at
            from opportunity""";

    /** The deal, null if there is none. */
    Uni<Opportunity> find(Mutiny.Session session, UUID id) {
        return one(session, DEALS + " where id = :id", id);
    }

    /** Reads a deal to change it, and makes others wait who want to do the same. */
    Uni<Opportunity> findForChange(Mutiny.Session session, UUID id) {
        return one(session, DEALS + " where id = :id for update", id);
    }

    private static Uni<Opportunity> one(Mutiny.Session session, String query, UUID id) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : opportunity(row));
    }

    /** One more deal than the limit, the newest first. */
    Uni<List<Opportunity>> list(
            Mutiny.Session session, Scope scope, OpportunityFilter filter, Cursor after, int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder(DEALS).append(" where true");
        narrow(where, values, "dealer_id = :dealer", "dealer", scope.dealerId());
        narrow(where, values, "stage = :stage", "stage", filter.stage == null ? null : filter.stage.name());
        narrow(where, values, "owner = :owner", "owner", filter.owner);
        narrow(where, values, "region = :region", "region", filter.region);
        narrow(where, values, "product = :product", "product", filter.product);
        narrow(where, values, "customer_id = :customer", "customer", filter.customerId);
        narrow(where, values, "expected_close_on < :before", "before", filter.expectedBefore);
        narrow(where, values, "id < :after", "after", after == null ? null : after.uuid(0));
        where.append(" order by id desc limit ").append(limit + 1);
        var query = session.createNativeQuery(where.toString(), Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList()
                .map(rows -> rows.stream().map(OpportunityReader::opportunity).toList());
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static Opportunity opportunity(Object[] row) {
        return new Opportunity(
                (UUID) row[0],
                (Long) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                Columns.decimal(row[8]),
                (String) row[9],
                Stage.valueOf((String) row[10]),
                (Integer) row[11],
                (Boolean) row[12],
                (String) row[13],
                date(row[14]),
                (String) row[15],
                (String) row[16],
                (String) row[17],
                date(row[18]),
                date(row[19]),
                Columns.instant(row[20]),
                Columns.instant(row[21]));
    }

    private static LocalDate date(Object column) {
        return column == null ? null : LocalDate.parse((String) column);
    }
}
