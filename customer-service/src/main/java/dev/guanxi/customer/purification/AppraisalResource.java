package dev.guanxi.customer.purification;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.text.Texts;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Listed;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.platform.problem.Refusal;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Appraisals and assessments of single prospects over HTTP. */
@Path("/api/v1/prospects/{id}")
@Tag(name = "Purification")
@Produces(MediaType.APPLICATION_JSON)
public final class AppraisalResource {

    private final AppraisalService appraisals;
    private final PurificationQueries purifications;
    private final Languages languages;
    private final Caller caller;

    AppraisalResource(
            AppraisalService appraisals, PurificationQueries purifications, Languages languages, Caller caller) {
        this.appraisals = appraisals;
        this.purifications = purifications;
        this.languages = languages;
        this.caller = caller;
    }

    @POST
    @Path("/appraisals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PARTNER})
    @Operation(
            operationId = "appraiseProspect",
            summary = "Record what is judged of a prospect",
            description = "The newest appraisal counts as a whole: what it leaves out is unknown. Safe to repeat with a"
                    + " client-made id or an Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Appraisal.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Appraisal.class)))
    @Refuses(
            unknown = "PROSPECT_UNKNOWN",
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = "CURRENCY_UNKNOWN")
    public Uni<Response> appraise(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid AppraisalData data) {
        return appraisals
                .make(caller.scope(), caller.subject(), key, id, data)
                .map(written -> Listed.written(
                        written.created(),
                        UriBuilder.fromPath("/api/v1/prospects/{id}/appraisals").build(id),
                        written.value()));
    }

    @GET
    @Path("/appraisals")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "listAppraisals", summary = "List a prospect's appraisals, the newest first")
    @Refuses(unknown = "PROSPECT_UNKNOWN")
    public Uni<Page<Appraisal>> ofProspect(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return appraisals.ofProspect(caller.scope(), id, Cursor.decode(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/assessment")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "assessProspect",
            summary = "Assess a prospect now, with its reasons",
            description = "Against an ideal-customer profile, by the weights that are set; nothing is kept.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PurifiedProspect.class)))
    @Refuses(
            invalid = "PROFILE_UNKNOWN",
            unknown = "PROSPECT_UNKNOWN",
            unprocessable = {"PROFILE_UNKNOWN", "PROSPECT_CONVERTED"})
    public Uni<Response> assess(
            @PathParam("id") UUID id,
            @QueryParam("profileId") @Parameter(description = "The ideal customer", required = true) UUID profileId) {
        if (profileId == null) {
            throw Refusal.invalidField(
                    "PROFILE_UNKNOWN", "query:profileId", null, "The id of an ideal-customer profile.");
        }
        Texts texts = Texts.of(AppraisalResource.class, languages.ofRequest());
        return purifications
                .assess(caller.scope(), id, profileId)
                .map(entry -> texts.answer(new Reasons(texts).of(entry)));
    }
}
