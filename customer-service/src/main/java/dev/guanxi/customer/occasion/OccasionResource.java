package dev.guanxi.customer.occasion;

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
import jakarta.ws.rs.DELETE;
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

/** One recorded occasion over HTTP. */
@Path("/api/v1/occasions/{id}")
@Tag(name = "Occasions")
@Produces(MediaType.APPLICATION_JSON)
public final class OccasionResource {

    private final OccasionService occasions;
    private final Patches patches;
    private final Caller caller;

    OccasionResource(OccasionService occasions, Patches patches, Caller caller) {
        this.occasions = occasions;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getOccasion", summary = "Read an occasion")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Occasion.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "OCCASION_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return occasions.get(caller.scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "changeOccasion",
            summary = "Change an occasion",
            description = "JSON merge patch (RFC 7396): members sent replace, null removes, the others stay.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Occasion.class)))
    @Refuses(
            unknown = "OCCASION_UNKNOWN",
            conflict = "PERSON_ERASED",
            unprocessable = {"CONTACT_UNKNOWN", "DATE_INVALID", "ID_FIXED", "OCCASION_KIND_KNOWN"})
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = OccasionData.class) JsonNode patch) {
        return occasions
                .change(
                        caller.scope(),
                        id,
                        version -> Versions.requireMatch(ifMatch, request, version),
                        current -> patches.apply(current, patch, OccasionData.class))
                .map(changed -> Response.ok(changed)
                        .tag(Versions.tag(changed.version()))
                        .build());
    }

    @DELETE
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(operationId = "removeOccasion", summary = "Remove an occasion")
    @APIResponse(responseCode = "204", description = "Removed")
    @Refuses(unknown = "OCCASION_UNKNOWN")
    public Uni<Void> remove(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request) {
        return occasions.remove(caller.scope(), id, version -> Versions.requireMatch(ifMatch, request, version));
    }
}
