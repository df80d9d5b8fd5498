package dev.guanxi.customer.party;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.contact.Contacts;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.platform.persistence.NamedLocks;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Refuses parties that are nobody, out of reach, or there already. */
@Singleton
final class PartyCheck {

    private static final String SAME = """
            select p.id from Party p where p.customerId = :customerId and p.role = :role
            and p.contactId is not distinct from :contact and p.otherCustomerId is not distinct from :other
            and p.groupName is not distinct from :group""";

    private final CustomerReach reach;
    private final Contacts contacts;

    PartyCheck(CustomerReach reach, Contacts contacts) {
        this.reach = reach;
        this.contacts = contacts;
    }

    /** @param id of the party that the data is meant for */
    Uni<Void> check(Mutiny.Session session, Customer account, UUID id, PartyData data) {
        data.who().check(account.id());
        return requireContact(session, account, data.who())
                .chain(() -> requireCustomer(session, account, data.who()))
                .chain(() -> refuseSame(session, account, id, data));
    }

    private Uni<Void> requireContact(Mutiny.Session session, Customer account, Who who) {
        return who.contactId() == null
                ? Uni.createFrom().voidItem()
                : contacts.require(
                        session, account.id(), List.of(new Contacts.Named(who.contactId(), "/who/contactId")));
    }

    /** Whoever reaches a customer also reaches those who are its parties: a dealer's customers have its others alone. */
    private Uni<Void> requireCustomer(Mutiny.Session session, Customer account, Who who) {
        if (who.customerId() == null) {
            return Uni.createFrom().voidItem();
        }
        return reach.reaches(session, new Scope(account.dealerId()), who.customerId())
                .invoke(reached -> {
                    if (!reached) {
                        throw Refusal.unprocessable(
                                "CUSTOMER_UNKNOWN",
                                "/who/customerId",
                                who.customerId(),
                                "The id of a customer; of a dealer's customer, another one of the same dealer.");
                    }
                })
                .replaceWithVoid();
    }

    /** Two requests for the same customer wait for each other, so that no party comes in twice. */
    private static Uni<Void> refuseSame(Mutiny.Session session, Customer account, UUID id, PartyData data) {
        return NamedLocks.take(session, account.id().toString())
                .chain(() -> session.createSelectionQuery(SAME, UUID.class)
                        .setParameter("customerId", account.id())
                        .setParameter("role", data.role())
                        .setParameter("contact", data.who().contactId())
                        .setParameter("other", data.who().customerId())
                        .setParameter("group", data.who().group())
                        .getResultList())
                .invoke(found -> found.stream()
                        .filter(other -> !other.equals(id))
                        .findFirst()
                        .ifPresent(PartyCheck::refuse))
                .replaceWithVoid();
    }

    private static void refuse(UUID same) {
        String detail = "Party " + same + " is the same in the same role.";
        throw Refusal.conflict("PARTY_TAKEN", detail, new FieldError("PARTY_TAKEN", "/who", null, detail));
    }
}
