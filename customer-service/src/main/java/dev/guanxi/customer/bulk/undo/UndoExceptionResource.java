package dev.guanxi.customer.bulk.undo;

import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an undo left, over HTTP. */
@Path("/api/v1/imports/{id}/undo-exceptions")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
public final class UndoExceptionResource {

    private final UndoService undos;
    private final Caller caller;

    UndoExceptionResource(UndoService undos, Caller caller) {
        this.undos = undos;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS, PARTNER})
    @Operation(operationId = "listUndoExceptions", summary = "List the records that an undo left, and why")
    @Refuses(unknown = "IMPORT_UNKNOWN")
    public Uni<Page<UndoException>> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return undos.exceptions(caller.scope(), id, Cursor.decode(cursor, 2), Limit.of(limit));
    }
}
