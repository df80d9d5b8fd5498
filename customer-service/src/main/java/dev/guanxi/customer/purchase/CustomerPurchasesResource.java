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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer's purchases over HTTP. */
@Path("/api/v1/customers/{id}/purchases")
@Tag(name = "Purchases")
@Produces(MediaType.APPLICATION_JSON)
public final class CustomerPurchasesResource {

    private final PurchaseService purchases;
    private final Caller caller;

    CustomerPurchasesResource(PurchaseService purchases, Caller caller) {
        this.purchases = purchases;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "listPurchasesOfCustomer", summary = "List a customer's purchases, the newest first")
    @Refuses(unknown = "CUSTOMER_UNKNOWN")
    public Uni<Page<Purchase>> ofCustomer(
            @PathParam("id") UUID customerId,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return purchases.ofCustomer(caller.scope(), customerId, Cursor.decode(cursor, 2), Limit.of(limit));
    }
}
