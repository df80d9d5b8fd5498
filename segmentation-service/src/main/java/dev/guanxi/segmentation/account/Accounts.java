package dev.guanxi.segmentation.account;

import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The accounts that are known here, for the other capabilities. */
@ApplicationScoped
public class Accounts {

    /**
     * Name of an account.
     *
     * @throws Refusal for one that customer-service has not told of; one registered a moment ago may be on its way
     */
    public Uni<String> nameOf(Mutiny.Session session, UUID customerId) {
        return session.find(Account.class, customerId).map(found -> {
            if (found == null) {
                throw Refusal.unknown(
                        "ACCOUNT_UNKNOWN",
                        "No customer " + customerId + " has been heard of here; one just registered arrives within"
                                + " seconds.");
            }
            return found.name;
        });
    }
}
