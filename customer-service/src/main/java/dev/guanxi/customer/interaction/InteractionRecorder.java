package dev.guanxi.customer.interaction;

import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.dossier.DossierKind;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.platform.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records interactions that follow from something else, in the transaction of the session it is given. */
@Singleton
public final class InteractionRecorder {

    static final DossierKind<InteractionEntity> INTERACTIONS =
            new DossierKind<>(InteractionEntity.class, "interaction", "INTERACTION_UNKNOWN", InteractionEntity::new);

    private final Dossiers dossiers;
    private final InteractionWriter writer;

    InteractionRecorder(Dossiers dossiers, InteractionWriter writer) {
        this.dossiers = dossiers;
        this.writer = writer;
    }

    /** The new interaction's id. */
    public Uni<UUID> record(Mutiny.Session session, Customer customer, Creation<InteractionData> creation) {
        InteractionEntity begun = dossiers.begun(INTERACTIONS, creation, Ids.next());
        return writer.insert(session, customer, begun, creation).map(InteractionEntity::id);
    }

    /** The same under the id that its data names, unless it is there already. */
    public Uni<Void> recordOnce(Mutiny.Session session, Customer customer, Creation<InteractionData> creation) {
        UUID id = creation.data().id();
        return session.find(InteractionEntity.class, id)
                .chain(there -> there == null
                        ? writer.insert(session, customer, dossiers.begun(INTERACTIONS, creation, id), creation)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
