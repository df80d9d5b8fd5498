package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.Buyers;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The customers that single purchases and returns name, in the session that goes on with them. */
@Singleton
final class NamedBuyers {

    private final Buyers buyers;

    NamedBuyers(Buyers buyers) {
        this.buyers = buyers;
    }

    /** Id of the customer of the scope's owner; refused (in the result) if there is none. */
    Uni<UUID> idOf(Mutiny.Session session, Scope scope, CustomerReference customer) {
        ExternalId buyer = new ExternalId(customer.system(), customer.id());
        return buyers.idsOf(session, scope.owner(), List.of(buyer)).map(ids -> {
            if (!ids.containsKey(buyer)) {
                throw Refusal.unprocessable(
                        "CUSTOMER_UNKNOWN",
                        "/customer",
                        buyer.id(),
                        "The id of a registered customer of system " + buyer.system() + ".");
            }
            return ids.get(buyer);
        });
    }
}
