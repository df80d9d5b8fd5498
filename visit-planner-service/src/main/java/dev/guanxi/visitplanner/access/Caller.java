package dev.guanxi.visitplanner.access;

import dev.guanxi.platform.problem.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request. What it may change follows from its token alone, never from what it sends. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /** What the rest of the request needs to know of the caller; plain, so that it may outlive the request. */
    public Actor actor() {
        boolean all = identity.hasRole(Roles.ADMIN) || identity.hasRole(Roles.MANAGER);
        return new Actor(token.getSubject(), all);
    }

    /**
     * A caller as rules see it.
     *
     * @param everybodys whether it may change what belongs to others
     */
    public record Actor(String subject, boolean everybodys) {

        /** Lets only the owner through, and those who may act for everybody. */
        public void requireOwn(String owner, String what) {
            if (!everybodys && !subject.equals(owner)) {
                throw Refusal.forbidden(
                        "NOT_YOURS", "%s belongs to %s; a manager may change it.".formatted(what, owner));
            }
        }
    }
}
