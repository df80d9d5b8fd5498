package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.access.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Who asks, by the request's token. */
@ApplicationScoped
class SegmentAuthorReader {

    private final SecurityIdentity caller;

    SegmentAuthorReader(SecurityIdentity caller) {
        this.caller = caller;
    }

    Author author() {
        return new Author(
                caller.getPrincipal().getName(), caller.hasRole(Roles.ADMIN) || caller.hasRole(Roles.MANAGER));
    }
}
