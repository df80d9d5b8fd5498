package dev.guanxi.customer.purification;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.branch.Distances;
import dev.guanxi.customer.branch.Distances.Nearest;
import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.profile.Position;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonColumns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what is known of prospects, a whole list in one statement. */
@Singleton
final class FactsReader {

    private static final String FACTS = """
            select p.id, p.customer_id, p.captured_at, c.kind, c.position, c.region, c.country, c.served_by_competitor,
                   c.latitude, c.longitude, cast(a.content as text)
            from prospect p join customer c on c.id = p.customer_id
            left join lateral (
              select content from appraisal where prospect_id = p.id order by appraised_at desc, id desc limit 1
            ) a on true
            where %s order by p.id limit :rows""";

    private final JsonRows rows;
    private final JsonColumns json;

    FactsReader(JsonRows rows, JsonColumns json) {
        this.rows = rows;
        this.json = json;
    }

    /** Rows of these prospects, within reach and not converted; for {@link #facts}. */
    Uni<List<Object[]>> byIds(Mutiny.Session session, Scope scope, Set<UUID> ids) {
        Conditions where = new Conditions(
                        "p.stage <> 'CONVERTED' and p.id in (select cast(value as uuid)"
                                + " from json_array_elements_text(cast(cast(:ids as text) as json)))",
                        rows.of(ids))
                .and("p.dealer_id = :dealer", scope.dealerId());
        return read(session, where, ids.size());
    }

    /** Rows of pursued prospects within reach, at most so many. */
    Uni<List<Object[]>> byFilter(Mutiny.Session session, Scope scope, ProspectSelection filter, int most) {
        Conditions where = new Conditions()
                .and("p.stage in ('OPEN', 'QUALIFIED')")
                .and("p.dealer_id = :dealer", scope.dealerId())
                .and("p.source = :source", filter.source(), Enum::name)
                .and("p.campaign = :campaign", filter.campaign())
                .and("c.kind = :kind", filter.kind(), Enum::name)
                .and("c.country = :country", filter.country())
                .and("c.region = :region", filter.region());
        return read(session, where, most);
    }

    private static Uni<List<Object[]>> read(Mutiny.Session session, Conditions where, int most) {
        return where.bind(session.createNativeQuery(FACTS.formatted(where), Object[].class))
                .setParameter("rows", most)
                .getResultList();
    }

    /** What a row says; reading thousands takes a while, so not for threads that may not block. */
    ProspectFacts facts(Object[] row, Distances distances) {
        return new ProspectFacts(
                (UUID) row[0],
                (UUID) row[1],
                Columns.instant(row[2]),
                CustomerKind.valueOf((String) row[3]),
                Position.valueOf((String) row[4]),
                (String) row[5],
                (String) row[6],
                (Boolean) row[7],
                nearest((BigDecimal) row[8], (BigDecimal) row[9], distances),
                row[10] == null ? AppraisalData.NOTHING : json.read(row[10], AppraisalData.class));
    }

    private static Nearest nearest(BigDecimal latitude, BigDecimal longitude, Distances distances) {
        return latitude == null || longitude == null
                ? null
                : distances.to(latitude.doubleValue(), longitude.doubleValue());
    }
}
