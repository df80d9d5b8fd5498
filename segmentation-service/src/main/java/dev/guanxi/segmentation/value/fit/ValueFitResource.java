package dev.guanxi.segmentation.value.fit;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.text.Localized;
import dev.guanxi.segmentation.text.Texts;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Fits over HTTP. */
@Path("/api/v1/value-fits")
@Tag(name = "Lifetime value", description = "What customers will still buy and spend (S7)")
@Produces(MediaType.APPLICATION_JSON)
final class ValueFitResource {

    private final ValueFitService fits;
    private final Languages languages;
    private final SecurityIdentity caller;

    ValueFitResource(ValueFitService fits, Languages languages, SecurityIdentity caller) {
        this.fits = fits;
        this.languages = languages;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "startValueFit",
            summary = "Fit purchase and spend models to all customers",
            description =
                    "By maximum likelihood, to the purchases up to calibrationEnd; then it is tried on the holdout, and"
                            + " every customer is valued as of the holdout's end. Once done with a usable model it is in effect"
                            + " until a later one is; below the data that it needs the plain formula stays. Safe to repeat with a"
                            + " client-made id or an Idempotency-Key.")
    @APIResponse(
            responseCode = "202",
            description = "It will be worked through; see Location",
            content = @Content(schema = @Schema(implementation = ValueFitView.class)))
    @Refuses(
            invalid = {"CURRENCY_INVALID", "DISCOUNT_RATE_INVALID", "SPAN_INVALID"},
            conflict = "ID_TAKEN",
            unprocessable = "AS_OF_IN_FUTURE")
    public Uni<Response> start(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid NewValueFit asked) {
        Locale language = languages.ofRequest();
        return fits.start(caller.getPrincipal().getName(), key, asked)
                .map(fit -> Response.accepted(ValueFitView.of(fit, Texts.in(language)))
                        .location(UriBuilder.fromPath("/api/v1/value-fits/{id}").build(fit.id()))
                        .language(language)
                        .build());
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
    @Operation(operationId = "listValueFits", summary = "List fits", description = "The latest first.")
    public Uni<Page<ValueFitSummary>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return fits.list(Cursor.decode(cursor, 2), Limit.of(limit)).map(page -> page.map(ValueFitSummary::of));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
    @Operation(
            operationId = "getValueFit",
            summary = "Read a fit",
            description = "How far it is; parameters with standard errors, log-likelihood, and how well it foretold.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ValueFitView.class)))
    @Refuses(unknown = "VALUE_FIT_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id) {
        Locale language = languages.ofRequest();
        return fits.get(id).map(fit -> Localized.ok(ValueFitView.of(fit, Texts.in(language)), language));
    }

    @GET
    @Path("/{id}/plots/{plot}")
    @Produces("image/svg+xml")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
    @Operation(
            operationId = "getValueFitPlot",
            summary = "See a fit as a picture",
            description = "SVG, with words in English or Simplified Chinese.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(implementation = String.class)))
    @Refuses(unknown = {"PLOT_EMPTY", "VALUE_FIT_UNKNOWN"})
    public Uni<Response> plot(@PathParam("id") UUID id, @PathParam("plot") FitPlot plot) {
        Locale language = languages.ofRequest();
        return fits.drawable(id, plot)
                .map(fit -> Localized.ok(new FitPlots(fit, Texts.in(language)).svg(plot), language));
    }
}
