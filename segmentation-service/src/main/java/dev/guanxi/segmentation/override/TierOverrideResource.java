package dev.guanxi.segmentation.override;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.quarkus.security.identity.SecurityIdentity;
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
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Overrides of tiers over HTTP. */
@Path("/api/v1/accounts/{customerId}/tier-overrides")
@Tag(name = "Tier overrides", description = "A manager's word against the score, with a reason and an end (S3)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class TierOverrideResource {

    private final TierOverrideService overrides;
    private final SecurityIdentity caller;

    TierOverrideResource(TierOverrideService overrides, SecurityIdentity caller) {
        this.overrides = overrides;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "overrideTier",
            summary = "Set an account's tier, with a reason and an end",
            description =
                    "Holds at once, and in runs until its end: there it takes one of the tier's seats, so quotas stay as"
                            + " they are and the weakest account without an override gives way. Between runs it adds one. Ends by"
                            + " itself, at most a year ahead, or is withdrawn; then what the account earned itself counts again. One"
                            + " holds for an account at a time. Safe to repeat with a client-made id or an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = TierOverrideView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Set by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = TierOverrideView.class)))
    @Refuses(
            unknown = "ACCOUNT_UNKNOWN",
            conflict = {"ID_TAKEN", "NOT_TIERED", "OVERRIDE_HOLDS", "TIER_RUN_IN_PROGRESS"},
            unprocessable = "OVERRIDE_END_REFUSED")
    public Uni<Response> set(
            @PathParam("customerId") UUID customerId,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid NewTierOverride asked) {
        return overrides
                .set(caller.getPrincipal().getName(), key, customerId, asked)
                .map(written -> answer(written.value(), written.created()));
    }

    @GET
    @Operation(
            operationId = "listTierOverridesOfAccount",
            summary = "List all overrides that an account ever had",
            description = "The latest first.")
    @Refuses(unknown = "ACCOUNT_UNKNOWN")
    public Uni<Page<TierOverrideView>> history(
            @PathParam("customerId") UUID customerId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return overrides
                .ofCustomer(customerId, Cursor.decode(cursor, 2), Limit.of(limit))
                .map(page -> page.map(TierOverrideView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTierOverride", summary = "Read an override")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TierOverrideView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "OVERRIDE_UNKNOWN")
    public Uni<Response> get(
            @PathParam("customerId") UUID customerId, @PathParam("id") UUID id, @Context Request request) {
        return overrides
                .get(customerId, id)
                .map(found -> Versions.read(request, TierOverrideView.of(found), found.version()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "withdrawTierOverride",
            summary = "End an override early, with a reason",
            description = "What the account earned itself counts again at once.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TierOverrideView.class)))
    @Refuses(
            unknown = "OVERRIDE_UNKNOWN",
            conflict = {"OVERRIDE_ENDED", "TIER_RUN_IN_PROGRESS"})
    public Uni<Response> withdraw(
            @PathParam("customerId") UUID customerId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Valid WithdrawalData data) {
        return overrides
                .withdraw(
                        caller.getPrincipal().getName(),
                        customerId,
                        id,
                        data,
                        found -> Versions.requireMatch(ifMatch, request, found.version()))
                .map(ended -> answer(ended, false));
    }

    private static Response answer(TierOverride override, boolean created) {
        var address = UriBuilder.fromPath("/api/v1/accounts/{customerId}/tier-overrides/{id}")
                .build(override.customerId(), override.id());
        return (created ? Response.created(address) : Response.ok())
                .entity(TierOverrideView.of(override))
                .tag(Versions.tag(override.version()))
                .build();
    }
}
