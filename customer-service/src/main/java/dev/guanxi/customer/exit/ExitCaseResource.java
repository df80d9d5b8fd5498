package dev.guanxi.customer.exit;

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

/** Cases of customers who stop buying, over HTTP. */
@Path("/api/v1/exit-cases")
@Tag(name = "Exits", description = "Customers who stop buying")
@Produces(MediaType.APPLICATION_JSON)
public final class ExitCaseResource {

    private final ExitCaseOpening opening;
    private final ExitCaseService cases;
    private final AttemptService attempts;
    private final Patches patches;
    private final Caller caller;

    ExitCaseResource(
            ExitCaseOpening opening, ExitCaseService cases, AttemptService attempts, Patches patches, Caller caller) {
        this.opening = opening;
        this.cases = cases;
        this.attempts = attempts;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PARTNER})
    @Operation(
            operationId = "openExitCase",
            summary = "Open the case of a customer who stopped buying",
            description = "One open case per customer, who is actual or has bought. Safe to repeat with a client-made"
                    + " id or an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = ExitCase.class)))
    @APIResponse(
            responseCode = "200",
            description = "Opened by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = ExitCase.class)))
    @Refuses(
            conflict = {"EXIT_CASE_OPEN", "ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "CURRENCY_UNKNOWN",
                "CUSTOMER_NEVER_BOUGHT",
                "CUSTOMER_UNKNOWN",
                "TRANSITION_FORBIDDEN",
                "VALUE_INCOMPLETE"
            })
    public Uni<Response> open(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid ExitCaseData data) {
        return opening.open(caller.scope(), caller.subject(), key, data)
                .map(written -> Versions.written(
                        written.created(),
                        "/api/v1/exit-cases/{id}",
                        written.value().id(),
                        written.value(),
                        written.value().version()));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS, PARTNER})
    @Operation(operationId = "listExitCases", summary = "List cases, the newest first")
    public Uni<Page<ExitCase>> list(
            @Valid @BeanParam ExitCaseFilter filter,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return cases.list(caller.scope(), filter, Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS, PARTNER})
    @Operation(operationId = "getExitCase", summary = "Read a case with what was tried")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExitCase.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "EXIT_CASE_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return cases.get(caller.scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PARTNER})
    @Operation(
            operationId = "changeExitCase",
            summary = "Change, close or take up a case",
            description = "JSON merge patch (RFC 7396). OPEN goes to LOST with an outcome, or to WON_BACK if a"
                    + " purchase was made since, which mostly does so by itself; LOST may be OPEN again. Nobody makes"
                    + " it MERGED, or OPEN again from that, but the merge of two customers and its undoing, or WITHDRAWN but"
                    + " the undo of the import that made the silence, or a purchase that is recorded late and says that"
                    + " there was none.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExitCase.class)))
    @APIResponse(
            responseCode = "409",
            description = "EXIT_CASE_OPEN: the customer has another open case; PERSON_ERASED")
    @Refuses(
            unknown = {"CUSTOMER_UNKNOWN", "EXIT_CASE_UNKNOWN"},
            conflict = {"EXIT_CASE_OPEN", "PERSON_ERASED"},
            unprocessable = {
                "CURRENCY_UNKNOWN",
                "CUSTOMER_FIXED",
                "ID_FIXED",
                "OUTCOME_EARLY",
                "OUTCOME_MISSING",
                "PURCHASE_MISSING",
                "TRANSITION_FORBIDDEN",
                "VALUE_INCOMPLETE"
            })
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = ExitCaseData.class) JsonNode patch) {
        return cases.change(caller.scope(), caller.subject(), id, current -> {
                    Versions.requireMatch(ifMatch, request, current.version());
                    return patches.apply(current.data(), patch, ExitCaseData.class);
                })
                .map(ExitCaseResource::tagged);
    }

    @POST
    @Path("/{id}/attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PARTNER})
    @Operation(
            operationId = "addExitAttempt",
            summary = "Record what was tried to win the customer back",
            description =
                    "Answers with the case. Its kind tells the analysis of exits what helps. Safe to repeat with a"
                            + " client-made id.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExitCase.class)))
    @Refuses(
            unknown = "EXIT_CASE_UNKNOWN",
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {"ATTEMPTS_FULL", "EXIT_CASE_CLOSED", "IN_FUTURE"})
    public Uni<Response> addAttempt(@PathParam("id") UUID id, @NotNull @Valid Attempt attempt) {
        return attempts.add(caller.scope(), caller.subject(), id, attempt).map(ExitCaseResource::tagged);
    }

    private static Response tagged(ExitCase found) {
        return Response.ok(found).tag(Versions.tag(found.version())).build();
    }
}
