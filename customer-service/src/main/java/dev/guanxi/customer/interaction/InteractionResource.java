package dev.guanxi.customer.interaction;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.MergePatch;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One interaction over HTTP. */
@Path("/api/v1/interactions/{id}")
@Tag(name = "Interactions")
@Produces(MediaType.APPLICATION_JSON)
public final class InteractionResource {

    private final InteractionService interactions;
    private final Patches patches;
    private final Caller caller;

    InteractionResource(InteractionService interactions, Patches patches, Caller caller) {
        this.interactions = interactions;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getInteraction", summary = "Read an interaction")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Interaction.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "INTERACTION_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return interactions.get(caller.scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "changeInteraction",
            summary = "Change an interaction",
            description =
                    "JSON merge patch (RFC 7396): members sent replace, null removes, the others stay. A complaint with solved is SOLVED.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Interaction.class)))
    @Refuses(
            unknown = {"CUSTOMER_UNKNOWN", "INTERACTION_UNKNOWN"},
            conflict = "PERSON_ERASED",
            unprocessable = {
                "CONTACT_UNKNOWN",
                "ID_FIXED",
                "IN_FUTURE",
                "NOT_A_COMPLAINT",
                "PARTY_REPEATED",
                "SOLVED_BEFORE_COMPLAINT",
                "SURVEY_FIXED",
                "SURVEY_MISPLACED"
            })
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = InteractionData.class) JsonNode patch) {
        return interactions
                .change(
                        caller.scope(),
                        id,
                        version -> Versions.requireMatch(ifMatch, request, version),
                        current -> patches.apply(current, patch, InteractionData.class))
                .map(changed -> Response.ok(changed)
                        .tag(Versions.tag(changed.version()))
                        .build());
    }
}
