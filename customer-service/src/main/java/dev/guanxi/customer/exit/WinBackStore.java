package dev.guanxi.customer.exit;

import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Ends cases of customers that bought after they were opened, each by the first such purchase, though it be known after a later
 * one; and tells others.
 */
@Singleton
final class WinBackStore {

    private static final String WIN_BACK = """
            with back as (
              select distinct on (open.id) open.id, r.id as purchase_id, r."at" as bought_at
              from %s
              cross join lateral (
                select e.id from exit_case e
                where e.customer_id = r."customerId" and e.opened_at < r."at"
                  and (e.state = 'OPEN' or e.state = 'WON_BACK' and e.purchase_id is not null and e.closed_at > r."at")) open
              order by open.id, r."at")
            update exit_case e set state = 'WON_BACK', version = version + 1, purchase_id = back.purchase_id,
              closed_at = back.bought_at, changed_at = :now
            from back where e.id = back.id returning e.id""";

    private static final String BY_PURCHASES = WIN_BACK.formatted("""
            json_to_recordset(cast(cast(:rows as text) as json)) as r(id uuid, "customerId" uuid, "at" timestamptz)""");

    private static final String BY_ALL = WIN_BACK.formatted("""
            (select id, customer_id as "customerId", purchased_at as "at" from purchase
              where customer_id = cast(:rows as uuid)) r""");

    private final JsonRows rows;
    private final ExitAnnouncements announcements;
    private final Clock clock;

    WinBackStore(JsonRows rows, ExitAnnouncements announcements, Clock clock) {
        this.rows = rows;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** @param at null: whenever cases were opened */
    record Bought(UUID id, UUID customerId, Instant at) {}

    Uni<Void> winBack(Mutiny.Session session, List<Bought> purchases) {
        return winBack(session, BY_PURCHASES, rows.of(purchases));
    }

    /** By whatever the customer bought. */
    Uni<Void> winBack(Mutiny.Session session, UUID customerId) {
        return winBack(session, BY_ALL, customerId.toString());
    }

    private Uni<Void> winBack(Mutiny.Session session, String sql, String bought) {
        return session.createNativeQuery(sql, UUID.class)
                .setParameter("rows", bought)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList()
                .chain(ids -> announcements.closed(session, ids));
    }
}
