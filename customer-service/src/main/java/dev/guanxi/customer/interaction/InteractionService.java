package dev.guanxi.customer.interaction;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.dossier.DossierKind;
import dev.guanxi.customer.dossier.DossierList;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.purchase.FutureTimes;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** What passes between customers and us (C16); each public method is one transaction. */
@Singleton
public final class InteractionService {

    private static final DossierKind<InteractionEntity> INTERACTIONS = InteractionRecorder.INTERACTIONS;

    private final Transactions transactions;
    private final CustomerReach reach;
    private final Dossiers dossiers;
    private final InteractionWriter writer;
    private final FutureTimes futureTimes;

    InteractionService(
            Transactions transactions,
            CustomerReach reach,
            Dossiers dossiers,
            InteractionWriter writer,
            FutureTimes futureTimes) {
        this.transactions = transactions;
        this.reach = reach;
        this.dossiers = dossiers;
        this.writer = writer;
        this.futureTimes = futureTimes;
    }

    /** Records an interaction; a repeat with the same id or key answers with the interaction of the first time. */
    public Uni<Made<Interaction>> record(Creation<InteractionData> said) {
        Creation<InteractionData> creation = said.with(data -> checked(data.by(said.caller())));
        return transactions
                .write(session -> dossiers.make(
                        session,
                        INTERACTIONS,
                        creation,
                        data -> writer.settled(session, data),
                        (customer, begun) -> writer.insert(session, customer, begun, creation)))
                .map(made -> made.map(InteractionEntity::toInteraction));
    }

    private InteractionData checked(InteractionData data) {
        data.check();
        futureTimes.refuse("/happenedAt", data.happenedAt());
        if (data.solved() != null) {
            futureTimes.refuse("/solved/at", data.solved().at());
        }
        return data;
    }

    /** The interaction, if its customer is within reach. */
    public Uni<Interaction> get(Scope scope, UUID id) {
        return transactions
                .read(session -> dossiers.require(session, INTERACTIONS, scope, id))
                .map(InteractionEntity::toInteraction);
    }

    /** A customer's interactions, the newest first. */
    public Uni<Page<Interaction>> ofCustomer(
            Scope scope,
            UUID customerId,
            InteractionKind kind,
            ComplaintState complaintState,
            Cursor after,
            int limit) {
        return transactions
                .read(session -> reach.require(session, scope, customerId)
                        .chain(() -> new DossierList<>(INTERACTIONS, customerId)
                                .with("kind", kind)
                                .with("complaintState", complaintState)
                                .newestFirst(session, "happenedAt", after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.happenedAt, last.id())))
                .map(page -> page.map(InteractionEntity::toInteraction));
    }

    /**
     * Changes an interaction; what a survey measured stays.
     *
     * @param expected refuses a version that is not the one the caller has read
     */
    public Uni<Interaction> change(Scope scope, UUID id, LongConsumer expected, UnaryOperator<InteractionData> change) {
        return transactions
                .write(session -> dossiers.requireForChange(session, INTERACTIONS, scope, id)
                        .chain(found -> {
                            expected.accept(found.version());
                            return change(session, scope, found, change.apply(found.data()));
                        }))
                .map(InteractionEntity::toInteraction);
    }

    /** Without an employee the one it ran through stays. */
    private Uni<InteractionEntity> change(
            Mutiny.Session session, Scope scope, InteractionEntity found, InteractionData wanted) {
        InteractionData checked = checked(wanted.by(found.employee));
        return reach.require(session, scope, found.customerId()).chain(customer -> writer.settled(session, checked)
                .chain(settled -> writer.change(session, customer, found, settled)));
    }
}
