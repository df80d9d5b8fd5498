package dev.guanxi.segmentation.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sums up everybody's buying up to a time, in the database: however many customers there are, at most one row for each
 * pair of scores comes back.
 */
@ApplicationScoped
class SnapshotReader {

    private static final String SUMS = """
            with buying as materialized (
              select customer_id, count(*) as purchases, sum(total) as spent,
                cast(floor(extract(epoch from cast(:asOf as timestamptz) - max(purchased_at)) / 86400) as bigint) as days
              from purchase_fact where currency = :currency and purchased_at <= :asOf group by customer_id),
            ranked as (select *, row_number() over (order by purchases, customer_id) - 1 as rank from buying),
            edge as (
              select count(*) as customers,
                percentile_cont(array[0.2, 0.4, 0.6, 0.8]) within group (order by cast(days as float8)) as recency,
                percentile_cont(array[0.2, 0.4, 0.6, 0.8]) within group (order by cast(spent as float8)) as monetary
              from buying),
            frequency_edge as (
              select json_agg(json_build_object('purchases', purchases, 'customerId', customer_id) order by rank) as ranks
              from (select r.rank, r.purchases, r.customer_id
                    from generate_series(1, 4) as part
                    join ranked r on r.rank = (select (customers - 1) * part / 5 from edge)) as last_below),
            scored as (
              select days, purchases, spent,
                5 - (select count(*) from unnest(recency) as e where days > e) as recency_score,
                1 + (select count(*) from generate_series(1, 4) as part where rank > (customers - 1) * part / 5)
                  as frequency_score
              from ranked cross join edge)
            select cast(recency_score as int), cast(frequency_score as int), count(*), cast(sum(days) as bigint),
              cast(sum(purchases) as bigint), sum(spent), (select cast(array_to_json(recency) as text) from edge),
              (select cast(array_to_json(monetary) as text) from edge), (select cast(ranks as text) from frequency_edge)
            from scored group by recency_score, frequency_score order by 1, 2""";

    private final ObjectMapper json;

    SnapshotReader(ObjectMapper json) {
        this.json = json;
    }

    Uni<ValueSnapshot> asOf(Mutiny.Session session, String currency, Instant asOf) {
        return sums(session, currency, asOf)
                .chain(rows -> returns(session, currency, asOf).chain(returns -> excluded(session, currency, asOf)
                        .map(excluded -> new ValueSnapshot(
                                asOf,
                                rows.isEmpty() ? null : scale(asOf, rows.get(0)),
                                rows.stream().map(SnapshotReader::sum).toList(),
                                returns,
                                excluded))));
    }

    private static Uni<List<Row>> sums(Mutiny.Session session, String currency, Instant asOf) {
        return session.createNativeQuery(SUMS, Object[].class)
                .setParameter("currency", currency)
                .setParameter("asOf", Row.parameter(asOf))
                .getResultList()
                .map(rows -> rows.stream().map(Row::new).toList());
    }

    private static ScoredSum sum(Row row) {
        return new ScoredSum(
                row.integer(0), row.integer(1), row.number(2), row.number(3), row.number(4), row.decimal(5));
    }

    private RfmScale scale(Instant asOf, Row row) {
        try {
            return new RfmScale(
                    asOf,
                    new Quintiles(json.readValue(row.text(6), double[].class)),
                    new Quintiles(json.readValue(row.text(7), double[].class)),
                    List.of(json.readValue(row.text(8), FrequencyRank[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Edges of scores cannot be read", e);
        }
    }

    private static Uni<ValueSnapshot.Returns> returns(Mutiny.Session session, String currency, Instant asOf) {
        return session.createNativeQuery("""
                        select count(*), coalesce(sum(total), 0) from return_fact
                        where currency = :currency and returned_at <= :asOf""", Object[].class)
                .setParameter("currency", currency)
                .setParameter("asOf", Row.parameter(asOf))
                .getSingleResult()
                .map(Row::new)
                .map(row -> new ValueSnapshot.Returns(row.number(0), row.decimal(1)));
    }

    /** Purchases in other currencies; their amounts are never added to those of others. */
    private static Uni<List<ValueSnapshot.Excluded>> excluded(Mutiny.Session session, String currency, Instant asOf) {
        return session.createNativeQuery("""
                        select currency, count(*), sum(total) from purchase_fact
                        where currency <> :currency and purchased_at <= :asOf group by currency order by currency""", Object[].class)
                .setParameter("currency", currency)
                .setParameter("asOf", Row.parameter(asOf))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .map(row -> new ValueSnapshot.Excluded(row.text(0), row.number(1), row.decimal(2)))
                        .toList());
    }
}
