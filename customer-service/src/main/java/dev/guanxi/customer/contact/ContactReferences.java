package dev.guanxi.customer.contact;

import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Under which references other systems know contacts. */
@Singleton
public final class ContactReferences {

    /** Ids ascend, so that of a reference that stands twice in a file the first counts. */
    private static final String CLAIM = """
            insert into contact_reference (owner, system, reference, contact_id, print)
            select :owner, system, reference, "contactId", print
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              system text, reference text, "contactId" uuid, print text)
            order by system, reference, "contactId"
            on conflict do nothing returning contact_id""";

    private static final String STANDING = """
            select r.* from json_to_recordset(cast(cast(:rows as text) as json)) as w(system text, id text)
            cross join lateral (
              select system, reference, contact_id, print from contact_reference
              where owner = :owner and system = w.system and reference = w.id limit 1) r""";

    private final JsonRows rows;

    ContactReferences(JsonRows rows) {
        this.rows = rows;
    }

    /** A reference, the contact that it stands for, and what a file said of it. */
    record Claim(String system, String reference, UUID contactId, String print) {}

    /** Claims references; ids of the contacts whose references were free, which are to be made now. */
    Uni<Set<UUID>> claim(Mutiny.Session session, UUID owner, Collection<Claim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(CLAIM, UUID.class)
                .setParameter("owner", owner)
                .setParameter("rows", rows.of(claims))
                .getResultList()
                .map(HashSet::new);
    }

    /** What stands under some references of an owner. */
    Uni<Map<ExternalId, Claim>> standing(Mutiny.Session session, UUID owner, Collection<ExternalId> references) {
        if (references.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(STANDING, Object[].class)
                .setParameter("owner", owner)
                .setParameter("rows", rows.of(references))
                .getResultList()
                .map(found -> {
                    Map<ExternalId, Claim> standing = new HashMap<>();
                    found.forEach(row -> standing.put(
                            new ExternalId((String) row[0], (String) row[1]),
                            new Claim((String) row[0], (String) row[1], (UUID) row[2], (String) row[3])));
                    return standing;
                });
    }

    /** How each of the contacts is named in a file: by its reference, the first of several, or else by the id that it has here. */
    public Uni<Map<UUID, ExternalId>> of(Mutiny.Session session, List<Contact> contacts) {
        Map<UUID, ExternalId> names = new HashMap<>();
        contacts.forEach(contact -> names.put(contact.id(), ExternalId.ours(contact.id())));
        if (names.isEmpty()) {
            return Uni.createFrom().item(names);
        }
        return session.createNativeQuery(
                        "select contact_id, system, reference from contact_reference where contact_id in (:ids)"
                                + " order by system desc, reference desc",
                        Object[].class)
                .setParameter("ids", names.keySet())
                .getResultList()
                .invoke(found -> found.forEach(
                        row -> names.put((UUID) row[0], new ExternalId((String) row[1], (String) row[2]))))
                .replaceWith(names);
    }
}
