package dev.guanxi.customer.prospect;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.profile.DuplicateCheck;
import dev.guanxi.platform.creation.Made;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Prospects over HTTP. */
@Path("/api/v1/prospects")
@Tag(name = "Prospects", description = "Where they came from, how far they are, what their sources yield")
@Produces(MediaType.APPLICATION_JSON)
public final class ProspectResource {

    private final CaptureService captures;
    private final ProspectService prospects;
    private final Patches patches;
    private final Caller caller;

    ProspectResource(CaptureService captures, ProspectService prospects, Patches patches, Caller caller) {
        this.captures = captures;
        this.prospects = prospects;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, PARTNER})
    @Operation(
            operationId = "captureProspect",
            summary = "Capture a prospect with its source",
            description =
                    "Registers the customer, or takes a potential one; the finance and the service department's may"
                            + " have bought before. Safe to repeat with a client-made id or an Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Captured",
            content = @Content(schema = @Schema(implementation = CapturedProspect.class)))
    @APIResponse(
            responseCode = "200",
            description = "Captured by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = CapturedProspect.class)))
    @APIResponse(
            responseCode = "409",
            description = "DUPLICATE_SUSPECTED: suspects are the customers that the new one seems to be, as when it is"
                    + " registered; PROSPECT_PURSUED: the customer is a prospect already; or a taken id",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "DuplicateProblem")))
    @Refuses(
            invalid = "DUPLICATE_CHECK_INVALID",
            unknown = "CUSTOMER_UNKNOWN",
            conflict = {"DUPLICATE_SUSPECTED", "EXTERNAL_ID_TAKEN", "ID_TAKEN", "PERSON_ERASED", "PROSPECT_PURSUED"},
            unprocessable = {
                "COORDINATES_INCOMPLETE",
                "CURRENCY_UNKNOWN",
                "CUSTOMER_ACTUAL",
                "DEALER_FOREIGN",
                "EXTERNAL_ID_REPEATED",
                "FOLLOW_UP_DATE_INVALID",
                "IN_FUTURE",
                "PHONE_INVALID",
                "PROSPECT_CUSTOMER_AMBIGUOUS",
                "PROSPECT_NOT_POTENTIAL",
                "SOURCE_DETAILS_FOREIGN",
                "SOURCE_DETAILS_MISSING"
            })
    public Uni<Response> capture(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @HeaderParam(DuplicateCheck.HEADER)
                    @Parameter(
                            description = "insist: a new customer is another than those it seems to be",
                            schema = @Schema(enumeration = "insist", type = SchemaType.STRING))
                    String duplicateCheck,
            @NotNull @Valid ProspectCapture capture) {
        return captures.capture(caller.scope(), caller.subject(), key, DuplicateCheck.of(duplicateCheck), capture)
                .map(ProspectResource::captured);
    }

    private static Response captured(Made<CapturedProspect> captured) {
        CapturedProspect prospect = captured.value();
        return Versions.written(
                captured.created(), "/api/v1/prospects/{id}", prospect.id(), prospect, prospect.version());
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "listProspects", summary = "List prospects, the newest first")
    public Uni<Page<CapturedProspect>> list(
            @Valid @BeanParam ProspectFilter filter,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return prospects.list(caller.scope(), filter, Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getProspect", summary = "Read a prospect")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CapturedProspect.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "PROSPECT_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return prospects.get(caller.scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, PARTNER})
    @Operation(
            operationId = "changeProspect",
            summary = "Change what is known of a prospect, such as its cost",
            description = "JSON merge patch (RFC 7396): members sent replace, null removes, the others stay.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CapturedProspect.class)))
    @Refuses(
            unknown = "PROSPECT_UNKNOWN",
            conflict = "PERSON_ERASED",
            unprocessable = {"CURRENCY_UNKNOWN", "SOURCE_DETAILS_FOREIGN", "SOURCE_DETAILS_MISSING"})
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = ProspectDetails.class) JsonNode patch) {
        return prospects
                .change(caller.scope(), id, current -> {
                    Versions.requireMatch(ifMatch, request, current.version());
                    return patches.apply(current.details(), patch, ProspectDetails.class);
                })
                .map(ProspectResource::shown);
    }

    @POST
    @Path("/{id}/conversion")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PARTNER})
    @Operation(
            operationId = "convertProspect",
            summary = "Make a prospect an actual customer without a purchase",
            description = "A first purchase does the same by itself. Repeating it changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CapturedProspect.class)))
    @Refuses(unknown = {"CUSTOMER_UNKNOWN", "PROSPECT_UNKNOWN"})
    public Uni<Response> convert(@PathParam("id") UUID id) {
        return prospects.convert(caller.scope(), id).map(ProspectResource::shown);
    }

    private static Response shown(CapturedProspect prospect) {
        return Response.ok(prospect).tag(Versions.tag(prospect.version())).build();
    }
}
