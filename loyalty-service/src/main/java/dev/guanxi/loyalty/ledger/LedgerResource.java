package dev.guanxi.loyalty.ledger;

import static dev.guanxi.loyalty.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.loyalty.access.Roles.ADMIN;
import static dev.guanxi.loyalty.access.Roles.MANAGER;
import static dev.guanxi.loyalty.access.Roles.MARKETING;
import static dev.guanxi.loyalty.access.Roles.OPERATIONS;
import static dev.guanxi.loyalty.access.Roles.PROMOTER;

import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A program's ledger as a whole over HTTP. */
@Path("/api/v1/programs/{programId}")
@Tag(name = "Points", description = "Balances, the ledger that proves them, totals")
@Produces(MediaType.APPLICATION_JSON)
public final class LedgerResource {

    private final TotalService totals;
    private final ExpiryService expiries;

    LedgerResource(TotalService totals, ExpiryService expiries) {
        this.totals = totals;
        this.expiries = expiries;
    }

    @GET
    @Path("/totals")
    @RolesAllowed({ADMIN, MANAGER, MARKETING, ACCOUNT_MANAGER, PROMOTER, OPERATIONS})
    @Operation(
            operationId = "getProgramTotals",
            summary = "Read a program's sums",
            description = "Points issued, reversed, expired and outstanding, the purchases they come from, and all that"
                    + " the service has heard of, as of a moment. Exact: made to be compared with other services.")
    @Refuses(unknown = "PROGRAM_UNKNOWN")
    public Uni<ProgramTotals> totals(
            @PathParam("programId") UUID programId,
            @QueryParam("asOf")
                    @Parameter(description = "Time with offset; now if absent", example = "2011-12-11T00:00:00Z")
                    Instant asOf) {
        return totals.of(programId, asOf);
    }

    @POST
    @Path("/expiries")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER})
    @Operation(
            operationId = "enterExpiries",
            summary = "Enter the expiries due by a moment",
            description = "Does at once what the schedule does by and by. Repeating it changes nothing.")
    @Refuses(unknown = "PROGRAM_UNKNOWN", unprocessable = "AS_OF_IN_FUTURE")
    public Uni<ExpiryRun> expire(@PathParam("programId") UUID programId, @NotNull @Valid ExpiryRequest request) {
        return expiries.enter(programId, request.asOf());
    }
}
