package dev.guanxi.customer.purification;

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
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Patches;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Profiles of the ideal customer over HTTP. */
@Path("/api/v1/ideal-profiles")
@Tag(name = "Purification", description = "What prospects are worth, and why")
@Produces(MediaType.APPLICATION_JSON)
public final class IdealProfileResource {

    private final IdealProfileService profiles;
    private final Patches patches;
    private final Caller caller;

    IdealProfileResource(IdealProfileService profiles, Patches patches, Caller caller) {
        this.profiles = profiles;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "makeIdealProfile",
            summary = "Describe the ideal customer",
            description = "Safe to repeat with a client-made id or an Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = IdealProfile.class)))
    @APIResponse(
            responseCode = "200",
            description = "Made by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = IdealProfile.class)))
    @Refuses(conflict = "ID_TAKEN", unprocessable = "CRITERION_INVALID")
    public Uni<Response> make(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid IdealProfileData data) {
        return profiles.make(caller.subject(), key, data).map(written -> {
            IdealProfile profile = written.value();
            return Versions.written(
                    written.created(), "/api/v1/ideal-profiles/{id}", profile.id(), profile, profile.version());
        });
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "listIdealProfiles", summary = "List the ideal-customer profiles, in order of making")
    public Uni<Page<IdealProfile>> list(
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return profiles.list(Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getIdealProfile", summary = "Read an ideal-customer profile")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IdealProfile.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "PROFILE_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return profiles.get(id).map(found -> Versions.read(request, found, found.version()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "changeIdealProfile",
            summary = "Change an ideal-customer profile",
            description = "JSON merge patch (RFC 7396): members sent replace, null removes, the others stay.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IdealProfile.class)))
    @Refuses(
            unknown = "PROFILE_UNKNOWN",
            unprocessable = {"CRITERION_INVALID", "ID_FIXED"})
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = IdealProfileData.class) JsonNode patch) {
        return profiles.change(id, current -> {
                    Versions.requireMatch(ifMatch, request, current.version());
                    return patches.apply(current.data(), patch, IdealProfileData.class);
                })
                .map(changed -> Response.ok(changed)
                        .tag(Versions.tag(changed.version()))
                        .build());
    }
}
