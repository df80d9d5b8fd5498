package dev.guanxi.customer.contact;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.person.PersonErased;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The contacts that other records of a customer name. */
@Singleton
public final class Contacts {

    private static final String OF_CUSTOMER = """
            select id, exists(select from erased_person e where e.id = c.id) from contact c
            where customer_id = :customer and id in (:ids) for key share of c""";

    private static final String HELD = "select id from contact where id in (:ids) for key share";

    private final ContactAliases aliases;

    Contacts(ContactAliases aliases) {
        this.aliases = aliases;
    }

    /**
     * The ids under which contacts that a body names are kept: the survivor's for an old one (C7), else the id itself. A merge
     * of one of them that is under way is waited for, and none begins meanwhile.
     */
    public Uni<UnaryOperator<UUID>> idsNow(Mutiny.Session session, Collection<UUID> named) {
        if (named.isEmpty()) {
            return Uni.createFrom().item(UnaryOperator.identity());
        }
        return session.createNativeQuery(HELD, UUID.class)
                .setParameter("ids", named)
                .getResultList()
                .chain(found -> survivors(session, named, found))
                .map(now -> id -> now.getOrDefault(id, id));
    }

    private Uni<Map<UUID, UUID>> survivors(Mutiny.Session session, Collection<UUID> named, Collection<UUID> found) {
        List<UUID> missing = named.stream().filter(id -> !found.contains(id)).toList();
        return missing.isEmpty() ? Uni.createFrom().item(Map.of()) : aliases.survivorsOf(session, missing);
    }

    /** The same of one contact; null for none. */
    public Uni<UUID> idNow(Mutiny.Session session, UUID named) {
        return idsNow(session, named == null ? List.of() : List.of(named))
                .map(now -> named == null ? null : now.apply(named));
    }

    /** Lets only contacts of the customer through, and of these none who was erased (C17); nobody removes them meanwhile. */
    public Uni<Void> require(Mutiny.Session session, UUID customerId, List<Named> named) {
        if (named.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(OF_CUSTOMER, Object[].class)
                .setParameter("customer", customerId)
                .setParameter("ids", named.stream().map(Named::id).toList())
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Boolean) row[1])))
                .invoke(erased -> named.forEach(one -> refuse(one, erased.get(one.id()))))
                .replaceWithVoid();
    }

    /**
     * Those of the contacts with these ids whose customers the scope's owner has, by the ids that they are asked for by: of
     * one that was merged its old id leads to the survivor.
     */
    Uni<Map<UUID, Contact>> reached(Mutiny.Session session, Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return aliases.survivorsOf(session, ids).chain(survivors -> {
            Set<UUID> all = new HashSet<>(ids);
            all.addAll(survivors.values());
            return owned(session, scope, all).map(found -> {
                Map<UUID, Contact> reached = new HashMap<>(found);
                survivors.forEach((old, survivor) -> reached.computeIfAbsent(old, id -> found.get(survivor)));
                return reached;
            });
        });
    }

    private static Uni<Map<UUID, Contact>> owned(Mutiny.Session session, Scope scope, Collection<UUID> ids) {
        return session.createSelectionQuery(
                        "from Contact c where c.id in :ids and c.customerId in (select u.id from Customer u"
                                + " where u.dealerId is not distinct from :dealer)",
                        ContactEntity.class)
                .setParameter("ids", ids)
                .setParameter("dealer", scope.dealerId())
                .getResultList()
                .map(Contacts::byId);
    }

    private static Map<UUID, Contact> byId(List<ContactEntity> found) {
        return found.stream().map(ContactEntity::toContact).collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    /** The contacts with these ids. */
    public Uni<Map<UUID, Contact>> byId(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery("from Contact c where c.id in :ids", ContactEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(Contacts::byId);
    }

    /** The names of the contacts with these ids. */
    public Uni<Map<UUID, String>> names(Mutiny.Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery("select c.id, c.name from Contact c where c.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])));
    }

    /** A contact's id and where the request names it. */
    public record Named(UUID id, String pointer) {}

    private static void refuse(Named named, Boolean erased) {
        if (erased == null) {
            throw Refusal.unprocessable(
                    "CONTACT_UNKNOWN", named.pointer(), named.id(), "The id of a contact of this customer.");
        }
        if (erased) {
            throw PersonErased.refusal(named.id(), named.pointer());
        }
    }
}
