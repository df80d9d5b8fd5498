package dev.guanxi.customer.dealer;

import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The partner dealers, for other capabilities within their transactions. */
@Singleton
public final class Dealers {

    private final DealerStore dealers;

    Dealers(DealerStore dealers) {
        this.dealers = dealers;
    }

    /** @throws Refusal (in the result) if no dealer is registered under the id in the body's {@code /dealerId} */
    public Uni<Void> requireRegistered(Mutiny.Session session, UUID id) {
        return dealers.find(session, id)
                .invoke(found -> requireFound(found, id))
                .replaceWithVoid();
    }

    static void requireFound(Dealer found, UUID id) {
        if (found == null) {
            throw Refusal.unprocessable("DEALER_UNKNOWN", "/dealerId", id, "The id of a registered dealer.");
        }
    }
}
