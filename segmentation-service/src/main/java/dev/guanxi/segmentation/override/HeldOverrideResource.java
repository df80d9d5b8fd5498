package dev.guanxi.segmentation.override;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The overrides that hold over HTTP. */
@Path("/api/v1/tier-overrides")
@Tag(name = "Tier overrides")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class HeldOverrideResource {

    private final TierOverrideService overrides;

    HeldOverrideResource(TierOverrideService overrides) {
        this.overrides = overrides;
    }

    @GET
    @Operation(
            operationId = "listTierOverrides",
            summary = "List the overrides that hold",
            description = "The next to end first.")
    public Uni<Page<TierOverrideView>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return overrides.holding(Cursor.decode(cursor, 2), Limit.of(limit)).map(page -> page.map(TierOverrideView::of));
    }
}
