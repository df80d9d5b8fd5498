package dev.guanxi.segmentation.account;

import dev.guanxi.platform.event.EventRows;
import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes what events tell, a batch in one statement. Customers' versions only grow and trade is written once, so
 * duplicates and late events do no harm. Rows are written in order of id, so that two batches cannot block each other.
 */
@ApplicationScoped
class AccountFacts {

    private static final String CUSTOMERS = """
            insert into account (customer_id, version, name, kind, origin, position, state, dealer_id, country, region, city,
              registered_at, changed_at)
            select distinct on ("customerId") "customerId", version, name, kind, origin, position, state, "dealerId",
              address ->> 'country', address ->> 'region', address ->> 'city', "registeredAt", "changedAt"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("customerId" uuid, version bigint, name text, kind text, origin text, position text, state text,
                   "dealerId" uuid, address jsonb, "registeredAt" timestamptz, "changedAt" timestamptz)
            order by "customerId", version desc
            on conflict (customer_id) do update
            set version = excluded.version, name = excluded.name, kind = excluded.kind, origin = excluded.origin,
                position = excluded.position, state = excluded.state, dealer_id = excluded.dealer_id,
                country = excluded.country, region = excluded.region, city = excluded.city,
                registered_at = excluded.registered_at, changed_at = excluded.changed_at
            where account.version < excluded.version""";

    private static final String PURCHASES = """
            insert into purchase_fact (purchase_id, customer_id, told_as, purchased_at, currency, total)
            select "purchaseId", coalesce(a.root_id, "customerId"), a.id, "purchasedAt", currency, total
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("purchaseId" uuid, "customerId" uuid, "purchasedAt" timestamptz, currency text, total numeric)
            left join alias a on a.id = e."customerId"
            order by "purchaseId"
            on conflict do nothing""";

    private static final String RETURNS = """
            insert into return_fact (return_id, customer_id, told_as, returned_at, currency, total)
            select "returnId", coalesce(a.root_id, "customerId"), a.id, "returnedAt", currency, total
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("returnId" uuid, "customerId" uuid, "returnedAt" timestamptz, currency text, total numeric)
            left join alias a on a.id = e."customerId"
            order by "returnId"
            on conflict do nothing""";

    private static final String WITHDRAWAL = """
            delete from %1$s where %2$s in (
              select "%3$s" from jsonb_to_recordset(cast(cast(:batch as text) as jsonb)) as e("%3$s" uuid))""";

    private static final EventRows CUSTOMER_ROWS = EventRows.of(
                    "customerId", "version", "name", "kind", "origin", "position", "state", "dealerId", "address")
            .times("registeredAt", "changedAt");
    private static final EventRows PURCHASE_ROWS =
            EventRows.of("purchaseId", "customerId", "currency", "total").times("purchasedAt");
    private static final EventRows RETURN_ROWS =
            EventRows.of("returnId", "customerId", "currency", "total").times("returnedAt");

    Uni<Void> takeCustomers(Mutiny.Session session, List<IncomingEvent> events) {
        return take(session, CUSTOMERS, CUSTOMER_ROWS, events);
    }

    Uni<Void> takePurchases(Mutiny.Session session, List<IncomingEvent> events) {
        return take(session, PURCHASES, PURCHASE_ROWS, events);
    }

    Uni<Void> takeReturns(Mutiny.Session session, List<IncomingEvent> events) {
        return take(session, RETURNS, RETURN_ROWS, events);
    }

    /** Takes back what never should have been told, after all that was: it counts no longer, and its id never comes again. */
    Uni<Void> withdrawPurchases(Mutiny.Session session, List<IncomingEvent> events) {
        return withdraw(session, "purchase_fact", "purchase_id", "purchaseId", events)
                .chain(() -> withdraw(session, "purchase_line_fact", "purchase_id", "purchaseId", events))
                .chain(() -> withdraw(session, "discount_fact", "purchase_id", "purchaseId", events));
    }

    Uni<Void> withdrawReturns(Mutiny.Session session, List<IncomingEvent> events) {
        return withdraw(session, "return_fact", "return_id", "returnId", events)
                .chain(() -> withdraw(session, "returned_piece_fact", "return_id", "returnId", events));
    }

    Uni<Void> withdrawCustomers(Mutiny.Session session, List<IncomingEvent> events) {
        return withdraw(session, "account", "customer_id", "customerId", events);
    }

    private static Uni<Void> withdraw(
            Mutiny.Session session, String table, String column, String field, List<IncomingEvent> events) {
        return take(session, WITHDRAWAL.formatted(table, column, field), EventRows.of(field), events);
    }

    private static Uni<Void> take(Mutiny.Session session, String sql, EventRows rows, List<IncomingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(sql)
                .setParameter("batch", rows.json(events))
                .executeUpdate()
                .replaceWithVoid();
    }
}
