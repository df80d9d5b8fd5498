package dev.guanxi.customer.contact;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Contacts page by page in order of id, for who reads very many; one more than the limit. */
@Singleton
public final class ContactPages {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final ContactDetails.Column DETAILS = new ContactDetails.Column();

    private static final String NEWEST = """
            select c.id, c.version, c.name, c.details, c.birth_year, c.birth_month, c.birth_day, c.birth_calendar
            from contact c where c.customer_id = :customer and not exists (select from erased_person e where e.id = c.id)
            order by c.id desc limit :limit""";

    /**
     * How the contacts of some customers are reached, in order of their customers; not one more than the limit.
     *
     * @param after the last of the page before, null for the first
     */
    public Uni<List<ReachedContact>> reached(
            Mutiny.Session session, UUID firstCustomer, UUID lastCustomer, ReachedContact after, int limit) {
        return session.createSelectionQuery(
                        "select c.id, c.customerId, c.details from Contact c"
                                + " where c.customerId between :first and :last and (c.customerId, c.id) > (:customer, :id)"
                                + " order by c.customerId, c.id",
                        Object[].class)
                .setParameter("first", firstCustomer)
                .setParameter("last", lastCustomer)
                .setParameter("customer", after == null ? NOBODY : after.customerId())
                .setParameter("id", after == null ? NOBODY : after.id())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(ContactPages::reached).toList());
    }

    private static ReachedContact reached(Object[] row) {
        ContactDetails details = (ContactDetails) row[2];
        return new ReachedContact((UUID) row[0], (UUID) row[1], details.phones(), details.emails());
    }

    /** A customer's contacts but those that were erased, the newest first; not one more than the limit. */
    public Uni<List<KnownContact>> newest(Mutiny.Session session, UUID customerId, int limit) {
        return session.createNativeQuery(NEWEST, Object[].class)
                .setParameter("customer", customerId)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(ContactPages::known).toList());
    }

    private static KnownContact known(Object[] row) {
        ContactDetails details = DETAILS.convertToEntityAttribute((String) row[3]);
        return new KnownContact(
                (UUID) row[0],
                (Long) row[1],
                (String) row[2],
                details.phones(),
                details.emails(),
                ContactEntity.birthday(
                        (Integer) row[4], (Integer) row[5], (Integer) row[6], calendar((String) row[7])));
    }

    private static DayCalendar calendar(String name) {
        return name == null ? null : DayCalendar.valueOf(name);
    }

    /** @param customerId only this customer's; null for all */
    public Uni<List<Contact>> page(Mutiny.Session session, Scope scope, UUID customerId, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("c.customerId = :customer", customerId)
                .and("c.customerId in (select u.id from Customer u where u.dealerId = :dealer)", scope.dealerId())
                .and("c.id > :after", after, cursor -> cursor.uuid(0));
        return where.bind(session.createSelectionQuery(
                        "from Contact c where " + where + " order by c.id", ContactEntity.class))
                .setMaxResults(limit + 1)
                .getResultList()
                .map(found -> found.stream().map(ContactEntity::toContact).toList());
    }
}
