package dev.guanxi.customer.quality.review;

import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scans for duplicates over HTTP. */
@Path("/api/v1/duplicate-scans")
@Tag(name = "Duplicates", description = "Records that are one and the same customer")
@Produces(MediaType.APPLICATION_JSON)
public final class ScanResource {

    private final ScanService scans;
    private final Caller caller;

    ScanResource(ScanService scans, Caller caller) {
        this.scans = scans;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS})
    @Operation(
            operationId = "beginDuplicateScan",
            summary = "Look through all customers for duplicates",
            description = "Goes on in the background, and after a crash; what it finds is listed as suspects. Safe to"
                    + " repeat with a client-made id or an Idempotency-Key. A schedule begins scans, too.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun; see Location",
            content = @Content(schema = @Schema(implementation = DuplicateScan.class)))
    @APIResponse(responseCode = "409", description = "SCAN_IN_PROGRESS: one at a time")
    @Refuses(conflict = "SCAN_IN_PROGRESS")
    public Uni<Response> begin(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull NewScan asked) {
        return scans.begin(caller.subject(), key, asked).map(begun -> Response.accepted(begun)
                .location(UriBuilder.fromPath("/api/v1/duplicate-scans/{id}").build(begun.id()))
                .build());
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS})
    @Operation(operationId = "listDuplicateScans", summary = "List scans for duplicates, the newest first")
    public Uni<Page<DuplicateScan>> list(
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return scans.list(Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS})
    @Operation(operationId = "getDuplicateScan", summary = "See how a scan for duplicates stands")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DuplicateScan.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "SCAN_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return scans.get(id).map(found -> Versions.read(request, found, found.version()));
    }
}
