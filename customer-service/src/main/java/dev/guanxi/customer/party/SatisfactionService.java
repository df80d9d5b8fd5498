package dev.guanxi.customer.party;

import static dev.guanxi.customer.party.Satisfactions.SATISFACTIONS;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.dossier.DossierList;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** How satisfied parties are, one at a time (C2); each public method is one transaction. */
@Singleton
public final class SatisfactionService {

    private final Transactions transactions;
    private final CustomerReach reach;
    private final Dossiers dossiers;
    private final Satisfactions satisfactions;
    private final Interactions interactions;
    private final FutureTimes futureTimes;

    SatisfactionService(
            Transactions transactions,
            CustomerReach reach,
            Dossiers dossiers,
            Satisfactions satisfactions,
            Interactions interactions,
            FutureTimes futureTimes) {
        this.transactions = transactions;
        this.reach = reach;
        this.dossiers = dossiers;
        this.satisfactions = satisfactions;
        this.interactions = interactions;
        this.futureTimes = futureTimes;
    }

    /** Records a satisfaction; a repeat with the same id or key answers with the one of the first time. */
    public Uni<Made<Satisfaction>> record(Creation<SatisfactionData> creation) {
        futureTimes.refuse("/measuredAt", creation.data().measuredAt());
        return transactions
                .write(session -> dossiers.make(
                        session, SATISFACTIONS, creation, (customer, begun) -> keep(session, customer, begun)))
                .map(made -> made.map(SatisfactionEntity::toSatisfaction));
    }

    private Uni<SatisfactionEntity> keep(Mutiny.Session session, Customer customer, SatisfactionEntity begun) {
        return requireInteraction(session, customer.id(), begun.interactionId)
                .chain(() -> satisfactions.keep(session, customer, List.of(begun), Map.of(begun.partyId, "/partyId")))
                .replaceWith(begun);
    }

    private Uni<Void> requireInteraction(Mutiny.Session session, UUID customerId, UUID interactionId) {
        if (interactionId == null) {
            return Uni.createFrom().voidItem();
        }
        return interactions
                .isWith(session, customerId, interactionId)
                .invoke(known -> {
                    if (!known) {
                        throw Refusal.unprocessable(
                                "INTERACTION_UNKNOWN",
                                "/interactionId",
                                interactionId,
                                "The id of an interaction with this customer.");
                    }
                })
                .replaceWithVoid();
    }

    /** The satisfaction, if its customer is within reach. */
    public Uni<Satisfaction> get(Scope scope, UUID id) {
        return transactions
                .read(session -> dossiers.require(session, SATISFACTIONS, scope, id))
                .map(SatisfactionEntity::toSatisfaction);
    }

    /** How satisfied a customer's parties were, the newest first. */
    public Uni<Page<Satisfaction>> ofCustomer(Scope scope, UUID customerId, UUID partyId, Cursor after, int limit) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> new DossierList<>(SATISFACTIONS, customerId)
                                .with("partyId", partyId)
                                .newestFirst(session, "measuredAt", after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.measuredAt, last.id())))
                .map(page -> page.map(SatisfactionEntity::toSatisfaction));
    }
}
