package dev.guanxi.segmentation.shopper.drift;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The mix of a store's shoppers over HTTP. */
@Path("/api/v1/shopper-mix")
@Tag(name = "Shopper learning")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, MARKETING, OPERATIONS})
final class MixResource {

    private final MixService mixes;

    MixResource(MixService mixes) {
        this.mixes = mixes;
    }

    @GET
    @Operation(
            operationId = "getShopperMix",
            summary = "Read how the mix of a store's shoppers moves",
            description =
                    "Shares of the confirmed types by week, each week tested against the store's long-run mix. Weeks"
                            + " are whole, from Monday on in UTC, and 52 at most.")
    @Refuses(invalid = {"PERIOD_EMPTY", "PERIOD_TOO_LATE", "PERIOD_TOO_LONG"})
    public Uni<MixView> get(
            @QueryParam("store") @NotNull @Parameter(required = true) String store,
            @QueryParam("from")
                    @Parameter(description = "A day of the first week; twelve weeks before the end if absent")
                    LocalDate from,
            @QueryParam("until") @Parameter(description = "The day after the last; the end of this week if absent")
                    LocalDate until) {
        return mixes.of(store, from, until);
    }
}
