package dev.guanxi.segmentation.rating;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Managers' ratings over HTTP. */
@Path("/api/v1/accounts/{customerId}/ratings")
@Tag(name = "Ratings", description = "What managers say of an account, dated (S2)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class RatingResource {

    private final RatingService ratings;
    private final Languages languages;
    private final SecurityIdentity caller;

    RatingResource(RatingService ratings, Languages languages, SecurityIdentity caller) {
        this.ratings = ratings;
        this.languages = languages;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "rateAccount",
            summary = "Rate an account in one subject",
            description =
                    "Never changes an earlier rating: of each subject the one counts that is valid from the latest time."
                            + " It counts for the tier model's ratingValidityDays, or up to validUntil where that is earlier, then goes"
                            + " stale. The next tier run takes it into account. Safe to repeat with a client-made id or an"
                            + " Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = RatingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = RatingView.class)))
    @Refuses(unknown = "ACCOUNT_UNKNOWN", conflict = "ID_TAKEN", unprocessable = "RATING_PERIOD_EMPTY")
    public Uni<Response> rate(
            @PathParam("customerId") UUID customerId,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid NewRating asked) {
        Locale language = languages.ofRequest();
        return ratings.rate(caller.getPrincipal().getName(), key, customerId, asked)
                .map(written -> answer(written, language));
    }

    @GET
    @Operation(
            operationId = "listRatings",
            summary = "List all ratings that an account was ever given",
            description = "Those valid from the latest time first; stale says whether they are too old by now.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RatingPage.class)))
    @Refuses(unknown = "ACCOUNT_UNKNOWN")
    public Uni<Response> history(
            @PathParam("customerId") UUID customerId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Locale language = languages.ofRequest();
        return ratings.history(customerId, Cursor.decode(cursor, 2), Limit.of(limit))
                .map(page -> Localized.ok(page.map(found -> RatingView.of(found, Texts.in(language))), language));
    }

    @GET
    @Path("/current")
    @Operation(
            operationId = "listCurrentRatings",
            summary = "List what an account is rated at a time, subject by subject",
            description = "Of each subject the rating that counts then, or the last one if that is too old.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RatingPage.class)))
    @Refuses(unknown = "ACCOUNT_UNKNOWN")
    public Uni<Response> current(
            @PathParam("customerId") UUID customerId,
            @QueryParam("asOf")
                    @Parameter(
                            description = "The time that is asked about, with offset; the present if absent",
                            example = "2011-12-11T00:00:00Z")
                    Instant asOf) {
        Locale language = languages.ofRequest();
        return ratings.current(customerId, asOf)
                .map(found -> Localized.ok(
                        new Page<>(found, null).map(one -> RatingView.of(one, Texts.in(language))), language));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRating", summary = "Read a rating")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RatingView.class)))
    @Refuses(unknown = "RATING_UNKNOWN")
    public Uni<Response> get(@PathParam("customerId") UUID customerId, @PathParam("id") UUID id) {
        Locale language = languages.ofRequest();
        return ratings.get(customerId, id)
                .map(found -> Localized.ok(RatingView.of(found, Texts.in(language)), language));
    }

    private static Response answer(RatingService.Written written, Locale language) {
        RatingView view = RatingView.of(written.found(), Texts.in(language));
        var address = UriBuilder.fromPath("/api/v1/accounts/{customerId}/ratings/{id}")
                .build(view.customerId(), view.id());
        return (written.created() ? Response.created(address) : Response.ok())
                .entity(view)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @Schema(name = "RatingPage")
    private record RatingPage(
            @Schema(description = "The ratings") @NotNull List<RatingView> items,

            @Schema(description = "Cursor of the next page; absent on the last")
            String next) {}
}
