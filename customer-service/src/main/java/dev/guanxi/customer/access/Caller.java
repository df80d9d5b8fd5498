package dev.guanxi.customer.access;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request. What it may reach follows from its token alone, never from what it sends. */
@RequestScoped
public class Caller {

    private static final int LONGEST_SUBJECT = 200;

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /**
     * Who sent the request, by the token's subject.
     *
     * @throws Refusal if the token names none, or one too long to keep
     */
    public String subject() {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw Refusal.forbidden("SUBJECT_MISSING", "A token must name its bearer as sub, in 1 to 200 characters.");
        }
        return subject;
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

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    private UUID dealerOfToken() {
        Object claim = token.getClaim("dealer_id");
        try {
            return Ids.parse(String.valueOf(claim));
        } catch (IllegalArgumentException e) {
            throw dealerMissing();
        }
    }

    private static Refusal dealerMissing() {
        return Refusal.forbidden("DEALER_MISSING", "A partner's token must name its dealer's id as dealer_id.");
    }
}
