package dev.guanxi.customer.gift.allowance;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Spent and left, over HTTP. */
@Path("/api/v1/gift-allowances")
@Tag(name = "Gifts")
@Produces(MediaType.APPLICATION_JSON)
public final class AllowanceResource {

    private final Allowances allowances;
    private final Caller caller;

    AllowanceResource(Allowances allowances, Caller caller) {
        this.allowances = allowances;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listGiftAllowances",
            summary = "List what is spent and left per receiver, company or giver",
            description =
                    "For one calendar year, of those who gave or received in it. What is given, promised or waiting"
                            + " for approval counts. Receivers are those of one customer; givers those of the caller's house.")
    @Refuses(
            invalid = "CUSTOMER_ID_MISSING",
            unknown = "CUSTOMER_UNKNOWN",
            unprocessable = {"EXCHANGE_RATE_MISSING", "GIFT_POLICY_MISSING"})
    public Uni<Page<AllowanceLine>> list(
            @Valid @BeanParam AllowanceFilter filter,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return allowances.report(caller.scope(), filter, Cursor.decode(cursor, 1), Limit.of(limit));
    }
}
