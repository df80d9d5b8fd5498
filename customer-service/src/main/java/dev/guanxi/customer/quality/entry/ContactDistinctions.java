package dev.guanxi.customer.quality.entry;

import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Contacts of which somebody said that they are two people, in the transaction of the session it is given. */
@Singleton
public final class ContactDistinctions {

    private static final String REMEMBER = """
            insert into contact_distinction (contact_id, other_id, fingerprint, decided_by, decided_at)
            select "contactId", "otherId", fingerprint, :by, :at
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              "contactId" uuid, "otherId" uuid, fingerprint uuid)
            where exists (select from contact c where c.id = r."contactId" for key share)
              and exists (select from contact c where c.id = r."otherId" for key share)
            order by "contactId", "otherId"
            on conflict (contact_id, other_id) do update set fingerprint = excluded.fingerprint,
              decided_by = excluded.decided_by, decided_at = excluded.decided_at""";

    private static final String AMONG = """
            with compared as (select unnest(cast(cast(:ids as text) as uuid[])) as id)
            select contact_id, other_id, fingerprint from contact_distinction
            where contact_id in (select id from compared) and other_id in (select id from compared)""";

    private final JsonRows rows;
    private final Clock clock;

    ContactDistinctions(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What is said of a contact that was removed meanwhile is forgotten. */
    public Uni<Void> remember(Mutiny.Session session, List<ContactDistinction> distinctions, String by) {
        return session.createNativeQuery(REMEMBER)
                .setParameter("rows", rows.of(distinctions))
                .setParameter("by", by)
                .setParameter("at", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What was said of two of these contacts. */
    public Uni<Set<ContactDistinction>> among(Mutiny.Session session, List<ComparedContact> contacts) {
        return session.createNativeQuery(AMONG, Object[].class)
                .setParameter(
                        "ids",
                        ArrayRows.text(
                                contacts.stream().map(ComparedContact::id).toList()))
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new ContactDistinction((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                        .collect(Collectors.toSet()));
    }
}
