package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
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
        Conditions where = new Conditions()
                .and("dealer_id = :dealer", scope.dealerId())
                .and("stage = :stage", filter.stage, Stage::name)
                .and("employee_key(owner) = :owner", filter.owner, EmployeeKey::of)
                .and("region = :region", filter.region)
                .and("product = :product", filter.product)
                .and("customer_id = :customer", filter.customerId)
                .and("expected_close_on < :before", filter.expectedBefore)
                .and("id < :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createNativeQuery(
                        DEALS + " where " + where + " order by id desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(OpportunityReader::opportunity).toList());
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
