package dev.guanxi.customer.rights;

import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions on erasures over HTTP. */
@Path("/api/v1/data-subject-requests/{id}")
@Tag(name = "Rights")
@Produces(MediaType.APPLICATION_JSON)
public final class RequestReviewResource {

    private static final String ETAG = "ETag that was last read";

    private final RequestReview review;
    private final Caller caller;

    RequestReviewResource(RequestReview review, Caller caller) {
        this.review = review;
        this.caller = caller;
    }

    @POST
    @Path("/approval")
    @RolesAllowed({ADMIN, COMPLIANCE})
    @Operation(
            operationId = "approveErasure",
            summary = "Approve an erasure",
            description =
                    "The person is erased here at once, and the other services are asked to do the same; the request is"
                            + " COMPLETED when all have answered. Cannot be undone. Nobody approves a request of its own.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DataSubjectRequest.class)))
    @APIResponse(responseCode = "409", description = "REQUEST_DECIDED, PERSON_ERASED")
    @Refuses(
            forbidden = "OWN_REQUEST",
            unknown = "REQUEST_UNKNOWN",
            conflict = {"PERSON_ERASED", "REQUEST_DECIDED"})
    public Uni<Response> approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG) String ifMatch,
            @Context Request request) {
        return review.approve(caller.subject(), id, version -> Versions.requireMatch(ifMatch, request, version))
                .map(RequestReviewResource::shown);
    }

    @POST
    @Path("/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, COMPLIANCE})
    @Operation(operationId = "refuseErasure", summary = "Refuse an erasure, with the reason")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DataSubjectRequest.class)))
    @Refuses(forbidden = "OWN_REQUEST", unknown = "REQUEST_UNKNOWN", conflict = "REQUEST_DECIDED")
    public Uni<Response> refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG) String ifMatch,
            @Context Request request,
            @NotNull @Valid RefusalReason reason) {
        return review.refuse(
                        caller.subject(),
                        id,
                        version -> Versions.requireMatch(ifMatch, request, version),
                        reason.reason())
                .map(RequestReviewResource::shown);
    }

    private static Response shown(DataSubjectRequest decided) {
        return Response.ok(decided).tag(Versions.tag(decided.version())).build();
    }
}
