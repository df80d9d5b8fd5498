package dev.guanxi.customer.bulk.undo;

import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.bulk.Import;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The order to undo an import over HTTP. */
@Path("/api/v1/imports/{id}/undo")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportUndoResource {

    private final UndoService undos;
    private final Caller caller;

    ImportUndoResource(UndoService undos, Caller caller) {
        this.undos = undos;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({ADMIN, MANAGER, PARTNER})
    @Operation(
            operationId = "undoImport",
            summary = "Take back what an import made and changed",
            description = "What nothing else builds on since is taken back, and the other services are told; the rest"
                    + " stays and is listed with its reasons. Repeating it changes nothing.")
    @APIResponse(
            responseCode = "202",
            description = "It is worked through; see Location",
            content = @Content(schema = @Schema(implementation = Import.class)))
    @APIResponse(
            responseCode = "409",
            description = "IMPORT_UNFINISHED: it still runs; IMPORT_DRY_RUN: it changed nothing")
    @Refuses(
            unknown = "IMPORT_UNKNOWN",
            conflict = {"IMPORT_DRY_RUN", "IMPORT_UNFINISHED"})
    public Uni<Response> undo(@PathParam("id") UUID id) {
        return undos.begin(caller.scope(), caller.subject(), id).map(found -> Response.accepted(found)
                .location(UriBuilder.fromPath("/api/v1/imports/{id}").build(id))
                .build());
    }
}
