package dev.guanxi.customer.access;

import dev.guanxi.platform.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request. What it may reach follows from its token alone, never from what it sends. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /** The token's subject. */
    public String subject() {
        return token.getSubject();
    }

    /**
     * The customers within reach.
     *
     * @throws Refusal if a partner's token names no dealer
     */
    public Scope scope() {
        if (!identity.hasRole(Roles.PARTNER)) {
            return Scope.EVERYTHING;
        }
        return new Scope(dealerOfToken());
    }

    private UUID dealerOfToken() {
        Object claim = token.getClaim("dealer_id");
        try {
            return UUID.fromString(String.valueOf(claim));
        } catch (IllegalArgumentException e) {
            throw Refusal.forbidden("DEALER_MISSING", "A partner's token must name its dealer's id as dealer_id.");
        }
    }
}
