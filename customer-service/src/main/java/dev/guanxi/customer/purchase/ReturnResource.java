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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came back of a purchase, over HTTP. */
@Path("/api/v1/purchases/{id}/returns")
@Tag(name = "Purchases")
@Produces(MediaType.APPLICATION_JSON)
public final class ReturnResource {

    private final ReturnService returns;
    private final Caller caller;

    ReturnResource(ReturnService returns, Caller caller) {
        this.returns = returns;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, PARTNER})
    @Operation(
            operationId = "recordReturn",
            summary = "Record that pieces of a purchase came back",
            description =
                    "Credited at the price that was paid, or at less if the lines say so. Sent again with the same"
                            + " reference it counts once.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = PurchaseReturn.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before",
            content = @Content(schema = @Schema(implementation = PurchaseReturn.class)))
    @Refuses(
            unknown = "PURCHASE_UNKNOWN",
            conflict = "REFERENCE_TAKEN",
            unprocessable = {
                "ARTICLE_NOT_BOUGHT",
                "CREDIT_EXCEEDS_PRICE",
                "IN_FUTURE",
                "RETURN_BEFORE_PURCHASE",
                "RETURN_EXCEEDS_PURCHASE"
            })
    public Uni<Response> record(@PathParam("id") UUID id, @NotNull @Valid ReturnData data) {
        return returns.record(caller.scope(), id, data).map(recorded -> {
            PurchaseReturn made = recorded.value();
            Response.ResponseBuilder response = recorded.created()
                    ? Response.created(UriBuilder.fromPath("/api/v1/purchases/{id}/returns/{returnId}")
                            .build(id, made.id()))
                    : Response.ok();
            return response.entity(made).build();
        });
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "listReturnsOfPurchase", summary = "List what came back of a purchase, the newest first")
    @Refuses(unknown = "PURCHASE_UNKNOWN")
    public Uni<Page<PurchaseReturn>> list(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return returns.ofPurchase(caller.scope(), id, Cursor.decode(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/{returnId}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getReturn", summary = "Read a return")
    @Refuses(unknown = "RETURN_UNKNOWN")
    public Uni<PurchaseReturn> get(@PathParam("id") UUID id, @PathParam("returnId") UUID returnId) {
        return returns.get(caller.scope(), id, returnId);
    }
}
