package dev.guanxi.segmentation.tier;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Patches;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tier models over HTTP. */
@Path("/api/v1/tier-models")
@Tag(
        name = "Tier models",
        description = "Weights, quotas, shares of sales time, margin and validity of ratings (S1 to S3)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class TierModelResource {

    private final TierModelService models;
    private final Patches patches;
    private final SecurityIdentity caller;

    TierModelResource(TierModelService models, Patches patches, SecurityIdentity caller) {
        this.models = models;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTierModels",
            summary = "List the versions of the tier model",
            description = "The newest first; that one is current: the next run uses it.")
    public Uni<Page<TierModelView>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return models.list(Cursor.decode(cursor, 1), Limit.of(limit))
                .map(page -> page.map(found -> TierModelView.of(found.version(), found.newest())));
    }

    @GET
    @Path("/current")
    @Operation(operationId = "getCurrentTierModel", summary = "Read the tier model that the next run uses")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TierModelView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Uni<Response> current(@Context Request request) {
        return models.current()
                .map(found -> Versions.read(
                        request,
                        TierModelView.of(found.version(), found.newest()),
                        found.version().number()));
    }

    @PATCH
    @Path("/current")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "changeTierModel",
            summary = "Make the next version of the tier model",
            description =
                    "JSON merge patch (RFC 7396) with a reason: members sent replace, the others stay as they are in the"
                            + " current version. Percents must make 100 together again. Changes no tier: the next run does. Earlier"
                            + " versions stay readable. Try a change first with a preview: POST /api/v1/tier-runs with whatIf.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TierModelView.class)))
    @Refuses(unprocessable = {"CURRENCY_UNKNOWN", "PERCENTS_INCOMPLETE", "PERCENTS_NOT_HUNDRED"})
    public Uni<Response> change(
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = TierModelData.class) JsonNode patch) {
        return models.change(caller.getPrincipal().getName(), current -> {
                    Versions.requireMatch(ifMatch, request, current.number());
                    TierModelNames.requireKnown("", patch);
                    return patches.apply(TierModelData.of(current.model()), patch, TierModelData.class);
                })
                .map(found -> Response.ok(TierModelView.of(found.version(), found.newest()))
                        .tag(Versions.tag(found.version().number()))
                        .build());
    }

    @GET
    @Path("/{version}")
    @Operation(operationId = "getTierModel", summary = "Read a version of the tier model")
    @Refuses(unknown = "TIER_MODEL_UNKNOWN")
    public Uni<TierModelView> get(@PathParam("version") Integer version) {
        return models.get(version).map(found -> TierModelView.of(found.version(), found.newest()));
    }

    @GET
    @Path("/{version}/changes")
    @Operation(
            operationId = "getTierModelChanges",
            summary = "Read what a version of the tier model changed",
            description = "Member by member, against the version before; empty for the first.")
    @Refuses(unknown = "TIER_MODEL_UNKNOWN")
    public Uni<TierModelChangesView> changes(@PathParam("version") Integer version) {
        return models.changes(version).map(TierModelChangesView::of);
    }
}
