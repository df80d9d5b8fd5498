package dev.guanxi.customer.gift.solicitation;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.gift.actor.Actors;
import dev.guanxi.customer.gift.audit.AuditTrail;
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

/** Solicitations over HTTP. */
@Path("/api/v1/gift-solicitations")
@Tag(
        name = "Gift solicitations",
        description = "Receivers who asked that a policy be bypassed, gifts that bypassed one, and what followed")
@Produces(MediaType.APPLICATION_JSON)
public final class SolicitationResource {

    private final SolicitationService solicitations;
    private final SolicitationDecisions decisions;
    private final Actors actors;

    SolicitationResource(SolicitationService solicitations, SolicitationDecisions decisions, Actors actors) {
        this.solicitations = solicitations;
        this.decisions = decisions;
        this.actors = actors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, COMPLIANCE, PARTNER})
    @Operation(
            operationId = "reportGiftSolicitation",
            summary = "Report a receiver who asked that a policy be bypassed",
            description =
                    "It goes to the managers, with a deadline, then to compliance; until it is decided, the receiver"
                            + " is given nothing. Safe to repeat with a client-made id or an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Reported",
            content = @Content(schema = @Schema(implementation = Solicitation.class)))
    @APIResponse(
            responseCode = "200",
            description = "Reported by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Solicitation.class)))
    @Refuses(
            unknown = "CUSTOMER_UNKNOWN",
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {"CONTACT_UNKNOWN", "IN_FUTURE", "RECEIVER_AMBIGUOUS"})
    public Uni<Response> report(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid SolicitationData data) {
        return solicitations.report(actors.current(), key, data).map(made -> {
            Solicitation solicitation = made.value();
            return Versions.written(
                    made.created(),
                    "/api/v1/gift-solicitations/{id}",
                    solicitation.id(),
                    solicitation,
                    solicitation.version());
        });
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listGiftSolicitations",
            summary = "List solicitations by deadline",
            description = "Those that are to be decided, the one due first first; or those overdue, or decided.")
    public Uni<Page<Solicitation>> list(
            @Valid @BeanParam SolicitationFilter filter,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return solicitations.list(actors.current().scope(), filter, Cursor.decode(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getGiftSolicitation", summary = "Read a solicitation")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Solicitation.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "SOLICITATION_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return solicitations
                .get(actors.current().scope(), id)
                .map(found -> Versions.read(request, found, found.version()));
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MANAGER, COMPLIANCE})
    @Operation(
            operationId = "decideGiftSolicitation",
            summary = "Decide on a solicitation",
            description =
                    "A manager or compliance until the managers' deadline, compliance alone after it and of a gift; never who"
                            + " reported it, nor who gave or recorded the gift that it is about.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Solicitation.class)))
    @Refuses(
            forbidden = {"DECISION_MOVED_UP", "DECISION_OWN"},
            unknown = "SOLICITATION_UNKNOWN",
            conflict = {"PERSON_ERASED", "SOLICITATION_DECIDED"})
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Valid SolicitationDecision decision) {
        return decisions
                .decide(actors.current(), id, version -> Versions.requireMatch(ifMatch, request, version), decision)
                .map(decided -> Response.ok(decided)
                        .tag(Versions.tag(decided.version()))
                        .build());
    }

    @GET
    @Path("/{id}/audit-trail")
    @RolesAllowed({ADMIN, MANAGER, COMPLIANCE, OPERATIONS})
    @Operation(operationId = "getGiftSolicitationAuditTrail", summary = "Read and check a solicitation's audit trail")
    @Refuses(unknown = "SOLICITATION_UNKNOWN")
    public Uni<AuditTrail> auditTrail(@PathParam("id") UUID id) {
        return solicitations.auditTrail(actors.current().scope(), id);
    }
}
