package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Merges that were made, over HTTP. */
@Path("/api/v1/merges/{id}")
@Tag(name = "Duplicates")
@Produces(MediaType.APPLICATION_JSON)
public final class MergeResource {

    private final MergeUndo merges;
    private final Caller caller;

    MergeResource(MergeUndo merges, Caller caller) {
        this.merges = merges;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getMerge", summary = "Read a merge")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Merge.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "MERGE_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return merges.get(caller.scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @POST
    @Path("/undo")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PARTNER})
    @Operation(
            operationId = "undoMerge",
            summary = "Part two customers that were merged",
            description =
                    "Both become what they were, each with what was its own; of several merges the latest is undone first. A"
                            + " repeat changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "They are two again",
            content = @Content(schema = @Schema(implementation = Merge.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "MERGE_USED_SINCE: the survivor was changed, merged or used since, so nobody knows whose of the two"
                            + " that is")
    @Refuses(unknown = "MERGE_UNKNOWN", conflict = "MERGE_USED_SINCE")
    public Uni<Response> undo(@PathParam("id") UUID id) {
        return merges.undo(caller.scope(), caller.subject(), id)
                .map(undone ->
                        Response.ok(undone).tag(Versions.tag(undone.version())).build());
    }
}
