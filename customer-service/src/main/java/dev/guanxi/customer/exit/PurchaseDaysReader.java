package dev.guanxi.customer.exit;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the days on which customers bought, some customers at a time. */
@Singleton
final class PurchaseDaysReader {

    private static final String DAYS = """
            with looked as (
              select id, dealer_id from customer c
              where %s and not exists (select from erased_person e where e.id = c.id) order by id%s),
            bought as (
              select p.customer_id, cast(p.purchased_at at time zone 'UTC' as date) as day, max(p.purchased_at) as last_at
              from looked cross join lateral (
                select customer_id, purchased_at from purchase
                where customer_id = looked.id and purchased_at <= :asOf) p
              group by 1, 2),
            gaps as (
              select customer_id, day, last_at, day - lag(day) over (partition by customer_id order by day) as gap from bought)
            select looked.id, looked.dealer_id, cast(max(g.day) as text), coalesce(string_agg(cast(g.gap as text), ','), ''),
              exists (select 1 from purchase p where p.customer_id = looked.id and p.purchased_at > :asOf),
              exists (select 1 from exit_case e
                      where e.customer_id = looked.id and e.state <> 'WITHDRAWN'
                        and (e.state = 'OPEN' or e.opened_at >= max(g.last_at)))
            from looked left join gaps g on g.customer_id = looked.id
            group by looked.id, looked.dealer_id order by looked.id""";

    private static final String NEXT = DAYS.formatted("id > :after", " limit :count");
    private static final String OF_SOME = DAYS.formatted("id in (:ids)", "");

    private static final String HOLD = "select id from customer where id in (:ids) order by id for update";

    /** Of customers after an id who were not erased, in order of id; gaps are counted in days of UTC, several purchases a day being one. */
    Uni<List<PurchaseDays>> after(Mutiny.Session session, UUID customerId, int count, Instant asOf) {
        return session.createNativeQuery(NEXT, Object[].class)
                .setParameter("after", customerId)
                .setParameter("count", count)
                .setParameter("asOf", asOf.atOffset(ZoneOffset.UTC))
                .getResultList()
                .map(rows -> rows.stream().map(PurchaseDaysReader::days).toList());
    }

    /**
     * Of some customers, in a statement of its own after they are held: what others were recording of them by then counts,
     * and whoever wants to record more waits until the transaction ends.
     */
    Uni<List<PurchaseDays>> held(Mutiny.Session session, Collection<UUID> customerIds, Instant asOf) {
        return session.createNativeQuery(HOLD, UUID.class)
                .setParameter("ids", customerIds)
                .getResultList()
                .chain(() -> session.createNativeQuery(OF_SOME, Object[].class)
                        .setParameter("ids", customerIds)
                        .setParameter("asOf", asOf.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .map(rows -> rows.stream().map(PurchaseDaysReader::days).toList());
    }

    private static PurchaseDays days(Object[] row) {
        return new PurchaseDays(
                (UUID) row[0],
                (UUID) row[1],
                row[2] == null ? null : LocalDate.parse((String) row[2]),
                gaps((String) row[3]),
                (Boolean) row[4],
                (Boolean) row[5]);
    }

    private static List<Integer> gaps(String text) {
        return Arrays.stream(text.split(","))
                .filter(gap -> !gap.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
