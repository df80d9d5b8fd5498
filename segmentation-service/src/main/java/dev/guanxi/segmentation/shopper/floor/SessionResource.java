package dev.guanxi.segmentation.shopper.floor;

import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;
import static dev.guanxi.segmentation.access.Roles.PROMOTER;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sessions on the floor over HTTP. */
@Path("/api/v1/shopper-sessions")
@Tag(name = "Shopper sessions", description = "Shoppers met on the floor, from the first signal to the outcome (S6)")
@Produces(MediaType.APPLICATION_JSON)
final class SessionResource {

    private final SessionService sessions;
    private final SessionAnswerReader answers;
    private final Languages languages;
    private final ViewerReader viewers;

    SessionResource(SessionService sessions, SessionAnswerReader answers, Languages languages, ViewerReader viewers) {
        this.sessions = sessions;
        this.answers = answers;
        this.languages = languages;
        this.viewers = viewers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, PROMOTER})
    @Operation(
            operationId = "beginShopperSession",
            summary = "Begin a session with a shopper",
            description = "The promoter is the token's. Safe to repeat with a client-made id or an Idempotency-Key; a"
                    + " device without a connection sends all that it gathered later.")
    @APIResponse(
            responseCode = "201",
            description = "Begun by this request",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Begun by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @Refuses(
            conflict = {"ID_TAKEN", "SHOPPER_SESSION_ENDED"},
            unprocessable = {
                "SHOPPER_SESSION_FULL",
                "SHOPPER_SIGNAL_UNKNOWN",
                "SHOPPER_TIME_BEFORE_START",
                "SHOPPER_TIME_IN_FUTURE"
            })
    public Uni<Response> begin(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid NewSessionData asked) {
        Locale language = languages.ofRequest();
        return sessions.begin(viewers.viewer(), key, asked).map(found -> answers.of(found, language));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, MARKETING, OPERATIONS, PROMOTER})
    @Operation(
            operationId = "listShopperSessions",
            summary = "List sessions, the newest first",
            description = "A promoter's own alone.")
    public Uni<Page<SessionView>> list(
            @QueryParam("store") String store,
            @QueryParam("promoter") @Parameter(description = "The subject of the promoter's token") String promoter,
            @QueryParam("state") SessionState state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return sessions.list(viewers.viewer(), store, promoter, state, Cursor.decode(cursor, 1), Limit.of(limit))
                .map(page -> page.map(SessionView::of));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, MARKETING, OPERATIONS, PROMOTER})
    @Operation(
            operationId = "getShopperSession",
            summary = "Read a session with its observations and what they tell",
            description = "A promoter's own alone.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match, and told as before")
    @Refuses(unknown = "SHOPPER_SESSION_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        Locale language = languages.ofRequest();
        return sessions.get(viewers.viewer(), id).map(read -> answers.of(request, read, language));
    }

    @POST
    @Path("/{id}/observations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, PROMOTER})
    @Operation(
            operationId = "observeShopper",
            summary = "Add observations to a session, or correct them",
            description =
                    "Of several of one signal the latest holds, in whatever order they arrive; one with a known id"
                            + " changes nothing. As soon as the shopper is probably a group buyer, the supervisor is called by an"
                            + " event.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    @Refuses(
            unknown = "SHOPPER_SESSION_UNKNOWN",
            conflict = {"ID_TAKEN", "SHOPPER_SESSION_ENDED"},
            unprocessable = {
                "SHOPPER_SESSION_FULL",
                "SHOPPER_SIGNAL_UNKNOWN",
                "SHOPPER_TIME_BEFORE_START",
                "SHOPPER_TIME_IN_FUTURE"
            })
    public Uni<Response> observe(@PathParam("id") UUID id, @NotNull @Valid ObservationBatchData added) {
        Locale language = languages.ofRequest();
        return sessions.observe(viewers.viewer(), id, added.observations()).map(found -> answers.of(found, language));
    }
}
