package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.ContactFollower;
import dev.guanxi.customer.contact.DayCalendar;
import dev.guanxi.customer.purchase.NewPurchase;
import dev.guanxi.customer.purchase.PurchaseFollower;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the days that come round beside what they follow from. */
@Singleton
final class OccasionDayStore implements ContactFollower, PurchaseFollower {

    private static final String COLUMNS =
            "source_id, part, customer_id, dealer_id, contact_id, kind, calendar, day_key, first_year, only_year";

    private static final String INSERT = "insert into occasion_day (" + COLUMNS + """
            )
            select r."sourceId", r.part, r."customerId", c.dealer_id, r."contactId", r.kind, r.calendar, r."dayKey",
                   r."firstYear", r."onlyYear"
            from json_to_recordset(cast(cast(:rows as text) as json)) as r("sourceId" uuid, part text, "customerId" uuid,
              "contactId" uuid, kind text, calendar text, "dayKey" int, "firstYear" int, "onlyYear" int)
            join customer c on c.id = r."customerId"\s""";

    /** Bought in order of time mostly: then nothing is written. Two first purchases at once leave the earlier. */
    private static final String FIRST_PURCHASES = """
            insert into occasion_day (source_id, part, customer_id, dealer_id, kind, calendar, day_key, first_year)
            select distinct on (r.customer) r.customer, '0', r.customer, r.dealer, 'FIRST_PURCHASE', 'GREGORIAN', r."key",
                   r."year"
            from json_to_recordset(cast(cast(:rows as text) as json))
              as r(customer uuid, dealer uuid, "year" int, "key" int)
            where not exists (
              select from occasion_day o where o.customer_id = r.customer and o.kind = 'FIRST_PURCHASE'
                and (o.first_year, o.day_key) <= (r."year", r."key"))
            order by r.customer, r."year", r."key"
            on conflict (source_id, part) do update set day_key = excluded.day_key, first_year = excluded.first_year
            where (excluded.first_year, excluded.day_key) < (occasion_day.first_year, occasion_day.day_key)""";

    private static final String NO_FIRST_PURCHASES =
            "delete from occasion_day where kind = 'FIRST_PURCHASE' and customer_id in (:customers)";

    private static final String FIRST_PURCHASES_LEFT = """
            insert into occasion_day (source_id, part, customer_id, dealer_id, kind, calendar, day_key, first_year)
            select c.id, '0', c.id, c.dealer_id, 'FIRST_PURCHASE', 'GREGORIAN',
                   extract(month from p.first) * 100 + extract(day from p.first), extract(year from p.first)
            from customer c cross join lateral (
              select min(purchased_at) at time zone 'UTC' as first from purchase where customer_id = c.id) p
            where c.id in (:customers) and p.first is not null""";

    private final JsonRows rows;

    OccasionDayStore(JsonRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Void> followContacts(Mutiny.Session session, List<Contact> kept) {
        List<OccasionDay> days =
                kept.stream().flatMap(one -> OccasionDay.of(one).stream()).toList();
        boolean allNew = kept.stream().allMatch(one -> one.version() == 1);
        List<UUID> sources = kept.stream().map(Contact::id).toList();
        return allNew && days.isEmpty() ? Uni.createFrom().voidItem() : replace(session, sources, days);
    }

    Uni<Void> keep(Mutiny.Session session, OccasionEntity occasion) {
        return replace(session, List.of(occasion.id()), List.of(OccasionDay.of(occasion)));
    }

    private Uni<Void> replace(Mutiny.Session session, List<UUID> sources, List<OccasionDay> days) {
        return removeAll(session, sources)
                .chain(() -> days.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : session.createNativeQuery(INSERT)
                                .setParameter("rows", rows.of(days))
                                .executeUpdate()
                                .replaceWithVoid());
    }

    Uni<Void> remove(Mutiny.Session session, UUID source) {
        return removeAll(session, List.of(source));
    }

    private static Uni<Void> removeAll(Mutiny.Session session, List<UUID> sources) {
        return session.createNativeQuery("delete from occasion_day where source_id in (:sources)")
                .setParameter("sources", sources)
                .executeUpdate()
                .replaceWithVoid();
    }

    private record FirstPurchase(UUID customer, UUID dealer, int year, int key) {

        static FirstPurchase of(NewPurchase purchase) {
            LocalDate day = LocalDate.ofInstant(purchase.purchasedAt(), ZoneOffset.UTC);
            int key = OccasionCalendar.key(day.getMonthValue(), day.getDayOfMonth());
            return new FirstPurchase(purchase.customerId(), purchase.dealerId(), day.getYear(), key);
        }
    }

    @Override
    public Uni<Void> follow(Mutiny.Session session, List<NewPurchase> recorded) {
        List<FirstPurchase> days =
                recorded.stream().map(FirstPurchase::of).distinct().toList();
        return session.createNativeQuery(FIRST_PURCHASES)
                .setParameter("rows", rows.of(days))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> withdrawn(Mutiny.Session session, Set<UUID> customers) {
        return session.createNativeQuery(NO_FIRST_PURCHASES)
                .setParameter("customers", customers)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(FIRST_PURCHASES_LEFT)
                        .setParameter("customers", customers)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The day of a source of that customer, null if there is none. */
    Uni<OccasionDay> find(Mutiny.Session session, UUID customerId, OccasionKey key) {
        return session.createNativeQuery("""
                        select contact_id, kind, calendar, day_key, first_year, only_year from occasion_day
                        where source_id = :source and part = :part and customer_id = :customer""", Object[].class)
                .setParameter("source", key.sourceId())
                .setParameter("part", key.part())
                .setParameter("customer", customerId)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : day(customerId, key, row));
    }

    private static OccasionDay day(UUID customerId, OccasionKey key, Object[] row) {
        return new OccasionDay(
                key.sourceId(),
                key.part(),
                customerId,
                (UUID) row[0],
                OccasionKind.valueOf((String) row[1]),
                DayCalendar.valueOf((String) row[2]),
                (Integer) row[3],
                (Integer) row[4],
                (Integer) row[5]);
    }
}
