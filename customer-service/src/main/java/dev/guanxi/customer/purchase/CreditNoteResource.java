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
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Returns that name no purchase, and all returns, over HTTP. */
@Path("/api/v1/returns")
@Tag(name = "Purchases")
@Produces(MediaType.APPLICATION_JSON)
public final class CreditNoteResource {

    private final CreditNoteService returns;
    private final Caller caller;

    CreditNoteResource(CreditNoteService returns, Caller caller) {
        this.returns = returns;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, PARTNER})
    @Operation(
            operationId = "recordCreditNote",
            summary = "Record a return whose purchase is not known",
            description =
                    "As an import does: the customer's latest purchase of the article before the return gives its pieces"
                            + " first, then the one before it. Pieces that no purchase accounts for are an unmatched credit, a line"
                            + " without purchaseId, and stay one. Per piece at most what was paid is credited; of an unmatched one"
                            + " nobody knows that. System and reference name the return; sent again with the same content it"
                            + " counts once and answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = PurchaseReturn.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded before",
            content = @Content(schema = @Schema(implementation = PurchaseReturn.class)))
    @Refuses(
            conflict = {"ID_TAKEN", "REFERENCE_TAKEN"},
            unprocessable = {
                "CREDIT_EXCEEDS_PRICE",
                "CURRENCY_UNKNOWN",
                "CUSTOMER_UNKNOWN",
                "IN_FUTURE",
                "TOTAL_TOO_LARGE"
            })
    public Uni<Response> record(@NotNull @Valid CreditNoteData data) {
        return returns.record(caller.scope(), data).map(recorded -> {
            PurchaseReturn made = recorded.value();
            Response.ResponseBuilder response = recorded.created()
                    ? Response.created(
                            UriBuilder.fromPath("/api/v1/returns/{id}").build(made.id()))
                    : Response.ok();
            return response.entity(made).build();
        });
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listReturns",
            summary = "List returns, the newest first",
            description = "However they were recorded. Lines without a purchase are unmatched credits.")
    public Uni<Page<PurchaseReturn>> list(
            @Valid @BeanParam ReturnFilter filter,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return returns.list(caller.scope(), filter, Cursor.decode(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(operationId = "getReturnById", summary = "Read a return, whether its purchase is known or not")
    @Refuses(unknown = "RETURN_UNKNOWN")
    public Uni<PurchaseReturn> get(@PathParam("id") UUID id) {
        return returns.get(caller.scope(), id);
    }
}
