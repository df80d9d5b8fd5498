package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.ArrayRows;
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

    /** A newest purchase is given back where what came back since is worth as much. */
    private static final String NEWEST = """
            with told as (
              select c.id, p.purchased_at as purchased, p.currency, p.total,
                (select max(returned_at) from return_fact where customer_id = c.id and returned_at <= :now) as returned,
                greatest(
                  (select max(measured_at) from satisfaction_measure where customer_id = c.id and measured_at <= :now),
                  (select max(valid_from) from rating where customer_id = c.id and valid_from <= :now)) as said
              from unnest(cast(cast(:customers as text) as uuid[])) as c (id)
              left join lateral (
                select purchased_at, currency, total from purchase_fact
                where customer_id = c.id and purchased_at <= :now order by purchased_at desc, purchase_id desc limit 1
              ) p on true)
            select t.id, greatest(cast(:asOf as timestamptz), t.purchased, t.returned, t.said) from told t
            where coalesce(t.returned < t.purchased or t.purchased <= :asOf, true)
              or t.said > t.purchased or t.total > (
                select coalesce(sum(r.total), 0) from return_fact r where r.customer_id = t.id
                  and r.currency = t.currency and r.returned_at >= t.purchased and r.returned_at <= :now)""";

    /**
     * The time of each account's newest purchase, return, satisfaction or rating up to now, or of the run where that is
     * later: everything known counts. Nothing else about the present does: the same facts come to the same score,
     * whenever they arrive. Left out are accounts whose newest purchase since the run was wholly given back and of
     * which nobody said anything since: it must not lift them.
     */
    Uni<Map<UUID, Instant>> of(Mutiny.Session session, Collection<UUID> customers, Instant asOf, Instant now) {
        return session.createNativeQuery(NEWEST, Object[].class)
                .setParameter("asOf", Row.parameter(asOf))
                .setParameter("now", Row.parameter(now))
                .setParameter("customers", ArrayRows.text(customers))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(Row::new)
                        .collect(Collectors.toMap(
                                row -> row.uuid(0), row -> row.instant(1), (a, b) -> a, TreeMap::new)));
    }
}
