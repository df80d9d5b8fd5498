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
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers' policies over HTTP. */
@Path("/api/v1/customers/{id}/gift-policies")
@Tag(name = "Gift policies")
@Produces(MediaType.APPLICATION_JSON)
public final class CustomerPolicyResource {

    private final CustomerPolicies policies;
    private final Actors actors;

    CustomerPolicyResource(CustomerPolicies policies, Actors actors) {
        this.policies = policies;
        this.actors = actors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, COMPLIANCE})
    @Operation(
            operationId = "announceGiftPolicy",
            summary = "Record a policy that a customer announced",
            description =
                    "It takes the place of the one before from its day on; what is recorded never changes. Safe to"
                            + " repeat with a client-made id or an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = CustomerPolicy.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = CustomerPolicy.class)))
    @Refuses(
            unknown = "CUSTOMER_UNKNOWN",
            conflict = {"ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {"CURRENCY_UNKNOWN", "POLICY_PERIOD_EMPTY"})
    public Uni<Response> announce(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid CustomerPolicyData data) {
        return policies.announce(actors.current(), id, key, data).map(made -> {
            Response.ResponseBuilder response = made.created()
                    ? Response.created(UriBuilder.fromPath("/api/v1/customers/{id}/gift-policies/{policyId}")
                            .build(id, made.value().id()))
                    : Response.ok();
            return response.entity(made.value()).build();
        });
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listGiftPolicies",
            summary = "List the policies that a customer announced",
            description =
                    "Those that begin last first, of those of one day the one announced last; the first one whose day has"
                            + " come holds, until its own end.")
    @Refuses(unknown = "CUSTOMER_UNKNOWN")
    public Uni<Page<CustomerPolicy>> list(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return policies.list(actors.current().scope(), id, Cursor.decode(cursor, 3), Limit.of(limit));
    }

    @GET
    @Path("/{policyId}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getGiftPolicy", summary = "Read a policy that a customer announced")
    @Refuses(unknown = {"CUSTOMER_UNKNOWN", "GIFT_POLICY_UNKNOWN"})
    public Uni<CustomerPolicy> get(@PathParam("id") UUID id, @PathParam("policyId") UUID policyId) {
        return policies.get(actors.current().scope(), id, policyId);
    }
}
