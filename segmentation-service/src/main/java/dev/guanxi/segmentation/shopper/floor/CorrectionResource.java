package dev.guanxi.segmentation.shopper.floor;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;
import static dev.guanxi.segmentation.access.Roles.PROMOTER;

import dev.guanxi.platform.http.Listed;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrections of outcomes over HTTP. */
@Path(CorrectionResource.PATH)
@Tag(name = "Shopper sessions", description = "Shoppers met on the floor, from the first signal to the outcome (S6)")
@Produces(MediaType.APPLICATION_JSON)
final class CorrectionResource {

    static final String PATH = "/api/v1/shopper-sessions/{id}/outcome-corrections";

    private final CorrectionService corrections;
    private final ViewerReader viewers;

    CorrectionResource(CorrectionService corrections, ViewerReader viewers) {
        this.corrections = corrections;
        this.viewers = viewers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, PROMOTER})
    @Operation(
            operationId = "correctShopperOutcome",
            summary = "Correct the outcome of a session",
            description =
                    "With a reason. What was said before stays readable; reports go by what holds, and the next version"
                            + " of the model is learned from it alone. What others were told stays told: a prospect is"
                            + " named once, and is one again without being named. The supervisor is called if that is"
                            + " due and was not done. The playbook stays as it is unless another is named. With the"
                            + " ETag of the session in If-Match. Safe to repeat with a client-made id or an"
                            + " Idempotency-Key, also with the ETag that was right at first.")
    @APIResponse(
            responseCode = "201",
            description = "Corrected by this request",
            content = @Content(schema = @Schema(implementation = CorrectionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = CorrectionView.class)))
    @APIResponse(responseCode = "409", description = "A problem: the session has no outcome yet")
    @APIResponse(responseCode = "412", description = "A problem: the session has changed since it was read")
    @Refuses(
            unknown = "SHOPPER_SESSION_UNKNOWN",
            conflict = {"ID_TAKEN", "SHOPPER_CORRECTIONS_FULL", "SHOPPER_SESSION_OPEN"},
            unprocessable = {
                "CURRENCY_UNKNOWN",
                "SHOPPER_AMOUNT_MISPLACED",
                "SHOPPER_CORRECTION_EMPTY",
                "SHOPPER_PROSPECT_MISPLACED",
                "SHOPPER_PROSPECT_MISSING",
                "SHOPPER_PROSPECT_TOLD"
            })
    public Uni<Response> correct(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The session's ETag that was read")
                    String ifMatch,
            @Context Request request,
            @NotNull @Valid NewCorrectionData asked) {
        return corrections
                .correct(viewers.viewer(), id, key, asked, version -> Versions.requireMatch(ifMatch, request, version))
                .map(made -> Listed.written(
                        made.made(), UriBuilder.fromPath(PATH).build(id), CorrectionView.of(made.correction())));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, PROMOTER, MARKETING, OPERATIONS})
    @Operation(
            operationId = "listShopperOutcomeCorrections",
            summary = "List the corrections of an outcome",
            description = "The latest first, each with what the session said before it; 20 at most.")
    @Refuses(unknown = "SHOPPER_SESSION_UNKNOWN")
    public Uni<Page<CorrectionView>> list(@PathParam("id") UUID id) {
        return corrections
                .of(viewers.viewer(), id)
                .map(found -> new Page<>(found.stream().map(CorrectionView::of).toList(), null));
    }
}
