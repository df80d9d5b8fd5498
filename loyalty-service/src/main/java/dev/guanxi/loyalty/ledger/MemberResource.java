package dev.guanxi.loyalty.ledger;

import static dev.guanxi.loyalty.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.loyalty.access.Roles.ADMIN;
import static dev.guanxi.loyalty.access.Roles.MANAGER;
import static dev.guanxi.loyalty.access.Roles.MARKETING;
import static dev.guanxi.loyalty.access.Roles.OPERATIONS;
import static dev.guanxi.loyalty.access.Roles.PROMOTER;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members' points over HTTP. */
@Path("/api/v1/programs/{programId}/members")
@Tag(name = "Points", description = "Balances, the ledger that proves them, totals")
@Produces(MediaType.APPLICATION_JSON)
public final class MemberResource {

    private final MemberService members;

    MemberResource(MemberService members) {
        this.members = members;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, MARKETING, ACCOUNT_MANAGER, PROMOTER, OPERATIONS})
    @Operation(
            operationId = "listMembers",
            summary = "List the members of a program",
            description = "Whoever has collected in it, the highest balance first, as booked at this moment.")
    @Refuses(unknown = "PROGRAM_UNKNOWN")
    public Uni<Page<MemberSummary>> list(
            @PathParam("programId") UUID programId,
            @QueryParam("sort")
                    @Pattern(regexp = "-balance", message = "must be -balance: the highest balance first") @Parameter(description = "-balance, which is also the order if absent", example = "-balance")
                    String sort,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return members.list(programId, Cursor.decode(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/{customerId}")
    @RolesAllowed({ADMIN, MANAGER, MARKETING, ACCOUNT_MANAGER, PROMOTER, OPERATIONS})
    @Operation(
            operationId = "getMember",
            summary = "Read a member's points",
            description = "Balance, sums and what expires when, as of a moment; with the proof that the entries, the"
                    + " lots and the running balance agree.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Member.class)))
    @APIResponse(responseCode = "308", description = "Merged into the customer in Location, whose id it is now")
    @Refuses(unknown = {"MEMBER_UNKNOWN", "PROGRAM_UNKNOWN"})
    public Uni<Member> get(
            @PathParam("programId") UUID programId,
            @PathParam("customerId") UUID customerId,
            @QueryParam("asOf")
                    @Parameter(description = "Time with offset; now if absent", example = "2011-12-11T00:00:00Z")
                    Instant asOf) {
        return members.get(programId, customerId, asOf);
    }

    @GET
    @Path("/{customerId}/ledger")
    @RolesAllowed({ADMIN, MANAGER, MARKETING, ACCOUNT_MANAGER, PROMOTER, OPERATIONS})
    @Operation(
            operationId = "listLedger",
            summary = "List a member's entries",
            description = "In the order of effect, each with its lot, purchase, lines and the balance after it.")
    @Refuses(unknown = {"MEMBER_UNKNOWN", "PROGRAM_UNKNOWN"})
    public Uni<Page<LedgerLine>> ledger(
            @PathParam("programId") UUID programId,
            @PathParam("customerId") UUID customerId,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return members.ledger(programId, customerId, Cursor.decode(cursor, 2), Limit.of(limit));
    }
}
