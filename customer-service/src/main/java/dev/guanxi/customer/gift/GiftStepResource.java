package dev.guanxi.customer.gift;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.gift.GiftSteps.Wanted;
import dev.guanxi.customer.gift.actor.Actors;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens to a gift after it was recorded, over HTTP. A step that its state does not offer is 409. */
@Path("/api/v1/gifts/{id}")
@Tag(name = "Gifts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class GiftStepResource {

    private static final String IF_MATCH = "ETag that was last read";

    private final GiftSteps steps;
    private final Actors actors;

    GiftStepResource(GiftSteps steps, Actors actors) {
        this.steps = steps;
        this.actors = actors;
    }

    /** Why a step is taken. */
    @Schema(name = "GiftStepReason", examples = "{\"reason\":\"The occasion is a public anniversary\"}")
    public record Reason(@NotBlank @Size(max = 1000) String reason) {}

    /** The day on which it was given, not before it was recorded; it decides which policies, rates and calendar year count. */
    @Schema(name = "GiftHandover", examples = "{\"givenOn\":\"2026-05-05\"}")
    public record Handover(@NotNull LocalDate givenOn) {}

    @POST
    @Path("/approval")
    @RolesAllowed({MANAGER, COMPLIANCE})
    @Operation(
            operationId = "approveGift",
            summary = "Approve a gift",
            description =
                    "What is planned is APPROVED and to be handed over; what was given already (GIVEN_UNAPPROVED) is GIVEN."
                            + " Not by who gives it or asked for it. Managers up to the value that our own policy names;"
                            + " compliance above it and for public officials. What the policies deny by now is 422 GIFT_DENIED.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Gift.class)))
    @Refuses(
            forbidden = {"DECISION_ABOVE_AUTHORITY", "DECISION_OWN"},
            unknown = "GIFT_UNKNOWN",
            conflict = "GIFT_STATE_WRONG",
            unprocessable = {"EXCHANGE_RATE_MISSING", "GIFT_DENIED", "GIFT_POLICY_MISSING"})
    public Uni<Response> approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) String ifMatch,
            @Context Request request,
            @NotNull @Valid Reason reason) {
        return take(id, ifMatch, request, new Wanted(GiftStep.APPROVE, reason.reason(), null));
    }

    @POST
    @Path("/rejection")
    @RolesAllowed({MANAGER, COMPLIANCE})
    @Operation(
            operationId = "rejectGift",
            summary = "Reject a gift",
            description =
                    "By whoever could approve it. The allowance of what is planned is free again. What was given already"
                            + " is GIVEN with the verdict DENIED, counts, and is before compliance as a solicitation that"
                            + " names the gift.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Gift.class)))
    @Refuses(
            forbidden = {"DECISION_ABOVE_AUTHORITY", "DECISION_OWN"},
            unknown = "GIFT_UNKNOWN",
            conflict = "GIFT_STATE_WRONG",
            unprocessable = "GIFT_POLICY_MISSING")
    public Uni<Response> reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) String ifMatch,
            @Context Request request,
            @NotNull @Valid Reason reason) {
        return take(id, ifMatch, request, new Wanted(GiftStep.REJECT, reason.reason(), null));
    }

    @POST
    @Path("/handover")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "handGiftOver",
            summary = "Say that an approved gift was given",
            description =
                    "Judged again for the day on which it was given, not before it was recorded. What is denied by"
                            + " then is recorded nevertheless, with the verdict DENIED, and is before compliance. What needs more"
                            + " approval by then than it has is 422 GIFT_NEEDS_APPROVAL. By whoever gives it, or a manager"
                            + " (GIVER_FOREIGN).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Gift.class)))
    @Refuses(
            unknown = "GIFT_UNKNOWN",
            conflict = "GIFT_STATE_WRONG",
            unprocessable = {
                "EXCHANGE_RATE_MISSING",
                "GIFT_NEEDS_APPROVAL",
                "GIFT_POLICY_MISSING",
                "GIVEN_BEFORE_PLANNED",
                "GIVER_FOREIGN",
                "IN_FUTURE"
            })
    public Uni<Response> handOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) String ifMatch,
            @Context Request request,
            @NotNull @Valid Handover handover) {
        return take(id, ifMatch, request, new Wanted(GiftStep.HAND_OVER, null, handover.givenOn()));
    }

    @POST
    @Path("/return")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "returnGift",
            summary = "Say that a gift came back",
            description = "Its allowance is free again. By whoever gave it, or a manager (GIVER_FOREIGN).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Gift.class)))
    @Refuses(unknown = "GIFT_UNKNOWN", conflict = "GIFT_STATE_WRONG", unprocessable = "GIVER_FOREIGN")
    public Uni<Response> giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) String ifMatch,
            @Context Request request,
            @NotNull @Valid Reason reason) {
        return take(id, ifMatch, request, new Wanted(GiftStep.RETURN, reason.reason(), null));
    }

    @POST
    @Path("/cancellation")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "cancelGift",
            summary = "Call a gift off that was not given yet",
            description = "Its allowance is free again. By whoever gives it, or a manager (GIVER_FOREIGN).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Gift.class)))
    @Refuses(unknown = "GIFT_UNKNOWN", conflict = "GIFT_STATE_WRONG", unprocessable = "GIVER_FOREIGN")
    public Uni<Response> cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) String ifMatch,
            @Context Request request,
            @NotNull @Valid Reason reason) {
        return take(id, ifMatch, request, new Wanted(GiftStep.CANCEL, reason.reason(), null));
    }

    private Uni<Response> take(UUID id, String ifMatch, Request request, Wanted wanted) {
        return steps.take(actors.current(), id, version -> Versions.requireMatch(ifMatch, request, version), wanted)
                .map(gift -> Response.ok(gift).tag(Versions.tag(gift.version())).build());
    }
}
