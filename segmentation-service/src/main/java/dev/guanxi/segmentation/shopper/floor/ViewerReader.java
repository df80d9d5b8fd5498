package dev.guanxi.segmentation.shopper.floor;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.segmentation.shopper.floor.SessionService.Viewer;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Who asks, by the request's token. */
@ApplicationScoped
class ViewerReader {

    private final SecurityIdentity caller;

    ViewerReader(SecurityIdentity caller) {
        this.caller = caller;
    }

    Viewer viewer() {
        boolean seesAll = Stream.of(ADMIN, MANAGER, MARKETING, OPERATIONS).anyMatch(caller::hasRole);
        return new Viewer(caller.getPrincipal().getName(), seesAll);
    }
}
