package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.platform.person.PersonErased;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who was erased (C17): nothing is written of them again, for it could neither be told nor erased. What is written of
 * records that they had, the database refuses, whoever writes; see {@code V186__nothing_of_the_erased.sql}.
 */
@Singleton
public final class ErasedPeople {

    /** Lateral, so that each digest is looked up in the index, however few there were when the plan was made. */
    private static final String EXTERNAL_IDS = """
            select w.system, w.id from json_to_recordset(cast(cast(:rows as text) as json)) as w(system text, id text)
            cross join lateral (
              select from erased_external_id where digest = external_id_digest(cast(:owner as uuid), w.system, w.id)
              limit 1) e""";

    private final JsonRows rows;

    ErasedPeople(JsonRows rows) {
        this.rows = rows;
    }

    /** Those of the customers or contacts that were erased. */
    public Uni<Set<UUID>> among(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery("select id from erased_person where id in (:ids)", UUID.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(Set::copyOf);
    }

    /** Fails with a {@link Refusal} if one of the customers or contacts was erased. */
    public Uni<Void> refuse(Mutiny.Session session, UUID... ids) {
        return among(session, List.of(ids))
                .invoke(erased -> erased.forEach(id -> {
                    throw PersonErased.refusal(id);
                }))
                .replaceWithVoid();
    }

    /** Those of an owner's external ids that belonged to people who were erased. */
    Uni<Set<ExternalId>> externalIdsAmong(Mutiny.Session session, UUID owner, Collection<ExternalId> externalIds) {
        if (externalIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(EXTERNAL_IDS, Object[].class)
                .setParameter("owner", owner)
                .setParameter("rows", rows.of(externalIds))
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new ExternalId((String) row[0], (String) row[1]))
                        .collect(Collectors.toSet()));
    }

    /** Fails with a {@link Refusal} if an external id of the data belonged to a person who was erased. */
    Uni<Void> refuseExternalIds(Mutiny.Session session, CustomerData data) {
        return externalIdsAmong(session, Scope.ownerOf(data.dealerId()), data.externalIds())
                .invoke(erased -> erased.forEach(externalId -> {
                    throw refusal(data, externalId);
                }))
                .replaceWithVoid();
    }

    private static Refusal refusal(CustomerData data, ExternalId externalId) {
        String pointer = "/externalIds/" + data.externalIds().indexOf(externalId);
        String detail = "The id " + externalId.id() + " of system " + externalId.system()
                + " belonged to a person who was erased.";
        return PersonErased.refusal(externalId.id(), pointer, detail);
    }
}
