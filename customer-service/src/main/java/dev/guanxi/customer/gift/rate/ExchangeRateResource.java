package dev.guanxi.customer.gift.rate;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.access.Caller;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Patches;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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

    private static final String CURRENCY = "ISO 4217";

    private final ExchangeRateService rates;
    private final Patches patches;
    private final Caller caller;

    ExchangeRateResource(ExchangeRateService rates, Patches patches, Caller caller) {
        this.rates = rates;
        this.patches = patches;
        this.caller = caller;
    }

    @PUT
    @Path("/{currency}/{validFrom}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, COMPLIANCE})
    @Operation(
            operationId = "putExchangeRate",
            summary = "Set a currency's rate from a day on",
            description = "It holds until the next one. The same rate again changes nothing; another one is 409"
                    + " EXCHANGE_RATE_SET: what is set is corrected.")
    @APIResponse(
            responseCode = "200",
            description = "This rate is set from that day on already",
            content = @Content(schema = @Schema(implementation = ExchangeRate.class)))
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = ExchangeRate.class)))
    @Refuses(
            conflict = "EXCHANGE_RATE_SET",
            unprocessable = {"CURRENCY_UNKNOWN", "EXCHANGE_RATE_FIXED"})
    public Uni<Response> put(
            @PathParam("currency") @Parameter(description = CURRENCY, example = "EUR") String currency,
            @PathParam("validFrom") LocalDate validFrom,
            @NotNull @Valid ExchangeRateData data) {
        return rates.set(currency, validFrom, data.rate(), caller.subject()).map(set -> {
            Response.ResponseBuilder response = set.created()
                    ? Response.created(UriBuilder.fromPath("/api/v1/exchange-rates/{currency}/{validFrom}")
                            .build(currency, validFrom))
                    : Response.ok();
            return response.entity(set.value())
                    .tag(Versions.tag(set.value().version()))
                    .build();
        });
    }

    @PATCH
    @Path("/{currency}/{validFrom}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, COMPLIANCE})
    @Operation(
            operationId = "correctExchangeRate",
            summary = "Correct a rate",
            description =
                    "As a new version; what it was, who had set it and when stay to be read. What was valued by it"
                            + " keeps its value.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExchangeRate.class)))
    @Refuses(unknown = "EXCHANGE_RATE_UNKNOWN")
    public Uni<Response> correct(
            @PathParam("currency") @Parameter(description = CURRENCY, example = "EUR") String currency,
            @PathParam("validFrom") LocalDate validFrom,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = ExchangeRateData.class) JsonNode patch) {
        return rates.correct(currency, validFrom, caller.subject(), current -> {
                    Versions.requireMatch(ifMatch, request, current.version());
                    return patches.apply(current.data(), patch, ExchangeRateData.class);
                })
                .map(corrected -> Response.ok(corrected)
                        .tag(Versions.tag(corrected.version()))
                        .build());
    }

    @GET
    @Path("/{currency}/{validFrom}")
    @RolesAllowed({ADMIN, MANAGER, COMPLIANCE, OPERATIONS})
    @Operation(operationId = "getExchangeRate", summary = "Read the rate that begins on a day")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExchangeRate.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "EXCHANGE_RATE_UNKNOWN")
    public Uni<Response> get(
            @PathParam("currency") @Parameter(description = CURRENCY, example = "EUR") String currency,
            @PathParam("validFrom") LocalDate validFrom,
            @Context Request request) {
        return rates.get(currency, validFrom).map(found -> Versions.read(request, found, found.version()));
    }

    @GET
    @Path("/{currency}/{validFrom}/versions")
    @RolesAllowed({ADMIN, MANAGER, COMPLIANCE, OPERATIONS})
    @Operation(
            operationId = "listExchangeRateVersions",
            summary = "List what the rate of a day is and was",
            description = "The newest version first, each with who set it and when.")
    @Refuses(unknown = "EXCHANGE_RATE_UNKNOWN")
    public Uni<Page<ExchangeRate>> versions(
            @PathParam("currency") @Parameter(description = CURRENCY, example = "EUR") String currency,
            @PathParam("validFrom") LocalDate validFrom,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return rates.versions(currency, validFrom, Cursor.decode(cursor, 1), Limit.of(limit));
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
