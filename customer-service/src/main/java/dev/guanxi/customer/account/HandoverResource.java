package dev.guanxi.customer.account;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Handovers of accounts over HTTP. */
@Path("/api/v1/handovers")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class HandoverResource {

    private final HandoverService handovers;
    private final Caller caller;

    HandoverResource(HandoverService handovers, Caller caller) {
        this.handovers = handovers;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "handOverAccounts",
            summary = "Pass on all that a manager has in hand to another",
            description =
                    "Accounts (at most 1000), duties in support teams (as many), open deals and open exit cases: all of them"
                            + " or none, or what belongs to the customers named, whose accounts the manager has or in whose"
                            + " support teams the manager is. The answer counts what changed hands, and the"
                            + " promised gifts, which stay their giver's. Each account is told to the other services. Safe"
                            + " to repeat with a client-made id or an Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Handed over",
            content = @Content(schema = @Schema(implementation = Handover.class)))
    @APIResponse(
            responseCode = "200",
            description = "Handed over by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Handover.class)))
    @Refuses(
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "ACCOUNT_NOT_MANAGED",
                "HANDOVER_TOO_LARGE",
                "HANDOVER_TO_SELF",
                "MANAGER_SIGNS",
                "NOTHING_TO_HAND_OVER"
            })
    public Uni<Response> handOver(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid HandoverData data) {
        return handovers
                .handOver(caller.subject(), key, data)
                .map(written -> Versions.written(
                        written.created(),
                        "/api/v1/handovers/{id}",
                        written.handover().id(),
                        written.handover()));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, COMPLIANCE, OPERATIONS})
    @Operation(
            operationId = "listHandovers",
            summary = "List handovers, the newest first",
            description = "Of a customer's account, or by the managers from and to whom accounts went.")
    public Uni<Page<HandoverSummary>> list(
            @Valid @BeanParam HandoverFilter filter,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return handovers.list(filter, Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, COMPLIANCE, OPERATIONS})
    @Operation(operationId = "getHandover", summary = "Read what was passed on")
    @Refuses(unknown = "HANDOVER_UNKNOWN")
    public Uni<Handover> get(@PathParam("id") UUID id) {
        return handovers.get(id);
    }
}
