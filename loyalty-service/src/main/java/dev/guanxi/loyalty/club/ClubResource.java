package dev.guanxi.loyalty.club;

import static dev.guanxi.loyalty.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.loyalty.access.Roles.ADMIN;
import static dev.guanxi.loyalty.access.Roles.MANAGER;
import static dev.guanxi.loyalty.access.Roles.MARKETING;
import static dev.guanxi.loyalty.access.Roles.OPERATIONS;
import static dev.guanxi.loyalty.access.Roles.PROMOTER;

import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clubs over HTTP. */
@Path("/api/v1/clubs")
@Tag(name = "Clubs", description = "Clubs by purchase amount, their members and quasi-members")
@Produces(MediaType.APPLICATION_JSON)
public final class ClubResource {

    private final ClubService clubs;
    private final JsonWebToken token;

    ClubResource(ClubService clubs, JsonWebToken token) {
        this.clubs = clubs;
        this.token = token;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, MARKETING})
    @Operation(
            operationId = "foundClub",
            summary = "Found a club",
            description =
                    "Purchases from before count too, where they are within its time: the backfill runs in the"
                            + " background. Safe to repeat with a client-made id or an Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Founded",
            content = @Content(schema = @Schema(implementation = Club.class)))
    @APIResponse(
            responseCode = "200",
            description = "Founded by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Club.class)))
    @Refuses(
            conflict = "ID_TAKEN",
            unprocessable = {"CURRENCY_UNKNOWN", "END_BEFORE_START", "PROGRAM_UNKNOWN"})
    public Uni<Response> found(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid ClubData data) {
        return clubs.found(token.getSubject(), key, data).map(ClubResource::written);
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, MARKETING, ACCOUNT_MANAGER, PROMOTER, OPERATIONS})
    @Operation(operationId = "listClubs", summary = "List clubs", description = "In the order they were founded.")
    public Uni<Page<Club>> list(
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return clubs.list(Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, MARKETING, ACCOUNT_MANAGER, PROMOTER, OPERATIONS})
    @Operation(operationId = "getClub", summary = "Read a club and the state of its backfill")
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = Club.class)))
    @Refuses(unknown = "CLUB_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return clubs.get(id)
                .map(club -> Response.ok(club).tag(Versions.tag(club.version())).build());
    }

    @GET
    @Path("/{id}/totals")
    @RolesAllowed({ADMIN, MANAGER, MARKETING, ACCOUNT_MANAGER, PROMOTER, OPERATIONS})
    @Operation(
            operationId = "getClubTotals",
            summary = "Read a club's sums",
            description = "Members, quasi-members and the amounts they collected, exact.")
    @Refuses(unknown = "CLUB_UNKNOWN")
    public Uni<ClubTotals> totals(@PathParam("id") UUID id) {
        return clubs.totals(id);
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed({ADMIN, MANAGER, MARKETING, ACCOUNT_MANAGER, PROMOTER, OPERATIONS})
    @Operation(
            operationId = "listClubMembers",
            summary = "List members or quasi-members",
            description = "The highest amount first, so that the quasi-members nearest to joining come first.")
    @Refuses(unknown = "CLUB_UNKNOWN")
    public Uni<Page<ClubMember>> members(
            @PathParam("id") UUID id,
            @QueryParam("state") @Parameter(description = "MEMBER if absent", example = "QUASI") ClubState state,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        ClubState wanted = state == null ? ClubState.MEMBER : state;
        return clubs.members(id, wanted, Cursor.decode(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/{id}/members/{customerId}")
    @RolesAllowed({ADMIN, MANAGER, MARKETING, ACCOUNT_MANAGER, PROMOTER, OPERATIONS})
    @Operation(operationId = "getClubMember", summary = "Read how a customer stands to a club, and the history of it")
    @Refuses(unknown = {"CLUB_UNKNOWN", "MEMBER_UNKNOWN"})
    public Uni<ClubMember> member(@PathParam("id") UUID id, @PathParam("customerId") UUID customerId) {
        return clubs.member(id, customerId);
    }

    private static Response written(Made<Club> written) {
        Club club = written.value();
        return Versions.written(written.created(), "/api/v1/clubs/{id}", club.id(), club, club.version());
    }
}
