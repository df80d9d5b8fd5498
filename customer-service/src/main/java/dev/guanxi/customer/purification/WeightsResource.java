package dev.guanxi.customer.purification;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

/** The weights of purification over HTTP. */
@Path("/api/v1/purification-weights")
@Tag(name = "Purification")
@Produces(MediaType.APPLICATION_JSON)
public final class WeightsResource {

    private final WeightsService weights;
    private final Caller caller;

    WeightsResource(WeightsService weights, Caller caller) {
        this.weights = weights;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getPurificationWeights", summary = "Read the weights that are set")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PurificationWeights.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Uni<Response> get(@Context Request request) {
        return weights.newest().map(found -> Versions.read(request, found, found.version()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "setPurificationWeights",
            summary = "Set other weights, as a new version",
            description = "Purifications that were made keep theirs. The weights that are set already change nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PurificationWeights.class)))
    @Refuses(unprocessable = "WEIGHTS_INVALID")
    public Uni<Response> set(
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Valid WeightsData wanted) {
        return weights.set(
                        caller.subject(),
                        wanted,
                        ifMatch,
                        newest -> Versions.requireMatch(ifMatch, request, newest.version()))
                .map(set -> Response.ok(set).tag(Versions.tag(set.version())).build());
    }

    @GET
    @Path("/versions")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "listPurificationWeights", summary = "List all versions of the weights, the newest first")
    public Uni<Page<PurificationWeights>> history(
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return weights.history(Cursor.decode(cursor, 1), Limit.of(limit));
    }
}
