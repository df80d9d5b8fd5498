package dev.guanxi.customer.rights;

import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.gift.actor.Actors;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Requests of people over HTTP. */
@Path("/api/v1/data-subject-requests")
@Tag(name = "Rights", description = "People who ask what is held about them, or to be erased (C17)")
@Produces(MediaType.APPLICATION_JSON)
public final class RequestResource {

    private final RequestService requests;
    private final RequestList list;
    private final DocumentService documents;
    private final Actors actors;

    RequestResource(RequestService requests, RequestList list, DocumentService documents, Actors actors) {
        this.requests = requests;
        this.list = list;
        this.documents = documents;
        this.actors = actors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, COMPLIANCE, PARTNER})
    @Operation(
            operationId = "askDataSubjectRight",
            summary = "Record that a person asks for its data, or to be erased",
            description = "An ACCESS is asked of all services at once; an ERASURE waits for the approval of compliance."
                    + " Safe to repeat with a client-made id or an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = DataSubjectRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = DataSubjectRequest.class)))
    @APIResponse(responseCode = "409", description = "PERSON_ERASED")
    @Refuses(
            unknown = "CUSTOMER_UNKNOWN",
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {"CONTACT_UNKNOWN", "IN_FUTURE", "NOT_A_PERSON"})
    public Uni<Response> ask(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid DataSubjectRequestData data) {
        return requests.ask(actors.current(), key, data)
                .map(made -> Versions.written(
                        made.created(),
                        "/api/v1/data-subject-requests/{id}",
                        made.value().id(),
                        made.value(),
                        made.value().version()));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listDataSubjectRequests",
            summary = "List requests of people, the newest first",
            description = "With the receipt of each service; overdue=true finds those that nobody may forget.")
    public Uni<Page<DataSubjectRequest>> list(
            @Valid @BeanParam RequestFilter filter,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return list.list(actors.current().scope(), filter, Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getDataSubjectRequest", summary = "Read a request with the receipt of each service")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DataSubjectRequest.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "REQUEST_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return list.get(actors.current().scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @GET
    @Path("/{id}/document")
    @RolesAllowed({ADMIN, COMPLIANCE})
    @Operation(
            operationId = "getAccessDocument",
            summary = "Read all that is held about a person",
            description = "Once all services have answered, for as long as guanxi.rights.documents-kept says.")
    @APIResponse(
            responseCode = "200",
            description = "All that is held",
            content = @Content(schema = @Schema(implementation = AccessDocument.class)))
    @APIResponse(responseCode = "409", description = "REQUEST_UNANSWERED: not all services have answered")
    @Refuses(
            unknown = {"DOCUMENT_GONE", "REQUEST_UNKNOWN"},
            conflict = "REQUEST_UNANSWERED")
    public Uni<AccessDocument> document(@PathParam("id") UUID id) {
        return documents.of(id);
    }
}
