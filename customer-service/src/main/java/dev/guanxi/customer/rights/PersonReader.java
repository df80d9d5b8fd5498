package dev.guanxi.customer.rights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.persistence.RowDocuments;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what is held about a person. */
@Singleton
final class PersonReader {

    /** Finds every text: all that is said of a customer who is a person is about it. */
    static final String ANY_TEXT = "";

    private static final String NAMES = """
            select name from contact where id = :contact
            union select name from customer where id = :customer and :whole
            union select name from contact where customer_id = :customer and :whole
            union select b.name from contact_merge m join contact c on c.id = m.contact_id
              cross join lateral (values (m.survivor_before ->> 'name'), (m.duplicate_before ->> 'name')) as b (name)
              where c.customer_id = :customer and (c.id = :contact or :whole) and b.name is not null""";

    /** Other people of the customer, with whose longer names a contact's own must not be mixed up. */
    private static final String OTHERS = """
            select name from contact where customer_id = :customer and id <> :contact
            union select f.name from contact c join contact_family_member f on f.contact_id = c.id
              where c.customer_id = :customer and f.name is not null
            union select name from gift_receiver where customer_id = :customer
              and contact_id is distinct from cast(:contact as uuid)""";

    /** What another contact of the customer, or the customer itself, is reached by too says nothing of who is meant. */
    private static final String POINTS = """
            with reached as (
              select c.id, false as number, lower(e.value) as value
              from contact c cross join lateral jsonb_array_elements_text(cast(c.details as jsonb) -> 'emails') e
              where c.customer_id = :customer
              union select c.id, true, p.value ->> 'number'
              from contact c cross join lateral jsonb_array_elements(cast(c.details as jsonb) -> 'phones') p
              where c.customer_id = :customer
              union select m.contact_id, false, lower(e.value)
              from contact_merge m join contact c on c.id = m.contact_id
              cross join lateral json_array_elements_text(m.duplicate_before -> 'emails') e where c.customer_id = :customer
              union select m.contact_id, true, p.value ->> 'number'
              from contact_merge m join contact c on c.id = m.contact_id
              cross join lateral json_array_elements(m.duplicate_before -> 'phones') p where c.customer_id = :customer
              union select id, true, phone from customer where id = :customer and phone is not null)
            select number, value from reached where id = :contact or :whole
            except select number, value from reached where id <> :contact and not :whole""";

    private final RowDocuments documents;

    PersonReader(RowDocuments documents) {
        this.documents = documents;
    }

    /** What the person is called: of a customer, its contacts' names too; it is erased with all of them. */
    Uni<Names> names(Mutiny.Session session, Person person) {
        return own(session, person)
                .chain(own -> person.isCustomer()
                        ? Uni.createFrom().item(new Names(own, List.of(), ContactPoints.NONE))
                        : others(session, person, own))
                .chain(names -> points(session, person).map(names::reachedBy));
    }

    private static Uni<Names> others(Mutiny.Session session, Person person, List<String> own) {
        String holds = "select name from (" + OTHERS
                + ") o where name ~* :mention or regexp_replace(name, '\\s', '', 'g') ~* :mention";
        return session.createNativeQuery(holds, String.class)
                .setParameter("customer", person.customerId())
                .setParameter("contact", person.contactId())
                .setParameter("mention", Names.pattern(own))
                .getResultList()
                .map(known -> Names.of(own, known));
    }

    private static Uni<ContactPoints> points(Mutiny.Session session, Person person) {
        return session.createNativeQuery(POINTS, Object[].class)
                .setParameter("customer", person.customerId())
                .setParameter("contact", person.contactOrNobody())
                .setParameter("whole", person.isCustomer())
                .getResultList()
                .map(found -> new ContactPoints(values(found, false), values(found, true)));
    }

    private static List<String> values(List<Object[]> points, boolean number) {
        return points.stream()
                .filter(row -> row[0].equals(number))
                .map(row -> (String) row[1])
                .toList();
    }

    private static Uni<List<String>> own(Mutiny.Session session, Person person) {
        return session.createNativeQuery(NAMES, String.class)
                .setParameter("contact", person.contactOrNobody())
                .setParameter("customer", person.customerId())
                .setParameter("whole", person.isCustomer())
                .getResultList();
    }

    /** All that is held. */
    Uni<ObjectNode> held(Mutiny.Session session, Person person, Names names) {
        Map<String, Object> parameters = Map.of(
                "customer", person.customerId(),
                "contact", person.contactOrNobody(),
                "mention", mention(person, names),
                "others", names.masked());
        return documents.read(session, Held.parts(person), parameters);
    }

    static String mention(Person person, Names names) {
        return person.isCustomer() ? ANY_TEXT : names.mention();
    }

    /** How many purchases, returns, gifts and solicitations stay under ids that say nothing by themselves. */
    Uni<Long> retained(Mutiny.Session session, Person person) {
        String receivers = person.isCustomer()
                ? "(select id from gift_receiver where customer_id = :customer)"
                : "(select id from gift_receiver where customer_id = :customer and contact_id = :contact)";
        var query = session.createNativeQuery("""
                        select (select count(*) from purchase where customer_id = :customer and :whole)
                          + (select count(*) from purchase_return where customer_id = :customer and :whole)
                          + (select count(*) from gift where receiver_id in %1$s)
                          + (select count(*) from gift_solicitation where receiver_id in %1$s)""".formatted(receivers), Long.class)
                .setParameter("customer", person.customerId())
                .setParameter("whole", person.isCustomer());
        return (person.isCustomer() ? query : query.setParameter("contact", person.contactId())).getSingleResult();
    }
}
