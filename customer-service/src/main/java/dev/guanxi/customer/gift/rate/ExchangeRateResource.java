package dev.guanxi.customer.gift.rate;

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
import dev.guanxi.platform.http.Listed;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rates over HTTP. */
@Path("/api/v1/exchange-rates")
@Tag(name = "Gift policies", description = "What may be given: our own policy, customers' policies, exchange rates")
@Produces(MediaType.APPLICATION_JSON)
public final class ExchangeRateResource {

    private final ExchangeRates rates;
    private final Caller caller;

    ExchangeRateResource(ExchangeRates rates, Caller caller) {
        this.rates = rates;
        this.caller = caller;
    }

    @PUT
    @Path("/{currency}/{validFrom}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, COMPLIANCE})
    @Operation(
            operationId = "putExchangeRate",
            summary = "Set a currency's rate from a day on",
            description = "It holds until the next one. What was valued by another rate keeps its value.")
    @APIResponse(
            responseCode = "200",
            description = "There was a rate from that day on; now it is as sent",
            content = @Content(schema = @Schema(implementation = ExchangeRate.class)))
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = ExchangeRate.class)))
    @Refuses(unprocessable = {"CURRENCY_UNKNOWN", "EXCHANGE_RATE_FIXED"})
    public Uni<Response> put(
            @PathParam("currency") @Parameter(description = "ISO 4217", example = "EUR") String currency,
            @PathParam("validFrom") LocalDate validFrom,
            @NotNull @Valid ExchangeRateData data) {
        return rates.put(currency, validFrom, data.rate(), caller.subject())
                .map(put -> Listed.written(
                        put.created(),
                        UriBuilder.fromPath("/api/v1/exchange-rates")
                                .queryParam("currency", currency)
                                .build(),
                        put.value()));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listExchangeRates",
            summary = "List exchange rates",
            description = "By currency, the newest of each first.")
    public Uni<Page<ExchangeRate>> list(
            @QueryParam("currency") @Parameter(example = "EUR") String currency,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return rates.list(currency, Cursor.decode(cursor, 2), Limit.of(limit));
    }
}
