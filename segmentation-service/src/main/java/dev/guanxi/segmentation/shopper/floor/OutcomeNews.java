package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.platform.event.Outbox;
import dev.guanxi.segmentation.shopper.classifier.Classification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who is told of an outcome, be it confirmed at first or by a correction. */
@Singleton
class OutcomeNews {

    private final ObservationService observations;
    private final Outbox outbox;

    OutcomeNews(ObservationService observations, Outbox outbox) {
        this.observations = observations;
        this.outbox = outbox;
    }

    /**
     * Calls the supervisor where they are wanted and were not called yet, and tells of a prospect who is named.
     *
     * @param answer what the observations told
     * @param endedAt when they became one
     */
    Uni<Void> tell(
            Mutiny.Session session, ShopperSession of, OutcomeData said, Classification answer, Instant endedAt) {
        Uni<Void> called = said.callsSupervisor()
                ? observations.callSupervisor(
                        session, of, said.confirmedType(), answer.probability(said.confirmedType()))
                : Uni.createFrom().voidItem();
        return said.prospect() == null
                ? called
                : called.chain(() -> outbox.append(session, ShopperEvents.found(of, said, endedAt)));
    }
}
