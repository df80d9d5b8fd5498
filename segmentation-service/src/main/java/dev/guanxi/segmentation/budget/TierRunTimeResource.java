package dev.guanxi.segmentation.budget;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.tier.TierShares;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the moves of a run cost in sales time, over HTTP. */
@Path("/api/v1/tier-runs/{id}/sales-time")
@Tag(name = "Time budget")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class TierRunTimeResource {

    private final TierShares tiers;

    TierRunTimeResource(TierShares tiers) {
        this.tiers = tiers;
    }

    @GET
    @Operation(
            operationId = "getTierRunSalesTime",
            summary = "Read what the moves of a run cost in sales time",
            description =
                    "Each tier's time per account and week before and after the run, and what every kind of move gives an"
                            + " account or takes from it. Of a preview, what they would.")
    @Refuses(unknown = "TIER_RUN_UNKNOWN", conflict = "TIER_RUN_UNFINISHED")
    public Uni<TierRunTimeView> get(
            @PathParam("id") UUID id,
            @QueryParam("accountManagers")
                    @DefaultValue("1")
                    @Min(1) @Max(Capacity.MOST_MANAGERS) @Parameter(description = "How many share the work")
                    Integer accountManagers,
            @QueryParam("hoursPerWeek")
                    @DefaultValue("40")
                    @Min(1) @Max(Capacity.HOURS_OF_A_WEEK) @Parameter(description = "Sales time of one of them")
                    Integer hoursPerWeek) {
        Capacity capacity = new Capacity(accountManagers, hoursPerWeek);
        return tiers.movesOf(id).map(moves -> TierRunTimeView.of(moves, capacity));
    }
}
