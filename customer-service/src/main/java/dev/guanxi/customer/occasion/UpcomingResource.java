package dev.guanxi.customer.occasion;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.actor.Actors;
import dev.guanxi.customer.text.Texts;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The occasions that come up, over HTTP. */
@Path("/api/v1/occasions")
@Tag(name = "Occasions")
@Produces(MediaType.APPLICATION_JSON)
public final class UpcomingResource {

    private final UpcomingService upcoming;
    private final Actors actors;

    UpcomingResource(UpcomingService upcoming, Actors actors) {
        this.upcoming = upcoming;
        this.actors = actors;
    }

    /** A page of occasions, as a type of its own: the answer carries headers. */
    @Schema(name = "UpcomingOccasions")
    public record UpcomingPage(@NotNull List<UpcomingOccasion> items, String next) {}

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, PARTNER})
    @Operation(
            operationId = "listUpcomingOccasions",
            summary = "List the occasions that come up, with a greeting and what may be given",
            description = "By day: birthdays of contacts and their families (a lunar one on its day of the Chinese"
                    + " calendar, 29 February on the 28th where the year has none), anniversaries of the first purchase,"
                    + " recorded days, and the Spring, Dragon Boat and Mid-Autumn festivals for customers in China. Each"
                    + " has suggested words in the language of Accept-Language, the channels by which the contact agreed"
                    + " to be reached (or, in noChannel, why none is left), and what the gift rules leave room for.")
    @APIResponse(
            responseCode = "200",
            description = "A page, in order of the day",
            content = @Content(schema = @Schema(implementation = UpcomingPage.class)))
    @Refuses(
            invalid = {"DATE_INVALID", "PERIOD_INVALID", "ZONE_INVALID"},
            unknown = "CUSTOMER_UNKNOWN")
    public Uni<Response> list(
            @Valid @BeanParam UpcomingFilter filter,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        Actor actor = actors.current();
        return upcoming.list(actor, filter, Cursor.decode(cursor, UpcomingStart.PARTS), Limit.of(limit))
                .map(page -> Texts.of(UpcomingResource.class, actor.language())
                        .answer(new UpcomingPage(page.items(), page.next())));
    }
}
