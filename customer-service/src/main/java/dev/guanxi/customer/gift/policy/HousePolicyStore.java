package dev.guanxi.customer.gift.policy;

import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.rule.HouseRules;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.platform.persistence.JsonColumns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Keeps the versions of our own policy. */
@Singleton
final class HousePolicyStore {

    private static final String SELECT =
            "select id, valid_from, rules, announced_by, announced_at from gift_house_policy";
    private static final String NEWEST_FIRST = " order by valid_from desc, announced_at desc, id desc limit ";

    private final JsonColumns json;
    private final ExchangeRates rates;

    HousePolicyStore(JsonColumns json, ExchangeRates rates) {
        this.json = json;
        this.rates = rates;
    }

    Uni<HousePolicy> insert(Mutiny.Session session, HousePolicy policy) {
        return session.createNativeQuery("""
                        insert into gift_house_policy (id, valid_from, rules, announced_by, announced_at)
                        values (:id, :validFrom, :rules, :by, :at)""")
                .setParameter("id", policy.id())
                .setParameter("validFrom", policy.validFrom())
                .setParameter("rules", json.write(policy.rules()))
                .setParameter("by", policy.announcedBy())
                .setParameter("at", policy.announcedAt())
                .executeUpdate()
                .replaceWith(policy);
    }

    /** The version with the id, null if there is none. */
    Uni<HousePolicy> find(Mutiny.Session session, UUID id) {
        return one(session.createNativeQuery(SELECT + " where id = :id", Object[].class)
                .setParameter("id", id));
    }

    /** The version that holds on a day, null if none does. */
    Uni<HousePolicy> inForce(Mutiny.Session session, LocalDate day) {
        return one(session.createNativeQuery(SELECT + " where valid_from <= :day" + NEWEST_FIRST + 1, Object[].class)
                .setParameter("day", day));
    }

    /** The versions that hold on a day of these, the newest first. */
    Uni<List<HousePolicy>> inForceWithin(Mutiny.Session session, LocalDate from, LocalDate to) {
        return session.createNativeQuery(SELECT + """
                         where valid_from <= :to and valid_from >= coalesce(
                          (select max(valid_from) from gift_house_policy where valid_from <= :from), :from)
                        order by valid_from desc, announced_at desc, id desc""", Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .map(rows -> rows.stream().map(this::policy).toList());
    }

    private Uni<HousePolicy> one(SelectionQuery<Object[]> query) {
        return query.getSingleResultOrNull().map(row -> row == null ? null : policy(row));
    }

    /** One more than the limit, the newest first. */
    Uni<List<HousePolicy>> list(Mutiny.Session session, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and(
                        "(valid_from, announced_at, id) < (:day, :at, :id)",
                        after,
                        cursor -> cursor.read(0, LocalDate::parse),
                        cursor -> cursor.instant(1),
                        cursor -> cursor.uuid(2));
        return where.bind(session.createNativeQuery(
                        SELECT + " where " + where + NEWEST_FIRST + (limit + 1), Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(this::policy).toList());
    }

    private HousePolicy policy(Object[] row) {
        return new HousePolicy(
                (UUID) row[0],
                (LocalDate) row[1],
                rates.limitsCurrency(),
                json.read(row[2], HouseRules.class),
                (String) row[3],
                Columns.instant(row[4]));
    }
}
