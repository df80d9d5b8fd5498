package dev.guanxi.customer.opportunity;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Patches;
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
import jakarta.ws.rs.PATCH;
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

/** Deals over HTTP. */
@Path("/api/v1/opportunities")
@Tag(name = "Opportunities", description = "Deals under way and how they end")
@Produces(MediaType.APPLICATION_JSON)
public final class OpportunityResource {

    private final OpportunityService opportunities;
    private final Patches patches;
    private final Caller caller;

    OpportunityResource(OpportunityService opportunities, Patches patches, Caller caller) {
        this.opportunities = opportunities;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PARTNER})
    @Operation(
            operationId = "recordOpportunity",
            summary = "Record a deal under way",
            description =
                    "Safe to repeat with a client-made id or an Idempotency-Key. What is left out comes from the product and the"
                            + " stage.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Opportunity.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Opportunity.class)))
    @Refuses(
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "AMOUNT_MISSING",
                "CLOSED_EARLY",
                "CURRENCY_UNKNOWN",
                "CUSTOMER_UNKNOWN",
                "IN_FUTURE",
                "PRODUCT_MISSING",
                "PRODUCT_UNKNOWN",
                "REASON_MISSING",
                "VALUE_INCOMPLETE"
            })
    public Uni<Response> record(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid OpportunityData data) {
        return opportunities
                .record(caller.scope(), caller.subject(), key, data)
                .map(written -> Versions.written(
                        written.created(),
                        "/api/v1/opportunities/{id}",
                        written.value().id(),
                        written.value(),
                        written.value().version()));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS, PARTNER})
    @Operation(operationId = "listOpportunities", summary = "List deals, the newest first")
    public Uni<Page<Opportunity>> list(
            @Valid @BeanParam OpportunityFilter filter,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return opportunities.list(caller.scope(), filter, Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS, PARTNER})
    @Operation(operationId = "getOpportunity", summary = "Read a deal")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Opportunity.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "OPPORTUNITY_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return opportunities.get(caller.scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PARTNER})
    @Operation(
            operationId = "changeOpportunity",
            summary = "Change, win, lose or reopen a deal",
            description = "JSON merge patch (RFC 7396). WON and LOST need a stageReason and are final but for a"
                    + " reopening with a new stageReason.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Opportunity.class)))
    @Refuses(
            unknown = "OPPORTUNITY_UNKNOWN",
            conflict = "PERSON_ERASED",
            unprocessable = {
                "AMOUNT_MISSING",
                "CLOSED_EARLY",
                "CURRENCY_UNKNOWN",
                "CUSTOMER_FIXED",
                "ID_FIXED",
                "IN_FUTURE",
                "PRODUCT_MISSING",
                "PRODUCT_UNKNOWN",
                "REASON_MISSING",
                "TRANSITION_FORBIDDEN",
                "VALUE_INCOMPLETE"
            })
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = OpportunityData.class) JsonNode patch) {
        return opportunities
                .change(caller.scope(), id, current -> {
                    Versions.requireMatch(ifMatch, request, current.version());
                    return patches.apply(current.data(), patch, OpportunityData.class);
                })
                .map(OpportunityResource::tagged);
    }

    private static Response tagged(Opportunity found) {
        return Response.ok(found).tag(Versions.tag(found.version())).build();
    }
}
