package dev.guanxi.customer.party;

import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.dossier.DossierKind;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.event.Outbox;
import dev.guanxi.platform.event.OutgoingEvent;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records how satisfied parties are, with events, in the transaction of the session it is given. */
@Singleton
public final class Satisfactions {

    static final DossierKind<SatisfactionEntity> SATISFACTIONS = new DossierKind<>(
            SatisfactionEntity.class, "satisfaction", "SATISFACTION_UNKNOWN", SatisfactionEntity::new);

    private final Dossiers dossiers;
    private final SatisfactionStore store;
    private final Outbox outbox;

    Satisfactions(Dossiers dossiers, SatisfactionStore store, Outbox outbox) {
        this.dossiers = dossiers;
        this.store = store;
        this.outbox = outbox;
    }

    /**
     * Records what a survey brought, of each party at most one satisfaction.
     *
     * @param pointer to the list in the request
     */
    public Uni<Void> recordAll(
            Mutiny.Session session, Customer customer, List<Creation<SatisfactionData>> all, String pointer) {
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, String> pointers = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            pointers.put(all.get(i).data().partyId(), pointer + "/" + i + "/partyId");
        }
        List<SatisfactionEntity> begun = all.stream()
                .map(one -> dossiers.begun(SATISFACTIONS, one, Ids.next()))
                .toList();
        return keep(session, customer, begun, pointers);
    }

    /** @param pointers to each party's id in the request */
    Uni<Void> keep(
            Mutiny.Session session, Customer customer, List<SatisfactionEntity> begun, Map<UUID, String> pointers) {
        return store.parties(session, customer.id(), pointers.keySet())
                .map(Satisfactions::rolesById)
                .invoke(roles -> refuseUnknown(roles, pointers))
                .call(() -> store.insert(session, begun))
                .chain(roles -> outbox.appendAll(session, events(customer, begun, roles)));
    }

    private static Map<UUID, PartyRole> rolesById(List<PartyEntity> parties) {
        Map<UUID, PartyRole> roles = new HashMap<>();
        parties.forEach(party -> roles.put(party.id(), party.role));
        return roles;
    }

    private static void refuseUnknown(Map<UUID, PartyRole> known, Map<UUID, String> pointers) {
        pointers.forEach((id, pointer) -> {
            if (!known.containsKey(id)) {
                throw Refusal.unprocessable("PARTY_UNKNOWN", pointer, id, "The id of a party of this customer.");
            }
        });
    }

    private static List<OutgoingEvent> events(
            Customer customer, List<SatisfactionEntity> recorded, Map<UUID, PartyRole> roles) {
        return recorded.stream()
                .map(one -> SatisfactionEvents.recorded(customer, one, roles.get(one.partyId)))
                .toList();
    }
}
