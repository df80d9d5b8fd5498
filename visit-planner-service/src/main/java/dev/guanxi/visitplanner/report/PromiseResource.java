package dev.guanxi.visitplanner.report;

import static dev.guanxi.visitplanner.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.visitplanner.access.Roles.ADMIN;
import static dev.guanxi.visitplanner.access.Roles.MANAGER;
import static dev.guanxi.visitplanner.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.visitplanner.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Promises over HTTP. */
@Path("/api/v1/visits/promises")
@Tag(name = "Promises", description = "Tasks that came of visits, each with an owner and a due date")
@Produces(MediaType.APPLICATION_JSON)
public final class PromiseResource {

    private final PromiseService promises;
    private final Caller caller;

    PromiseResource(PromiseService promises, Caller caller) {
        this.promises = promises;
        this.caller = caller;
    }

    /** How it was kept. */
    @Schema(description = "How it was kept", examples = "{\"note\":\"Sent by mail\"}")
    public record Fulfilment(@Size(max = 1000) String note) {}

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, OPERATIONS})
    @Operation(operationId = "listPromises", summary = "List promises", description = "In order of their due date.")
    public Uni<Page<Promise>> list(
            @Valid @BeanParam PromiseFilter filter,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return promises.list(filter, Cursor.decode(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, OPERATIONS})
    @Operation(operationId = "getPromise", summary = "Read a promise")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Promise.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "PROMISE_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return promises.get(id).map(found -> Versions.read(request, found, found.version()));
    }

    @POST
    @Path("/{id}/fulfilment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER})
    @Operation(
            operationId = "keepPromise",
            summary = "Mark a promise as kept",
            description =
                    "By its owner or a manager, once: 409 PROMISE_KEPT names when and by whom. What was promised to a"
                            + " customer who was erased is kept without a note: else 409 PERSON_ERASED.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Promise.class)))
    @Refuses(
            forbidden = "NOT_YOURS",
            unknown = "PROMISE_UNKNOWN",
            conflict = {"PERSON_ERASED", "PROMISE_KEPT"})
    public Uni<Response> keep(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @Valid Fulfilment fulfilment) {
        return promises.keep(
                        caller.actor(),
                        id,
                        version -> Versions.requireMatch(ifMatch, request, version),
                        fulfilment == null ? null : fulfilment.note())
                .map(kept -> Response.ok(kept).tag(Versions.tag(kept.version())).build());
    }
}
