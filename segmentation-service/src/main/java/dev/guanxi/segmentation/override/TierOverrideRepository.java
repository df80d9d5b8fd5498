package dev.guanxi.segmentation.override;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.tier.Tier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The overrides, those that hold and those that ended. */
@ApplicationScoped
class TierOverrideRepository {

    private static final String SELECT = """
            select id, version, customer_id, tier, reason, set_by, set_at, until, ended_at, withdrawn_by,
              withdrawal_reason
            from tier_override\s""";

    private static final String INSERT = """
            insert into tier_override (id, version, customer_id, tier, reason, set_by, set_at, until)
            values (:id, 1, :customer, :tier, :reason, :setBy, :setAt, :until)""";

    private static final String END = """
            update tier_override set version = version + 1, ended_at = :end, withdrawn_by = cast(:by as text),
              withdrawal_reason = cast(:reason as text)
            where id = :id and ended_at is null""";

    Uni<Void> insert(Mutiny.Session session, TierOverride override) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", override.id())
                .setParameter("customer", override.customerId())
                .setParameter("tier", override.tier().name())
                .setParameter("reason", override.reason())
                .setParameter("setBy", override.setBy())
                .setParameter("setAt", Row.parameter(override.setAt()))
                .setParameter("until", Row.parameter(override.until()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** @param by null where it ended by itself */
    Uni<Void> end(Mutiny.Session session, UUID id, Instant end, String by, String reason) {
        return session.createNativeQuery(END)
                .setParameter("id", id)
                .setParameter("end", Row.parameter(end))
                .setParameter("by", by)
                .setParameter("reason", reason)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Null if there is none. */
    Uni<TierOverride> find(Mutiny.Session session, UUID id) {
        return one(session.createNativeQuery(SELECT + "where id = :id", Object[].class)
                .setParameter("id", id));
    }

    /** Null if there is none; others wait until the transaction ends. */
    Uni<TierOverride> findForChange(Mutiny.Session session, UUID id) {
        return one(session.createNativeQuery(SELECT + "where id = :id for update", Object[].class)
                .setParameter("id", id));
    }

    /** The one of the account that has not ended; null if there is none. */
    Uni<TierOverride> holding(Mutiny.Session session, UUID customer) {
        return one(session.createNativeQuery(
                        SELECT + "where customer_id = :customer and ended_at is null for update", Object[].class)
                .setParameter("customer", customer));
    }

    /** Those whose time is over and that nobody else is ending, the longest first. */
    Uni<List<TierOverride>> over(Mutiny.Session session, Instant now, int most) {
        return session.createNativeQuery(
                        SELECT + "where ended_at is null and until <= :now order by until limit " + most
                                + " for update skip locked",
                        Object[].class)
                .setParameter("now", Row.parameter(now))
                .getResultList()
                .map(TierOverrideRepository::overrides);
    }

    /** One more than the limit of an account's, the latest first. */
    Uni<List<TierOverride>> ofCustomer(Mutiny.Session session, UUID customer, Cursor after, int limit) {
        Conditions where = new Conditions("customer_id = :customer", customer)
                .and(
                        "(set_at, id) < (:from, :id)",
                        after,
                        cursor -> Row.parameter(cursor.instant(0)),
                        cursor -> cursor.uuid(1));
        return page(session, where, "set_at desc, id desc", limit);
    }

    /** One more than the limit of those that hold, the next to end first. */
    Uni<List<TierOverride>> holding(Mutiny.Session session, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("ended_at is null")
                .and(
                        "(until, id) > (:from, :id)",
                        after,
                        cursor -> Row.parameter(cursor.instant(0)),
                        cursor -> cursor.uuid(1));
        return page(session, where, "until, id", limit);
    }

    private static Uni<List<TierOverride>> page(Mutiny.Session session, Conditions where, String order, int limit) {
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " order by " + order + " limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(TierOverrideRepository::overrides);
    }

    private static Uni<TierOverride> one(Mutiny.SelectionQuery<Object[]> query) {
        return query.getSingleResultOrNull().map(columns -> columns == null ? null : override(new Row(columns)));
    }

    private static List<TierOverride> overrides(List<Object[]> rows) {
        return rows.stream().map(Row::new).map(TierOverrideRepository::override).toList();
    }

    private static TierOverride override(Row row) {
        return new TierOverride(
                row.uuid(0),
                row.number(1),
                row.uuid(2),
                row.name(3, Tier.class),
                row.text(4),
                row.text(5),
                row.instant(6),
                row.instant(7),
                row.instant(8),
                row.text(9),
                row.text(10));
    }
}
