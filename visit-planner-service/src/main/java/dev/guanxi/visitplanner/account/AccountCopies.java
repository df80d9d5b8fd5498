package dev.guanxi.visitplanner.account;

import dev.guanxi.platform.event.EventRows;
import dev.guanxi.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes what other services tell, a batch in one statement. Versions and latest times only ever grow, so duplicates
 * and late events do no harm. Rows are locked in order of id, so that two batches cannot block each other.
 */
@ApplicationScoped
class AccountCopies {

    private static final String CUSTOMERS = """
            insert into account (customer_id, version, name, state, registered_at)
            select distinct on ("customerId") "customerId", version, name, state, "registeredAt"
            from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
              as e("customerId" uuid, version bigint, name text, state text, "registeredAt" timestamptz)
            order by "customerId", version desc
            on conflict (customer_id) do update
            set version = excluded.version, name = excluded.name, state = excluded.state,
                registered_at = excluded.registered_at
            where account.version < excluded.version""";

    private static final String PURCHASES = """
            with event as (
              select "purchaseId", coalesce(l.root_id, "customerId") as "customerId", l.id as "toldAs", "purchasedAt"
              from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
                as e("purchaseId" uuid, "customerId" uuid, "purchasedAt" timestamptz)
              left join alias l on l.id = e."customerId"
            ), kept as (
              insert into purchase (purchase_id, customer_id, told_as, purchased_at)
              select "purchaseId", "customerId", "toldAs", "purchasedAt" from event on conflict do nothing
            )
            insert into account (customer_id, last_purchase_at)
            select "customerId", max("purchasedAt") from event group by "customerId" order by "customerId"
            on conflict (customer_id) do update
            set last_purchase_at = greatest(account.last_purchase_at, excluded.last_purchase_at)
            where account.last_purchase_at is null or account.last_purchase_at < excluded.last_purchase_at""";

    private static final String TIERS = """
            with event as (
              select * from jsonb_to_recordset(cast(cast(:batch as text) as jsonb))
                as e("customerId" uuid, version bigint, tier text, "asOf" timestamptz)
            ), kept as (
              insert into account_tier (customer_id, version, tier, as_of)
              select "customerId", version, tier, "asOf" from event on conflict do nothing
            )
            insert into account (customer_id, tier, tier_version, tier_as_of)
            select distinct on ("customerId") "customerId", tier, version, "asOf" from event
            order by "customerId", version desc
            on conflict (customer_id) do update
            set tier = excluded.tier, tier_version = excluded.tier_version, tier_as_of = excluded.tier_as_of
            where account.tier_version < excluded.tier_version""";

    /** The customer bought last what is left, if anything is. */
    private static final String PURCHASE_WITHDRAWALS = """
            with event as (
              select * from jsonb_to_recordset(cast(cast(:batch as text) as jsonb)) as e("purchaseId" uuid)
            ), gone as (
              delete from purchase where purchase_id in (select "purchaseId" from event) returning customer_id
            ), touched as (
              select customer_id from account where customer_id in (select customer_id from gone)
              order by customer_id for update
            )
            update account a set last_purchase_at = (
              select max(p.purchased_at) from purchase p
              where p.customer_id = a.customer_id and p.purchase_id not in (select "purchaseId" from event))
            from touched t where a.customer_id = t.customer_id""";

    private static final String CUSTOMER_WITHDRAWALS = """
            delete from account where customer_id in (
              select "customerId" from jsonb_to_recordset(cast(cast(:batch as text) as jsonb)) as e("customerId" uuid))""";

    private static final EventRows CUSTOMER_ROWS =
            EventRows.of("customerId", "version", "name", "state").times("registeredAt");
    private static final EventRows PURCHASE_ROWS =
            EventRows.of("purchaseId", "customerId").times("purchasedAt");
    private static final EventRows TIER_ROWS =
            EventRows.of("customerId", "version", "tier").times("asOf");

    private static final EventRows PURCHASE_WITHDRAWAL_ROWS = EventRows.of("purchaseId");
    private static final EventRows CUSTOMER_WITHDRAWAL_ROWS = EventRows.of("customerId");

    Uni<Void> takeCustomers(Mutiny.Session session, List<IncomingEvent> events) {
        return take(session, CUSTOMERS, CUSTOMER_ROWS, events);
    }

    Uni<Void> takePurchases(Mutiny.Session session, List<IncomingEvent> events) {
        return take(session, PURCHASES, PURCHASE_ROWS, events);
    }

    Uni<Void> takeTiers(Mutiny.Session session, List<IncomingEvent> events) {
        return take(session, TIERS, TIER_ROWS, events);
    }

    /** Takes back purchases that never should have been told, after those that were. */
    Uni<Void> withdrawPurchases(Mutiny.Session session, List<IncomingEvent> events) {
        return take(session, PURCHASE_WITHDRAWALS, PURCHASE_WITHDRAWAL_ROWS, events);
    }

    /** Takes back customers that never should have been told, after those that were. */
    Uni<Void> withdrawCustomers(Mutiny.Session session, List<IncomingEvent> events) {
        return take(session, CUSTOMER_WITHDRAWALS, CUSTOMER_WITHDRAWAL_ROWS, events);
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
