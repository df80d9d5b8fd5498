package dev.guanxi.customer.rights;

import dev.guanxi.customer.profile.CustomerErasure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes this service's rows say nothing about a person any more, in the transaction of the approval. Rows that figures,
 * ledgers and seals are made of stay: their amounts, days and ids are not touched.
 */
@Singleton
final class PersonErasure {

    private final CustomerErasure customers;

    PersonErasure(CustomerErasure customers) {
        this.customers = customers;
    }

    /** How many rows were erased, replaced or removed. */
    Uni<Integer> erase(Mutiny.Session session, UUID request, Person person, Names names, Instant at) {
        Uni<Integer> records = Uni.createFrom().item(0);
        for (String sql : Held.erasure(person)) {
            records =
                    records.chain(before -> execute(session, sql, person, names).map(rows -> before + rows));
        }
        return records.chain(before -> remember(session, request, person, at)
                .chain(() -> person.isCustomer()
                        ? customers.erase(session, person.customerId()).replaceWith(before + 1)
                        : Uni.createFrom().item(before)));
    }

    private static Uni<Integer> execute(Mutiny.Session session, String sql, Person person, Names names) {
        var query = session.createNativeQuery(sql);
        bind(query, sql, "customer", person.customerId());
        bind(query, sql, "contact", person.contactOrNobody());
        bind(query, sql, "mention", PersonReader.mention(person, names));
        bind(query, sql, "named", names.mention());
        bind(query, sql, "others", names.masked());
        bind(query, sql, "erased", CustomerErasure.ERASED);
        return query.executeUpdate();
    }

    private static void bind(Mutiny.MutationQuery query, String sql, String name, Object value) {
        if (sql.contains(":" + name)) {
            query.setParameter(name, value);
        }
    }

    /** Ids of a customer's contacts too: they are erased with it; and of all that were merged into the person. */
    private static Uni<Void> remember(Mutiny.Session session, UUID request, Person person, Instant at) {
        return session.createNativeQuery("""
                        insert into erased_person (id, request_id, erased_at)
                        select id, :request, :at from (
                          select cast(:person as uuid) as id
                          union select id from contact where customer_id = :person
                          union select duplicate_id from customer_merge where customer_id = :person and undone_at is null
                          union select m.duplicate_id from contact_merge m join contact c on c.id = m.contact_id
                            where m.undone_at is null and (c.id = :person or c.customer_id = :person)) e
                        on conflict do nothing""")
                .setParameter("request", request)
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .setParameter("person", person.erasedId())
                .executeUpdate()
                .replaceWithVoid();
    }
}
