package dev.guanxi.segmentation.shopper.learning;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Versions of the model over HTTP. */
@Path("/api/v1/shopper-models")
@Tag(name = "Shopper learning", description = "What confirmed outcomes change of the expert's figures (S6)")
@Produces(MediaType.APPLICATION_JSON)
final class ModelResource {

    private final ModelService models;
    private final SecurityIdentity caller;

    ModelResource(ModelService models, SecurityIdentity caller) {
        this.models = models;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "makeShopperModel",
            summary = "Learn the next version of the model, or go back to the expert's figures",
            description = "New outcomes are also learned from by schedule. Safe to repeat with a client-made id or an"
                    + " Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Made by this request",
            content = @Content(schema = @Schema(implementation = ModelView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Made by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = ModelView.class)))
    @Refuses(conflict = "ID_TAKEN")
    public Uni<Response> make(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull NewModelData asked) {
        return models.make(caller.getPrincipal().getName(), key, asked).map(ModelResource::answer);
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, MARKETING, OPERATIONS})
    @Operation(operationId = "listShopperModels", summary = "List the versions of the model, the latest first")
    public Uni<Page<ModelView>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return models.list(Cursor.decode(cursor, 1), Limit.of(limit)).map(page -> page.map(ModelView::of));
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({ADMIN, MANAGER, MARKETING, OPERATIONS})
    @Operation(operationId = "getShopperModel", summary = "Read a version of the model with its figures")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ModelView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "SHOPPER_MODEL_UNKNOWN")
    public Uni<Response> get(@PathParam("version") int version, @Context Request request) {
        return models.get(version).map(found -> Versions.read(request, ModelView.of(found), found.tag()));
    }

    private static Response answer(ModelService.Made made) {
        var location = UriBuilder.fromPath("/api/v1/shopper-models/{version}")
                .build(made.version().version());
        return (made.made() ? Response.created(location) : Response.ok())
                .entity(ModelView.of(made.version()))
                .tag(Versions.tag(made.version().tag()))
                .build();
    }
}
