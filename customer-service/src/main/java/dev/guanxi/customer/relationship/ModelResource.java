package dev.guanxi.customer.relationship;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Patches;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
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

/** The model of relationship levels over HTTP. */
@Path("/api/v1/relationship-models")
@Tag(name = "Relationships", description = "How closely we work with each customer")
@Produces(MediaType.APPLICATION_JSON)
public final class ModelResource {

    private final ModelService models;
    private final Patches patches;
    private final Caller caller;

    ModelResource(ModelService models, Patches patches, Caller caller) {
        this.models = models;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS})
    @Operation(operationId = "listRelationshipModels", summary = "List the versions of the model, the newest first")
    public Uni<Page<ModelVersion>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return models.list(Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/current")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS})
    @Operation(
            operationId = "getRelationshipModel",
            summary = "Read the thresholds, margin shares and table that levels are recommended by")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ModelVersion.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Uni<Response> current(@Context Request request) {
        return models.current().map(found -> Versions.read(request, found, found.version()));
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS})
    @Operation(operationId = "getRelationshipModelVersion", summary = "Read an earlier version of the model")
    @Refuses(unknown = "RELATIONSHIP_MODEL_UNKNOWN")
    public Uni<ModelVersion> get(@PathParam("version") Integer version) {
        return models.get(version);
    }

    @PATCH
    @Path("/current")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "changeRelationshipModel",
            summary = "Make the next version of the model",
            description =
                    "JSON merge patch (RFC 7396) of the model: members sent replace, null removes, the others stay."
                            + " Earlier versions stay readable.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ModelVersion.class)))
    @Refuses(unprocessable = {"CURRENCY_UNKNOWN", "LEVELS_OUT_OF_ORDER", "THRESHOLDS_CROSSED"})
    public Uni<Response> change(
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = RelationshipModel.class) JsonNode patch) {
        return models.change(caller.subject(), current -> {
                    Versions.requireMatch(ifMatch, request, current.version());
                    return patches.apply(current.model(), patch, RelationshipModel.class);
                })
                .map(changed -> Response.ok(changed)
                        .tag(Versions.tag(changed.version()))
                        .build());
    }
}
