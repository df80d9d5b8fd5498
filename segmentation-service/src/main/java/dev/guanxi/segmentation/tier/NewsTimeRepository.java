package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** As of when accounts are scored between runs. */
@ApplicationScoped
class NewsTimeRepository {

    private static final String NEWEST = """
            select c.id, greatest(cast(:asOf as timestamptz),
              (select max(purchased_at) from purchase_fact where customer_id = c.id and purchased_at <= :now),
              (select max(measured_at) from satisfaction_measure where customer_id = c.id and measured_at <= :now),
              (select max(valid_from) from rating where customer_id = c.id and valid_from <= :now))
            from (select cast(id as uuid) as id from unnest(string_to_array(:customers, ',')) as id) c""";

    /**
     * The time of each account's newest purchase, satisfaction or rating up to now, or of the run where that is later. Nothing
     * else about the present counts: the same facts come to the same score, whenever they arrive.
     */
    Uni<Map<UUID, Instant>> of(Mutiny.Session session, Collection<UUID> customers, Instant asOf, Instant now) {
        return session.createNativeQuery(NEWEST, Object[].class)
                .setParameter("asOf", Row.parameter(asOf))
                .setParameter("now", Row.parameter(now))
                .setParameter(
                        "customers", customers.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .collect(Collectors.toMap(
                                row -> row.uuid(0), row -> row.instant(1), (a, b) -> a, TreeMap::new)));
    }
}
