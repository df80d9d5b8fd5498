package dev.guanxi.segmentation.tier;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading tier runs over HTTP. */
@Path("/api/v1/tier-runs")
@Tag(name = "Tier runs", description = "Accounts scored, ranked and cut into tiers by quota (S1 to S3)")
@Produces(MediaType.APPLICATION_JSON)
final class TierRunLookupResource {

    private final TierRunLookupService runs;
    private final RankedAccountService accounts;

    TierRunLookupResource(TierRunLookupService runs, RankedAccountService accounts) {
        this.runs = runs;
        this.accounts = accounts;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
    @Operation(operationId = "listTierRuns", summary = "List tier runs", description = "The latest first.")
    public Uni<Page<TierRunSummary>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return runs.list(Cursor.decode(cursor, 2), Limit.of(limit)).map(page -> page.map(TierRunSummary::of));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
    @Operation(
            operationId = "getTierRun",
            summary = "Read a tier run",
            description = "Tiers with accounts, revenue, sales time and cut scores; moves; trade that was left out.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TierRunView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "TIER_RUN_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return runs.get(id)
                .map(found -> Versions.read(
                        request,
                        TierRunView.of(found.run(), found.model()),
                        found.run().version()));
    }

    @GET
    @Path("/{id}/model")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
    @Operation(
            operationId = "getTierRunModel",
            summary = "Read the model of a tier run",
            description = "Weights, quotas, shares of sales time, margin and reporting currency that the run used.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TierModelView.class)))
    @Refuses(unknown = "TIER_RUN_UNKNOWN")
    public Uni<TierModelView> model(@PathParam("id") UUID id) {
        return runs.get(id).map(found -> TierModelView.of(found.run().modelVersion(), found.model()));
    }

    @GET
    @Path("/{id}/moves")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
    @Operation(
            operationId = "listTierRunMoves",
            summary = "List the accounts that change tier in a run",
            description = "The best first; of a preview, those who would move.")
    @Refuses(unknown = "TIER_RUN_UNKNOWN")
    public Uni<Page<RankedAccount>> moves(
            @PathParam("id") UUID id,
            @QueryParam("from") Tier from,
            @QueryParam("to") Tier to,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return accounts.moves(id, from, to, Cursor.decode(cursor, 2), Limit.of(limit));
    }
}
