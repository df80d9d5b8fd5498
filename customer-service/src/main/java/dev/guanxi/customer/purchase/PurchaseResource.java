package dev.guanxi.customer.purchase;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Purchases over HTTP. */
@Path("/api/v1/purchases")
@Tag(name = "Purchases", description = "What customers bought and returned")
@Produces(MediaType.APPLICATION_JSON)
public final class PurchaseResource {

    private final PurchaseService purchases;
    private final PurchaseTotals totals;
    private final Clock clock;
    private final Caller caller;

    PurchaseResource(PurchaseService purchases, PurchaseTotals totals, Clock clock, Caller caller) {
        this.clock = clock;
        this.purchases = purchases;
        this.totals = totals;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "recordPurchase",
            summary = "Record a purchase",
            description = "System and reference name the purchase. The same content sent again answers 200 with the"
                    + " purchase that is there; other content under the same reference is a conflict.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Purchase.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before",
            content = @Content(schema = @Schema(implementation = Purchase.class)))
    @Refuses(
            conflict = {"ID_TAKEN", "PERSON_ERASED", "REFERENCE_TAKEN"},
            unprocessable = {"CURRENCY_UNKNOWN", "CUSTOMER_UNKNOWN", "IN_FUTURE", "TOTAL_TOO_LARGE"})
    public Uni<Response> record(@NotNull @Valid PurchaseData data) {
        return purchases.record(caller.scope(), data).map(recorded -> {
            Purchase purchase = recorded.value();
            Response.ResponseBuilder response = recorded.created()
                    ? Response.created(
                            UriBuilder.fromPath("/api/v1/purchases/{id}").build(purchase.id()))
                    : Response.ok();
            return response.entity(purchase)
                    .tag(Versions.tag(purchase.version()))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getPurchase", summary = "Read a purchase with what came back of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Purchase.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "PURCHASE_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return purchases.get(caller.scope(), id).map(found -> Versions.read(request, found, found.version()));
    }

    @GET
    @Path("/by-reference/{system}/{reference}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "getPurchaseByReference",
            summary = "Read a purchase by the reference under which another system knows it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Purchase.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "PURCHASE_UNKNOWN")
    public Uni<Response> getByReference(
            @PathParam("system") String system,
            @PathParam("reference") String reference,
            @QueryParam("dealerId") @Parameter(description = "Whose reference it is, if a dealer's") UUID dealerId,
            @Context Request request) {
        return purchases
                .getByReference(caller.scope(), dealerId, system, reference)
                .map(found -> Versions.read(request, found, found.version()));
    }

    @GET
    @Path("/totals")
    @RolesAllowed({ADMIN, MANAGER, MARKETING, OPERATIONS, PARTNER})
    @Operation(
            operationId = "getPurchaseTotals",
            summary = "Add up all purchases and returns within reach",
            description = "Per currency, exact; the figures that other services' totals are reconciled with.")
    public Uni<PurchaseTotals.Totals> totals(
            @QueryParam("system") @Parameter(description = "Only what this system sent", example = "pos") String system,
            @QueryParam("asOf") @Parameter(description = "Only what had happened by then; now if absent")
                    OffsetDateTime asOf) {
        return totals.of(caller.scope(), system, asOf == null ? clock.instant() : asOf.toInstant());
    }
}
