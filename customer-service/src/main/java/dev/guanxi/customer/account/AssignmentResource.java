package dev.guanxi.customer.account;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
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
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One assignment over HTTP. */
@Path("/api/v1/account-assignments/{id}")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AssignmentResource {

    private final AssignmentService assignments;
    private final Patches patches;
    private final Caller caller;

    AssignmentResource(AssignmentService assignments, Patches patches, Caller caller) {
        this.assignments = assignments;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS})
    @Operation(operationId = "getAccountAssignment", summary = "Read an assignment to an account")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountAssignment.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = {"ASSIGNMENT_UNKNOWN", "CUSTOMER_UNKNOWN"})
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return assignments.get(caller.scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER})
    @Operation(
            operationId = "endAccountAssignment",
            summary = "Set when a member leaves a support team",
            description =
                    "JSON merge patch (RFC 7396) of until. A manager or a signing dealer ends with its successor.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountAssignment.class)))
    @Refuses(
            unknown = {"ASSIGNMENT_UNKNOWN", "CUSTOMER_UNKNOWN"},
            conflict = "PERSON_ERASED",
            unprocessable = {"ASSIGNMENT_ENDED", "END_BEFORE_BEGIN", "SUCCESSOR_NEEDED"})
    public Uni<Response> end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = AssignmentEnd.class) JsonNode patch) {
        return assignments
                .end(caller.scope(), id, current -> {
                    Versions.requireMatch(ifMatch, request, current.version());
                    return patches.apply(end(current), patch, AssignmentEnd.class);
                })
                .map(changed -> Response.ok(changed)
                        .tag(Versions.tag(changed.version()))
                        .build());
    }

    private static AssignmentEnd end(AccountAssignment current) {
        return new AssignmentEnd(
                current.until() == null ? null : current.until().atOffset(ZoneOffset.UTC));
    }
}
