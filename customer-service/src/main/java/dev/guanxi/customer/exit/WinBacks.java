package dev.guanxi.customer.exit;

import dev.guanxi.customer.purchase.NewPurchase;
import dev.guanxi.customer.purchase.PurchaseFollower;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who buys after its case was opened is won back, by the first such purchase. */
@Singleton
final class WinBacks implements PurchaseFollower {

    private static final String WIN_BACK = """
            with back as (
              select distinct on (open.id) open.id, r.id as purchase_id, r."at" as bought_at
              from json_to_recordset(cast(cast(:rows as text) as json)) as r(id uuid, "customerId" uuid, "at" timestamptz)
              cross join lateral (
                select e.id from exit_case e
                where e.customer_id = r."customerId" and e.state = 'OPEN' and e.opened_at < r."at") open
              order by open.id, r."at")
            update exit_case e set state = 'WON_BACK', version = version + 1, purchase_id = back.purchase_id,
              closed_at = back.bought_at, changed_at = :now
            from back where e.id = back.id and e.state = 'OPEN' returning e.id""";

    private final JsonRows rows;
    private final ExitAnnouncements announcements;
    private final Clock clock;

    WinBacks(JsonRows rows, ExitAnnouncements announcements, Clock clock) {
        this.rows = rows;
        this.announcements = announcements;
        this.clock = clock;
    }

    private record Bought(UUID id, UUID customerId, Instant at) {}

    @Override
    public Uni<Void> follow(Mutiny.Session session, List<NewPurchase> recorded) {
        List<Bought> bought = recorded.stream()
                .map(one -> new Bought(one.id(), one.customerId(), one.purchasedAt()))
                .toList();
        return session.createNativeQuery(WIN_BACK, UUID.class)
                .setParameter("rows", rows.of(bought))
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList()
                .chain(ids -> announcements.closed(session, ids));
    }
}
