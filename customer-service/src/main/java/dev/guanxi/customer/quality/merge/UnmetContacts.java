package dev.guanxi.customer.quality.merge;

import dev.guanxi.customer.contact.NameKey;
import dev.guanxi.platform.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Contacts of two customers that have become one, who never received a gift. */
@Singleton
final class UnmetContacts {

    /** Of who was erased nothing is left to know the person by. */
    private static final String UNMET = """
            select c.id, c.name, m.merge_id is not null
            from contact c left join customer_merge_row m
              on m.merge_id = :merge and m.table_name = 'contact' and m.content ->> 'id' = cast(c.id as text)
            where c.customer_id = :survivor
              and not exists (select from gift_receiver r where r.customer_id = :survivor and r.contact_id = c.id)
              and not exists (select from erased_person e where e.id = c.id)""";

    /**
     * A contact as the receiver that it may become.
     *
     * @param id the receiver's
     * @param moved whether it was the duplicate's
     */
    record Unmet(UUID id, UUID contactId, String name, String nameKey, boolean moved) {}

    Uni<List<Unmet>> of(Mutiny.Session session, UUID merge, UUID survivor) {
        return session.createNativeQuery(UNMET, Object[].class)
                .setParameter("merge", merge)
                .setParameter("survivor", survivor)
                .getResultList()
                .map(found -> found.stream().map(UnmetContacts::unmet).toList());
    }

    private static Unmet unmet(Object[] row) {
        String name = (String) row[1];
        return new Unmet(Ids.next(), (UUID) row[0], name, NameKey.of(name), (Boolean) row[2]);
    }
}
