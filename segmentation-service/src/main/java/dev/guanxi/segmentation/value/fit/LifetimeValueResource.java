package dev.guanxi.segmentation.value.fit;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.text.Localized;
import dev.guanxi.segmentation.text.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One customer's lifetime value over HTTP. */
@Path("/api/v1/accounts/{customerId}/lifetime-value")
@Tag(name = "Lifetime value", description = "What customers will still buy and spend (S7)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class LifetimeValueResource {

    private static final String CURRENCY = "Purchases in others do not count; the reporting currency if absent";

    private final LifetimeValueService values;
    private final Currencies currencies;
    private final Languages languages;

    LifetimeValueResource(LifetimeValueService values, Currencies currencies, Languages languages) {
        this.values = values;
        this.currencies = currencies;
        this.languages = languages;
    }

    @GET
    @Operation(
            operationId = "getLifetimeValue",
            summary = "Read a customer's lifetime value",
            description =
                    "Chance of still being a customer, purchases and spend to expect, and value, by the fit in effect and"
                            + " the customer's purchases up to asOf. Where no fit is usable, by a plain formula, which says so and"
                            + " why. Returns are not deducted, neither by the models nor by the formula: they expect"
                            + " purchases.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LifetimeValueView.class)))
    @Refuses(
            invalid = {"CURRENCY_INVALID", "DISCOUNT_RATE_INVALID", "SPAN_INVALID"},
            unknown = "ACCOUNT_UNKNOWN",
            unprocessable = "AS_OF_IN_FUTURE")
    public Uni<Response> value(
            @PathParam("customerId") UUID customerId,
            @QueryParam("horizon")
                    @Parameter(description = "An ISO 8601 period of 1 to 3653 days; P52W if absent", example = "P52W")
                    String horizon,
            @QueryParam("discountRate") @Parameter(description = "From 0 to 1 a year; 0.1 if absent", example = "0.1")
                    String discountRate,
            @QueryParam("asOf")
                    @Parameter(description = "Last day, in UTC, that counts; today if absent", example = "1998-06-30")
                    LocalDate asOf,
            @QueryParam("currency") @Parameter(description = CURRENCY, example = "USD") String currency) {
        Locale language = languages.ofRequest();
        return values.of(
                        customerId,
                        currencies.of("query:currency", currency),
                        asOf,
                        Spans.horizon("query:", horizon, Spans.rate("query:", discountRate)))
                .map(answer -> Localized.ok(LifetimeValueView.of(answer, Texts.in(language)), language));
    }
}
