package dev.guanxi.segmentation.shopper.success;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.shopper.ShopperType;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Success over HTTP. */
@Path("/api/v1/shopper-success")
@Tag(name = "Shopper learning")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, MARKETING, OPERATIONS})
final class SuccessResource {

    private final SuccessService successes;

    SuccessResource(SuccessService successes) {
        this.successes = successes;
    }

    @GET
    @Operation(
            operationId = "listShopperSuccess",
            summary = "Report what came of sessions by playbook, type, store or promoter",
            description = "Conversion, follow-up and revenue of ended sessions, with intervals, in order of the key.")
    @Refuses(invalid = "PERIOD_EMPTY")
    public Uni<Page<SuccessView>> list(
            @QueryParam("by") @DefaultValue("PLAYBOOK") SuccessBy by,
            @QueryParam("from") @Parameter(description = "Ended at this time or later") Instant from,
            @QueryParam("until") @Parameter(description = "Ended before this time") Instant until,
            @QueryParam("store") String store,
            @QueryParam("type") @Parameter(description = "The confirmed type") ShopperType type,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        SuccessFilterData filter = new SuccessFilterData(from, until, store, type);
        return successes
                .list(by, filter, Cursor.decode(cursor, 1), Limit.of(limit))
                .map(page -> page.map(SuccessView::of));
    }
}
