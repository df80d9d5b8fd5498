package dev.guanxi.customer.quality.review;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.customer.quality.merge.Merge;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The review of suspects over HTTP. */
@Path("/api/v1/duplicate-suspects")
@Tag(name = "Duplicates")
@Produces(MediaType.APPLICATION_JSON)
public final class SuspectResource {

    private final SuspectService suspects;
    private final SuspectMerges merges;
    private final Languages languages;
    private final Caller caller;

    SuspectResource(SuspectService suspects, SuspectMerges merges, Languages languages, Caller caller) {
        this.suspects = suspects;
        this.merges = merges;
        this.languages = languages;
        this.caller = caller;
    }

    private Reasons reasons() {
        return Reasons.in(languages.ofRequest());
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listDuplicateSuspects",
            summary = "List suspects, the highest score first",
            description =
                    "Pairs of customers that scans found, or that share a person since a contact was written, with what speaks for and against their being one.")
    public Uni<Page<Suspect>> list(
            @QueryParam("state") @Parameter(description = "OPEN if absent") SuspectState state,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        SuspectState asked = state == null ? SuspectState.OPEN : state;
        return suspects.list(caller.scope(), asked, Cursor.decode(cursor, 2), Limit.of(limit), reasons());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getDuplicateSuspect", summary = "Read a pair of suspects")
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = Suspect.class)))
    @Refuses(unknown = "SUSPECT_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return suspects.get(caller.scope(), id, reasons())
                .map(found ->
                        Response.ok(found).tag(Versions.tag(found.version())).build());
    }

    @POST
    @Path("/{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PARTNER})
    @Operation(
            operationId = "decideDuplicateSuspect",
            summary = "Decide about a pair of suspects",
            description =
                    "NOT_A_DUPLICATE is remembered: the pair comes up again only if one of them reads differently."
                            + " MERGE makes them one.")
    @APIResponse(
            responseCode = "200",
            description = "They are two, and will not come up again",
            content = @Content(schema = @Schema(implementation = Suspect.class)))
    @APIResponse(
            responseCode = "201",
            description = "They are one; see Location",
            content = @Content(schema = @Schema(implementation = Merge.class)))
    @APIResponse(responseCode = "412", description = "VERSION_STALE: the pair, or one of its customers, was changed")
    @Refuses(
            unknown = {"CUSTOMER_UNKNOWN", "SUSPECT_UNKNOWN"},
            conflict = {"CUSTOMER_MERGED", "ID_TAKEN"},
            unprocessable = {
                "CUSTOMER_UNKNOWN",
                "DECISION_INCOMPLETE",
                "MERGE_CHOICE_INVALID",
                "MERGE_DEALERS_DIFFER",
                "MERGE_TOO_MANY_IDS",
                "MERGE_WITH_ITSELF",
                "SURVIVOR_FOREIGN"
            })
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Valid Decision decision) {
        decision.check();
        Reasons reasons = reasons();
        if (decision.decision() == Decision.Kind.MERGE) {
            return merges.merge(
                            caller.scope(),
                            caller.subject(),
                            id,
                            decision,
                            found -> Versions.requireMatch(ifMatch, request, found.version()),
                            reasons)
                    .map(merged ->
                            Versions.written(true, "/api/v1/merges/{id}", merged.id(), merged, merged.version()));
        }
        return suspects.dismiss(
                        caller.scope(),
                        caller.subject(),
                        id,
                        decision.reason(),
                        found -> Versions.requireMatch(ifMatch, request, found.version()),
                        reasons)
                .map(found ->
                        Response.ok(found).tag(Versions.tag(found.version())).build());
    }
}
