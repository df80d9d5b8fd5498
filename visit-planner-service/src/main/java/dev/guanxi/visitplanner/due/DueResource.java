package dev.guanxi.visitplanner.due;

import static dev.guanxi.visitplanner.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.visitplanner.access.Roles.ADMIN;
import static dev.guanxi.visitplanner.access.Roles.MANAGER;
import static dev.guanxi.visitplanner.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.json.Times;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.visitplanner.http.Days;
import dev.guanxi.visitplanner.http.Spoken;
import dev.guanxi.visitplanner.rhythm.Tier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is due for a visit, over HTTP. */
@Path("/api/v1/visits/due")
@Tag(name = "Visits due", description = "Which accounts are due for a visit and why")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, OPERATIONS})
public final class DueResource {

    private static final String AS_OF = "The moment to answer for; now if absent";
    private static final String WITHIN = "How many days ahead to look, as 7 or P7D, up to 366; 7 if absent";
    private static final int WEEK = 7;
    private static final int CURSOR_PARTS = 4;

    private final DueService due;
    private final Languages languages;
    private final Clock clock;

    DueResource(DueService due, Languages languages, Clock clock) {
        this.due = due;
        this.languages = languages;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listVisitsDue",
            summary = "List the accounts that are due for a visit",
            description =
                    "Due is who has been left without contact for the rhythm of their tier, or the one agreed with"
                            + " them; a purchase is a contact like a visit. Who has an open appointment is not due. Key accounts"
                            + " first, then who has waited longest for their rhythm. Past moments are answered with the tiers,"
                            + " visits and purchases of then and the rhythms of now.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DuePage.class)))
    @Refuses(invalid = "DAYS_INVALID")
    public Uni<Response> list(
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2011-12-11T00:00:00Z") Instant asOf,
            @QueryParam("within") @Parameter(description = WITHIN, example = "P7D") String within,
            @QueryParam("tier") Tier tier,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        Cursor after = Cursor.decode(cursor, CURSOR_PARTS);
        Instant moment = after == null
                ? moment(asOf)
                : after.read(0, text -> Times.parse(text).toInstant());
        Horizon horizon = new Horizon(moment, Days.of("within", within, WEEK));
        Locale language = languages.ofRequest();
        return due.due(horizon, tier, after, Limit.of(limit), language)
                .map(page -> Spoken.in(language, Response.ok(page)));
    }

    @GET
    @Path("/summary")
    @Operation(
            operationId = "getVisitsDueSummary",
            summary = "Count the accounts that are due, by tier",
            description = "Overdue, due within the horizon, not due, and appointed add up to all accounts of a tier.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DueSummary.class)))
    @Refuses(invalid = "DAYS_INVALID")
    public Uni<DueSummary> summary(
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2011-12-11T00:00:00Z") Instant asOf,
            @QueryParam("within") @Parameter(description = WITHIN, example = "P7D") String within) {
        return due.summary(new Horizon(moment(asOf), Days.of("within", within, WEEK)));
    }

    @GET
    @Path("/{customerId}")
    @Operation(
            operationId = "getVisitDue",
            summary = "Read whether one account is due for a visit, and why or why not",
            description = "Names the open appointment where that is the reason.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DueAccount.class)))
    @APIResponse(responseCode = "308", description = "Merged into the customer in Location, whose id it is now")
    @Refuses(invalid = "DAYS_INVALID", unknown = "ACCOUNT_UNKNOWN")
    public Uni<Response> get(
            @PathParam("customerId") UUID customerId,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2011-12-11T00:00:00Z") Instant asOf,
            @QueryParam("within") @Parameter(description = WITHIN, example = "P7D") String within) {
        Horizon horizon = new Horizon(moment(asOf), Days.of("within", within, WEEK));
        Locale language = languages.ofRequest();
        return due.of(customerId, horizon, language).map(found -> Spoken.in(language, Response.ok(found)));
    }

    private Instant moment(Instant asOf) {
        return asOf == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : asOf;
    }
}
