package dev.guanxi.customer.contact;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What refers to contacts, which would lose whom it is about. */
final class ContactUses {

    /** Gifts and requests of people name a contact together with its customer, and are found that way. */
    private static final String USED = """
            select contact_id, 'party' from party where contact_id in (:ids)
            union all select contact_id, 'interaction' from interaction_contact where contact_id in (:ids)
            union all select contact_id, 'occasion' from occasion where contact_id in (:ids)
            union all select source_id, 'greeting' from greeting where source_id in (:ids)
            union all select r.contact_id, 'gift_receiver' from contact c
              join gift_receiver r on r.customer_id = c.customer_id and r.contact_id = c.id where c.id in (:ids)
            union all select r.contact_id, 'data_subject_request' from contact c
              join data_subject_request r on r.customer_id = c.customer_id and r.contact_id = c.id where c.id in (:ids)
            union all select contact_id, 'contact_merge' from contact_merge
              where contact_id in (:ids) and undone_at is null""";

    private ContactUses() {}

    /** Those of the contacts that something refers to, each with a table that does. */
    static Uni<Map<UUID, String>> of(Mutiny.Session session, Set<UUID> ids) {
        return session.createNativeQuery(USED, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> {
                    Map<UUID, String> used = new HashMap<>();
                    found.forEach(row -> used.putIfAbsent((UUID) row[0], (String) row[1]));
                    return used;
                });
    }
}
