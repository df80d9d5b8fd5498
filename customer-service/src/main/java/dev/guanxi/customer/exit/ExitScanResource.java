package dev.guanxi.customer.exit;

import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searches for silent exits over HTTP. */
@Path("/api/v1/exit-scans")
@Tag(name = "Exits", description = "Customers who stop buying")
@Produces(MediaType.APPLICATION_JSON)
public final class ExitScanResource {

    private final ExitScanService scans;
    private final Caller caller;

    ExitScanResource(ExitScanService scans, Caller caller) {
        this.scans = scans;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "startExitScan",
            summary = "Search all customers for silent exits",
            description =
                    "Finds who has not bought for longer than its own rhythm allows, and opens a case for each, but in a"
                            + " preview. Repeating it opens no case twice; whoever bought after asOf gets none. A schedule"
                            + " begins scans, too.")
    @APIResponse(
            responseCode = "202",
            description = "It will be worked through; see Location",
            content = @Content(schema = @Schema(implementation = ExitScan.class)))
    @Refuses(conflict = "ID_TAKEN", unprocessable = "IN_FUTURE")
    public Uni<Response> start(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid ExitScanData data) {
        return scans.start(caller.subject(), key, data).map(started -> Response.accepted(started)
                .location(UriBuilder.fromPath("/api/v1/exit-scans/{id}").build(started.id()))
                .build());
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS})
    @Operation(operationId = "listExitScans", summary = "List searches for silent exits, the newest first")
    public Uni<Page<ExitScan>> list(
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return scans.list(Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS})
    @Operation(operationId = "getExitScan", summary = "See how a search for silent exits stands")
    @Refuses(unknown = "EXIT_SCAN_UNKNOWN")
    public Uni<ExitScan> get(@PathParam("id") UUID id) {
        return scans.get(id);
    }

    @GET
    @Path("/{id}/findings")
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS})
    @Operation(
            operationId = "listExitFindings",
            summary = "List the customers whose cases a search opened or would open, and why",
            description = "In order of the customers' registration.")
    @Refuses(unknown = "EXIT_SCAN_UNKNOWN")
    public Uni<Page<Finding>> findings(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return scans.findings(id, Cursor.decode(cursor, 1), Limit.of(limit));
    }
}
