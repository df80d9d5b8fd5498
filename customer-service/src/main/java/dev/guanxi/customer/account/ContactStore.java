package dev.guanxi.customer.account;

import dev.guanxi.customer.totals.ReportPeriod;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Contacts as they are recorded here; interactions are contacts too. */
@Singleton
final class ContactStore implements ContactSource {

    private static final String SELECT = "select id, customer_id, employee, at, recorded_by from account_contact ";

    private static final String DEPENDENT = """
            select a.customer_id, a.employee, t.employee, t.contacts, t.last
            from account_assignment a
            cross join lateral (
              select count(*) as contacts, min(employee) as employee, max(employee) as other, max(at) as last
              from employee_contact where customer_id = a.customer_id and at >= :from and at < :until) t
            where a.function = 'ACCOUNT_MANAGER' and a.until_at is null and t.employee = t.other and t.contacts >= :least\s""";

    Uni<Boolean> insert(Mutiny.Session session, AccountContact contact) {
        return session.createNativeQuery("""
                        insert into account_contact (id, customer_id, employee, at, recorded_by)
                        values (:id, :customerId, :employee, :at, :by) on conflict (id) do nothing""")
                .setParameter("id", contact.id())
                .setParameter("customerId", contact.customerId())
                .setParameter("employee", contact.employee())
                .setParameter("at", contact.at())
                .setParameter("by", contact.recordedBy())
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    Uni<AccountContact> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SELECT + "where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResult()
                .map(ContactStore::contact);
    }

    /** One more than the limit of a customer's, the newest first. */
    Uni<List<AccountContact>> ofCustomer(Mutiny.Session session, UUID customerId, Cursor after, int limit) {
        String where = "where customer_id = :customerId" + (after == null ? "" : " and (at, id) < (:time, :id)");
        var query = session.createNativeQuery(
                        SELECT + where + " order by at desc, id desc limit " + (limit + 1), Object[].class)
                .setParameter("customerId", customerId);
        if (after != null) {
            query.setParameter("time", after.instant(0)).setParameter("id", after.uuid(1));
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(ContactStore::contact).toList());
    }

    @Override
    public Uni<List<ContactTally>> tallies(Mutiny.Session session, UUID customerId, Instant since) {
        return session.createNativeQuery("""
                        select employee, count(*), max(at) from employee_contact
                        where customer_id = :customerId and at >= :since group by employee order by employee""", Object[].class)
                .setParameter("customerId", customerId)
                .setParameter("since", since)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new ContactTally((String) row[0], (Long) row[1], Columns.instant(row[2])))
                        .toList());
    }

    @Override
    public Uni<List<DependenceRisk>> dependent(Mutiny.Session session, ReportPeriod period, UUID after, int limit) {
        String some = (after == null ? "" : "and a.customer_id > :after ") + "order by a.customer_id limit ";
        var query = session.createNativeQuery(DEPENDENT + some + (limit + 1), Object[].class)
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .setParameter("least", DependenceRule.LEAST_CONTACTS);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList()
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
