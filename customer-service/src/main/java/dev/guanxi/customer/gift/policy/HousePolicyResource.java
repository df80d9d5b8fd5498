package dev.guanxi.customer.gift.policy;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.gift.actor.Actors;
import dev.guanxi.platform.http.Cursor;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Our own policy over HTTP. */
@Path("/api/v1/gift-house-policies")
@Tag(name = "Gift policies")
@Produces(MediaType.APPLICATION_JSON)
public final class HousePolicyResource {

    private final HousePolicies policies;
    private final Actors actors;

    HousePolicyResource(HousePolicies policies, Actors actors) {
        this.policies = policies;
        this.actors = actors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, COMPLIANCE})
    @Operation(
            operationId = "announceGiftHousePolicy",
            summary = "Announce a version of our own policy on gifts",
            description =
                    "It holds from its day on until the next one; versions never change. It says what managers may"
                            + " approve, so none of them announces it. Safe to repeat with a client-made id or an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Announced",
            content = @Content(schema = @Schema(implementation = HousePolicy.class)))
    @APIResponse(
            responseCode = "200",
            description = "Announced by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = HousePolicy.class)))
    @Refuses(conflict = "ID_TAKEN", unprocessable = "POLICY_BACKDATED")
    public Uni<Response> announce(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid HousePolicyData data) {
        return policies.announce(actors.current(), key, data)
                .map(made -> Versions.written(
                        made.created(),
                        "/api/v1/gift-house-policies/{id}",
                        made.value().id(),
                        made.value()));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listGiftHousePolicies",
            summary = "List the versions of our own policy on gifts",
            description =
                    "The newest first, of those that begin on one day the one announced last; the first one whose day has"
                            + " come holds.")
    public Uni<Page<HousePolicy>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return policies.list(Cursor.decode(cursor, 3), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getGiftHousePolicy", summary = "Read a version of our own policy on gifts")
    @Refuses(unknown = "GIFT_POLICY_UNKNOWN")
    public Uni<HousePolicy> get(@PathParam("id") UUID id) {
        return policies.get(id);
    }
}
