package dev.guanxi.segmentation.investment;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Listed;
import dev.guanxi.platform.http.Page;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What efforts cost and sales earn, over HTTP. */
@Path("/api/v1/cost-rates")
@Tag(name = "Return on investment", description = "What customers cost us and earn us (S9)")
@Produces(MediaType.APPLICATION_JSON)
final class CostRatesResource {

    private final CostRatesService rates;
    private final SecurityIdentity caller;

    CostRatesResource(CostRatesService rates, SecurityIdentity caller) {
        this.rates = rates;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "makeCostRates",
            summary = "Make rates that hold from a day on",
            description = "Earlier ones stay for earlier periods; of those of one day, the last made hold. Safe to"
                    + " repeat with a client-made id or a key.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = RatesView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Made by an earlier request",
            content = @Content(schema = @Schema(implementation = RatesView.class)))
    @APIResponse(responseCode = "409", description = "The id belongs to other rates")
    @Refuses(conflict = "ID_TAKEN", unprocessable = "EXCHANGE_CURRENCY_REFUSED")
    public Uni<Response> make(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid NewRates asked) {
        return rates.make(caller.getPrincipal().getName(), key, asked)
                .map(made -> Listed.written(
                        made.created(),
                        UriBuilder.fromPath("/api/v1/cost-rates").build(),
                        RatesView.of(made.value())));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
    @Operation(
            operationId = "listCostRates",
            summary = "List rates",
            description = "The latest to hold first; before the first, those of the configuration hold.")
    public Uni<Page<RatesView>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return rates.list(Cursor.decode(cursor, 3), Limit.of(limit)).map(page -> page.map(RatesView::of));
    }
}
