package dev.guanxi.customer.prospect;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Listed;
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
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Follow-ups of prospects over HTTP. */
@Path("/api/v1/prospects")
@Tag(name = "Prospects")
@Produces(MediaType.APPLICATION_JSON)
public final class FollowUpResource {

    private final FollowUpService followUps;
    private final ProspectService prospects;
    private final Caller caller;

    FollowUpResource(FollowUpService followUps, ProspectService prospects, Caller caller) {
        this.followUps = followUps;
        this.prospects = prospects;
        this.caller = caller;
    }

    @GET
    @Path("/follow-ups")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listDueFollowUps",
            summary = "List the prospects whose follow-up is due, the longest due first")
    public Uni<Page<CapturedProspect>> due(
            @QueryParam("dueBefore") @Parameter(description = "Due before this time; now if absent")
                    OffsetDateTime dueBefore,
            @QueryParam("source") ProspectSource source,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return prospects.due(
                caller.scope(),
                dueBefore == null ? null : dueBefore.toInstant(),
                source,
                Cursor.decode(cursor, 2),
                Limit.of(limit));
    }

    @POST
    @Path("/{id}/follow-ups")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, PARTNER})
    @Operation(
            operationId = "recordFollowUp",
            summary = "Record what a follow-up came to",
            description = "QUALIFIED, NOT_QUALIFIED with its reason, or LATER with the next date. Safe to repeat with a"
                    + " client-made id or an Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = FollowUp.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = FollowUp.class)))
    @Refuses(
            unknown = "PROSPECT_UNKNOWN",
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {"FOLLOW_UP_DATE_INVALID", "FOLLOW_UP_REASON_MISSING", "IN_FUTURE", "PROSPECT_CONVERTED"})
    public Uni<Response> record(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid FollowUpData data) {
        return followUps
                .record(caller.scope(), caller.subject(), key, id, data)
                .map(done -> Listed.written(
                        done.created(),
                        UriBuilder.fromPath("/api/v1/prospects/{id}/follow-ups").build(id),
                        done.value()));
    }

    @GET
    @Path("/{id}/follow-ups")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "listFollowUps", summary = "List a prospect's follow-ups, the newest first")
    @Refuses(unknown = "PROSPECT_UNKNOWN")
    public Uni<Page<FollowUp>> ofProspect(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return followUps.ofProspect(caller.scope(), id, Cursor.decode(cursor, 2), Limit.of(limit));
    }
}
