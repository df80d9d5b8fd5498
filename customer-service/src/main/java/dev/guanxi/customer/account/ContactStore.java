package dev.guanxi.customer.account;

import dev.guanxi.customer.totals.ReportPeriod;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Contacts as they are recorded here; interactions are contacts too. */
@Singleton
final class ContactStore implements ContactSource {

    private static final String SELECT = "select id, customer_id, employee, at, recorded_by from account_contact ";

    /**
     * A customer's contacts within the period, if the rule says that all hangs on one; no row if not. Added up by name first:
     * one employee's key is made once, not for each contact.
     */
    private static final String TALLY = """
            select min(employee) as employee, cast(sum(contacts) as bigint) as contacts, max(last) as last
            from (
              select employee, count(*) as contacts, max(at) as last
              from employee_contact where customer_id = %%s and at >= :from and at < :until group by employee) by_name
            having %s""".formatted(DependenceRule.HANGS_ON_ONE);

    private static final String OF_CUSTOMER = TALLY.formatted(":customerId");

    private static final String DEPENDENT = """
            select a.customer_id, a.employee, t.employee, t.contacts, t.last
            from account_assignment a
            cross join lateral (%s) t
            where a.function = 'ACCOUNT_MANAGER' and a.until_at is null and a.customer_id > :after
              and a.customer_id <= :through
            order by a.customer_id limit :most""".formatted(TALLY.formatted("a.customer_id"));

    private static final String LAST_OF = """
            select customer_id from account_assignment
            where function = 'ACCOUNT_MANAGER' and until_at is null and customer_id > :after
            order by customer_id offset :skipped limit 1""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    Uni<Void> insert(Mutiny.Session session, AccountContact contact) {
        return session.createNativeQuery("""
                        insert into account_contact (id, customer_id, employee, at, recorded_by)
                        values (:id, :customerId, :employee, :at, :by)""")
                .setParameter("id", contact.id())
                .setParameter("customerId", contact.customerId())
                .setParameter("employee", contact.employee())
                .setParameter("at", contact.at())
                .setParameter("by", contact.recordedBy())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The contact, null if there is none. */
    Uni<AccountContact> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SELECT + "where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : contact(row));
    }

    /** One more than the limit of a customer's, the newest first. */
    Uni<List<AccountContact>> ofCustomer(Mutiny.Session session, UUID customerId, Cursor after, int limit) {
        Conditions where = new Conditions("customer_id = :customerId", customerId)
                .and("(at, id) < (:time, :id)", after, cursor -> cursor.instant(0), cursor -> cursor.uuid(1));
        return where.bind(session.createNativeQuery(
                        SELECT + "where " + where + " order by at desc, id desc limit " + (limit + 1), Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(ContactStore::contact).toList());
    }

    @Override
    public Uni<ContactTally> dependence(Mutiny.Session session, UUID customerId, ReportPeriod period) {
        return session.createNativeQuery(OF_CUSTOMER, Object[].class)
                .setParameter("customerId", customerId)
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .getSingleResultOrNull()
                .map(row ->
                        row == null ? null : new ContactTally((String) row[0], (Long) row[1], Columns.instant(row[2])));
    }

    @Override
    public Uni<UUID> lastOf(Mutiny.Session session, UUID after, int accounts) {
        return session.createNativeQuery(LAST_OF, UUID.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setParameter("skipped", accounts - 1)
                .getSingleResultOrNull();
    }

    @Override
    public Uni<List<DependenceRisk>> dependent(
            Mutiny.Session session, ReportPeriod period, UUID after, UUID through, int limit) {
        return session.createNativeQuery(DEPENDENT, Object[].class)
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setParameter("through", through == null ? AFTER_ALL : through)
                .setParameter("most", limit + 1)
                .getResultList()
                .map(rows -> rows.stream().map(ContactStore::risk).toList());
    }

    private static DependenceRisk risk(Object[] row) {
        return new DependenceRisk(
                (UUID) row[0], (String) row[1], (String) row[2], (Long) row[3], Columns.instant(row[4]));
    }

    private static AccountContact contact(Object[] row) {
        return new AccountContact(
                (UUID) row[0], (UUID) row[1], (String) row[2], Columns.instant(row[3]), (String) row[4]);
    }
}
