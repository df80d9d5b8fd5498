package dev.guanxi.loyalty.backfill;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Applies one program or club to everything some customers bought. */
public interface BackfillStep {

    Subject subject();

    /** Applies it, in the transaction of the session. The customers are locked; doing it twice changes nothing. */
    Uni<Void> apply(Mutiny.Session session, UUID subjectId, List<UUID> customers);
}
