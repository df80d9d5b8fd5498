package dev.guanxi.segmentation.account;

import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.alias.IdMoved;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The accounts that are known here, for the other capabilities. */
@ApplicationScoped
public class Accounts {

    private final Aliases aliases;

    Accounts(Aliases aliases) {
        this.aliases = aliases;
    }

    /**
     * Name of an account.
     *
     * @throws IdMoved for one that was merged into another: whoever asked is sent there
     * @throws Refusal for one that customer-service has not told of; one registered a moment ago may be on its way
     */
    public Uni<String> nameOf(Mutiny.Session session, UUID customerId) {
        return session.find(Account.class, customerId)
                .chain(found -> found == null
                        ? unknown(session, customerId)
                        : Uni.createFrom().item(found.name));
    }

    /** Like {@link #nameOf}; and the account is not merged into another until the transaction ends. */
    public Uni<String> hold(Mutiny.Session session, UUID customerId) {
        return aliases.hold(session).chain(() -> nameOf(session, customerId));
    }

    private Uni<String> unknown(Mutiny.Session session, UUID customerId) {
        return aliases.requireOwn(session, customerId).map(own -> {
            throw Refusal.unknown(
                    "ACCOUNT_UNKNOWN",
                    "No customer " + own + " has been heard of here; one just registered arrives within seconds.");
        });
    }
}
