package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads deals. */
@Singleton
final class OpportunityReader {

    private static final String COLUMNS = """
            o.id, o.version, o.customer_id, o.dealer_id, o.system, o.reference, o.product, o.product_line, o.amount,
            o.currency, o.stage, o.chance, o.chance_stated, o.competitor, cast(o.expected_close_on as text), o.owner,
            o.region, o.stage_reason, cast(o.opened_on as text), cast(o.closed_on as text), o.recorded_at, o.changed_at""";

    private static final String DEALS = "select " + COLUMNS + " from opportunity o";

    private static final String STANDING = "select " + COLUMNS + """
            , o.fingerprint, r.id as for_id
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              id uuid, "dealerId" uuid, system text, reference text)
            join opportunity o on o.system = r.system and o.reference = r.reference
              and o.dealer_id is not distinct from r."dealerId"
            """;

    private final JsonRows rows;

    OpportunityReader(JsonRows rows) {
        this.rows = rows;
    }

    /** The deal, null if there is none. */
    Uni<Opportunity> find(Mutiny.Session session, UUID id) {
        return one(session, DEALS + " where id = :id", id);
    }

    /** Reads a deal to change it, and makes others wait who want to do the same. */
    Uni<Opportunity> findForChange(Mutiny.Session session, UUID id) {
        return one(session, DEALS + " where id = :id for update", id);
    }

    /** Those of the deals that are one dealer's, or ours. */
    Uni<List<Opportunity>> findAll(Mutiny.Session session, Scope scope, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(
                        DEALS + " where id in (:ids) and dealer_id is not distinct from cast(:dealer as uuid)",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("dealer", scope.dealerId())
                .getResultList()
                .map(found -> found.stream().map(OpportunityReader::opportunity).toList());
    }

    /** What stands under the references of deals, by the ids of these. */
    Uni<Map<UUID, OpportunityStore.Row>> standing(Mutiny.Session session, Collection<OpportunityStore.Row> deals) {
        if (deals.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(STANDING, Object[].class)
                .setParameter("rows", rows.of(deals))
                .getResultList()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[23],
                                row -> new OpportunityStore.Row(opportunity(row), (String) row[22]))));
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
